extension CapTable {
  /// A right of one holder to buy another's shares at a fixed sum, used where the shares pay more.
  public struct BuyBackRight: Hashable, Sendable {
    public var holder: String
    public var buyer: String
    /// The whole price, for example principal with interest.
    public var price: Number

    public init(from holder: String, by buyer: String, price: Number) {
      self.holder = holder
      self.buyer = buyer
      self.price = price
    }
  }

  public struct ExitResult: Equatable, Sendable {
    public let distribution: ExitWaterfall<Number>.Distribution
    /// What each holder receives, after buy-backs; `options` is the granted options together.
    public let holders: [(name: String, amount: Number)]
    /// The buy-back rights that were used.
    public let boughtBack: [BuyBackRight]

    public subscript(holder: String) -> Number {
      holders.first { $0.name == holder }?.amount ?? 0
    }

    public static func == (left: ExitResult, right: ExitResult) -> Bool {
      left.distribution == right.distribution && left.boughtBack == right.boughtBack
        && left.holders.elementsEqual(right.holders) { $0 == $1 }
    }
  }

  /// The waterfall of this table: granted options share, promised and unissued ones do not.
  public func waterfall(
    claims: [ExitWaterfall<Number>.Claim] = [], optionStrike: Number = 0
  ) throws(TermsErrors) -> ExitWaterfall<Number> {
    var tranches = classes.compactMap { series -> ExitWaterfall<Number>.Tranche? in
      let shares = shares(in: series.name)
      guard shares > 0 else { return nil }
      return ExitWaterfall.Tranche(
        name: series.name, shares: shares,
        right: series.preference.map { .preferred($0) } ?? .common,
        conversionRatio: series.conversionRatio)
    }
    if options.granted > 0 {
      tranches.append(
        ExitWaterfall.Tranche(
          name: "options", shares: options.granted, right: .option(strike: optionStrike)))
    }
    return try ExitWaterfall(tranches: tranches, claims: claims)
  }

  /// What each holder receives when the company is sold or wound up for `proceeds`.
  @specialized(where Number == Rational)
  @specialized(where Number == Double)
  public func exit(
    at proceeds: Number, claims: [ExitWaterfall<Number>.Claim] = [], optionStrike: Number = 0,
    buyBacks: [BuyBackRight] = []
  ) throws(TermsErrors) -> ExitResult {
    try check(buyBacks)
    guard options.granted == 0 || !holders.contains("options") else {
      throw TermsErrors([.duplicate(.field("holders"), name: "options")])
    }
    let distribution = try waterfall(claims: claims, optionStrike: optionStrike)
      .distribute(proceeds)
    var amounts = holders.map { (name: $0, amount: payment(to: $0, in: distribution)) }
    if options.granted > 0 {
      amounts.append((name: "options", amount: distribution["options"] ?? 0))
    }
    var used: [BuyBackRight] = []
    for right in buyBacks {
      guard let seller = amounts.firstIndex(where: { $0.name == right.holder }),
        let buyer = amounts.firstIndex(where: { $0.name == right.buyer }),
        amounts[seller].amount > right.price
      else { continue }
      amounts[buyer].amount += amounts[seller].amount - right.price
      amounts[seller].amount = right.price
      used.append(right)
    }
    return ExitResult(distribution: distribution, holders: amounts, boughtBack: used)
  }

  private func payment(
    to holder: String, in distribution: ExitWaterfall<Number>.Distribution
  ) -> Number {
    holdings.sum { holding in
      guard holding.holder == holder, let paid = distribution[holding.shareClass] else { return 0 }
      return paid * holding.shares / shares(in: holding.shareClass)
    }
  }

  private func check(_ buyBacks: [BuyBackRight]) throws(TermsErrors) {
    var faults = FaultList()
    for (index, right) in buyBacks.enumerated() {
      let path = TermsPath.field("buyBacks")[index]
      faults.require(right.price, .notNegative, at: path.field("price"))
      for (field, name) in [("holder", right.holder), ("buyer", right.buyer)]
      where !holders.contains(name) {
        faults.report(.unknownHolder(path.field(field), name: name))
      }
    }
    try faults.throwIfAny()
  }
}
