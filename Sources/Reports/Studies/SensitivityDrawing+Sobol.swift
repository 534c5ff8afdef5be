import Languages
import Portfolios

extension SensitivityDrawing {
  func drawn(_ sobol: RecordedSobol) -> Markup? {
    let inputs = sobol.inputs.filter { $0.expected.together.value != nil }
      .prefix(Self.mostRows)
    guard !inputs.isEmpty else { return nil }
    let ends = inputs.flatMap { [$0.expected.together.high, $0.expected.together.value] }
      .compactMap(\.self).map { min(1.1, max(0, $0)) * 100 }
    let column = ShortName.column(inputs.map { say(study.title(ofInput: $0.input)) })
    let area = PlotArea(
      left: column + 24, top: Self.top, width: 800 - column - 24 - 36,
      height: Double(inputs.count) * Self.rowHeight * 0.8,
      x: AxisScale(holding: ends, wanted: 5, including: true), y: AxisScale(holding: [0, 1]))
    var canvas = Canvas(height: area.bottom + 62)
    legend(
      [
        (Palette.ofEnd(.listing), Phrase("explained alone", "单独解释")),
        (Palette.ofEnd(.acquisition), Phrase("more together with others", "与其他项共同解释")),
      ], on: &canvas)
    canvas.rowAxis(
      area, xLabel: { NumberText.fixed($0, digits: area.x.digits) },
      xTitle: say(Phrase("per cent of the variance of what is expected", "占期望值方差的百分比")))
    for (index, input) in inputs.enumerated() {
      let y = area.top + (Double(index) + 0.5) * Self.rowHeight * 0.8
      name(input.input, column, y, on: &canvas)
      draw(input, y, area, on: &canvas)
    }
    return canvas.svg(id: "sobol", title: title(of: sobol.number), description: say(sobolCaption))
  }

  private func draw(
    _ input: RecordedIndices, _ y: Double, _ area: PlotArea, on canvas: inout Canvas
  ) {
    let (alone, together) = (input.expected.alone, input.expected.together)
    let tells = [
      say(study.title(ofInput: input.input)),
      say(Phrase("alone", "单独")) + say(Phrase(": ", "：")) + SobolText.text(alone),
      say(Phrase("with others", "含共同作用")) + say(Phrase(": ", "：")) + SobolText.text(together),
    ].joined(separator: "\n")
    func bar(_ share: Double, _ colour: String) {
      let end = area.x(min(110, max(0, share * 100)))
      canvas.bar(
        x: area.left, y: y - 8, width: end - area.left, height: 16, colour: colour, tells: tells)
    }
    bar(together.value ?? 0, Palette.ofEnd(.acquisition))
    bar(min(alone.value ?? 0, together.value ?? 0), Palette.ofEnd(.listing))
    guard let low = together.low, let high = together.high else { return }
    canvas.line(
      (area.x(max(0, low * 100)), y), (area.x(min(110, max(0, high * 100))), y),
      colour: Palette.ink)
  }

  private var sobolCaption: Phrase {
    Phrase(
      "How much of the variance of what is expected each input explains alone, and with all others, with the interval of "
        + "the latter; luck is averaged out.",
      "各输入单独及与其他项共同解释的期望值方差份额，附后者的区间；运气已平均掉。")
  }
}
