/// No money of the centre: the counterfactual.
public struct NoMoney: InstrumentTerms {
  public static let kind = Instrument.Kind.none
  public static var mayBePart: Bool { false }
  public static var isPaid: Bool { false }

  public init() {}

  public var instrument: Instrument { .none }
}
