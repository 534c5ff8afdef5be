import Projects

/// The price of shares bought at entry, before the market has named one.
public struct EntryTerms: InstrumentTerms, Hashable, BitwiseCopyable {
  /// What the company is held to be worth before the centre's money.
  public var preMoney: Double
  /// Whether the state's shares have the preference of their price.
  public var isPreferred: Bool

  public init(preMoney: Double, isPreferred: Bool = true) throws(PolicyError) {
    try require("preMoney", preMoney, .positive)
    self.preMoney = preMoney
    self.isPreferred = isPreferred
  }
}

extension EntryTerms {
  public static let kind = Instrument.Kind.equity
  public var instrument: Instrument { .equity(self) }

  public func shareGivenAway(for award: Double) -> Double { award / (preMoney + award) }
  public var mayOwnShares: Bool { true }
}
