/// A grant 拨 that stays one.
public struct PlainGrant: InstrumentTerms {
  public static let kind = Instrument.Kind.grant

  public init() {}

  public var instrument: Instrument { .grant }
}
