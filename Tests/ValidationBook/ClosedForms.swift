/// The closed forms that must hold in the model, numbered as its design numbers them.
enum ClosedForms {
  static let all = [
    done, engineDone, durations, ever, intensity, competing, incidence, mixture, vasicek, climate,
    hazard,
    conventions, certain, identical, shifted, doubled, threeGates,
  ]
}

extension Chapter {
  public static let closedForms = Chapter(
    "Closed forms of the model", source: "each by hand or by quadrature", ClosedForms.all)
}
