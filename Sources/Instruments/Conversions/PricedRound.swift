/// New money at a negotiated pre-money value.
public struct PricedRound<Number: Scalar>: Hashable, Sendable {
  public struct Investment: Hashable, Sendable {
    public var investor: String
    public var amount: Number

    public init(_ investor: String, _ amount: Number) {
      self.investor = investor
      self.amount = amount
    }
  }

  /// What happens to the pool of unissued options.
  public enum PoolTopUp: Hashable, Sendable {
    case none
    case shares(Number)
    /// Unissued options are at least this share of the fully diluted company after the round.
    case target(Number)
  }

  /// The rights of the new class; the round's price becomes its original price.
  public struct Series: Hashable, Sendable {
    public var name: String
    public var isCommon: Bool
    public var multiple: Number
    public var seniority: Int
    public var participation: LiquidationPreference<Number>.Participation

    public init(
      name: String, isCommon: Bool = false, multiple: Number = 1, seniority: Int = 1,
      participation: LiquidationPreference<Number>.Participation = .none
    ) {
      self.name = name
      self.isCommon = isCommon
      self.multiple = multiple
      self.seniority = seniority
      self.participation = participation
    }

    /// The name of the series that one instrument receives for itself.
    func ownName(for instrument: Convertible<Number>) -> String {
      isCommon ? name : "\(name)-\(instrument.name)"
    }

    func shareClass(price: Number, name: String) -> ShareClass<Number> {
      guard !isCommon else { return ShareClass(name: name) }
      return ShareClass(
        name: name,
        preference: LiquidationPreference(
          originalPrice: price, multiple: multiple, seniority: seniority,
          participation: participation))
    }
  }

  public var series: Series
  public var preMoney: Number
  public var investments: [Investment]
  /// The existing shares that the pre-money counts, and whether it counts the pool's increase;
  /// each instrument's `convention` says whether it counts that conversion.
  public var preMoneyBase: CapitalisationBase
  public var pool: PoolTopUp
  public var rounding: ShareRounding?

  public init(
    series: Series, preMoney: Number, investments: [Investment],
    preMoneyBase: CapitalisationBase, pool: PoolTopUp = .none, rounding: ShareRounding? = nil
  ) {
    self.series = series
    self.preMoney = preMoney
    self.investments = investments
    self.preMoneyBase = preMoneyBase
    self.pool = pool
    self.rounding = rounding
  }

  public var newMoney: Number { investments.sum(of: \.amount) }

  func check(_ faults: inout FaultList) {
    let path = TermsPath.field("round")
    faults.require(preMoney, .positive, at: path.field("preMoney"))
    for (index, investment) in investments.enumerated() {
      faults.require(investment.amount, .positive, at: .investor(index).field("amount"))
    }
    switch pool {
    case .none: break
    case .shares(let shares): faults.require(shares, .notNegative, at: path.field("poolIncrease"))
    case .target(let share): faults.require(share, .properFraction, at: path.field("poolTarget"))
    }
    rounding?.check(Number.self, at: path.field("rounding"), &faults)
  }
}
