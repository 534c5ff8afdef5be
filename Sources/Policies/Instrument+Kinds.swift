// What can be asked of an instrument whatever its terms.

extension Instrument {
  /// The word of scenario files.
  public var name: String {
    switch self {
    case .none: "none"
    case .grant: "grant"
    case .equity: "equity"
    case .grantToEquity: "grant-to-equity"
    case .investThenEquity: "invest-then-equity"
    case .convertibleDebt: "convertible-debt"
    case .royalty: "royalty"
    case .guaranteedLoan: "guaranteed-loan"
    case .mixture: "mixture"
    }
  }

  /// The instrument itself, or the parts of a mixture.
  public var parts: [Instrument] {
    if case .mixture(let mixture) = self { return mixture.parts.map(\.instrument) }
    return [self]
  }

  /// Whether it turns into shares at the price of the crossing round.
  var convertsAtCrossing: Bool {
    switch self {
    case .grantToEquity, .investThenEquity, .convertibleDebt: true
    case .none, .grant, .equity, .royalty, .guaranteedLoan: false
    case .mixture: parts.contains { $0.convertsAtCrossing }
    }
  }

  /// Whether the state may come to own shares.
  public var mayOwnShares: Bool {
    parts.contains { part in
      if case .equity = part { true } else { part.convertsAtCrossing }
    }
  }
}
