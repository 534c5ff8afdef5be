/// What a round puts on the register: its prices, and the shares and options that it issues.
struct RegisterShares<Number: Scalar>: Equatable {
  var price: Number
  /// The offer that each instrument takes, what a share costs it, and its shares.
  var chosen: [Int]
  var unitPrices: [Number]
  var conversions: [Number]
  /// The shares of each new investor.
  var allotted: [Number]
  var increase: Number

  var converted: Number { conversions.sum { $0 } }
  /// All shares and options that the round adds.
  var added: Number { converted + allotted.sum { $0 } + increase }
}

extension RegisterShares {
  /// A solved round without any rounding.
  init(_ outcome: ConversionSolver<Number>.Outcome, of solver: ConversionSolver<Number>) {
    price = outcome.solution.price
    chosen = outcome.chosen
    unitPrices = solver.claims.indices.map { solver.unitPrice($0, outcome) }
    conversions = outcome.shares
    allotted = solver.investments.map { $0.amount * outcome.solution.sharesPerMoney }
    increase = outcome.solution.poolIncrease
  }

  /// Whether no kind of share is more than in `other`.
  func isWithin(_ other: RegisterShares) -> Bool {
    increase <= other.increase
      && zip(conversions, other.conversions).allSatisfy { $0 <= $1 }
      && zip(allotted, other.allotted).allSatisfy { $0 <= $1 }
  }

  /// These prices, with the larger number of each kind of share.
  func larger(_ other: RegisterShares) -> RegisterShares {
    var larger = self
    larger.conversions = zip(conversions, other.conversions).map { max($0, $1) }
    larger.allotted = zip(allotted, other.allotted).map { max($0, $1) }
    larger.increase = max(increase, other.increase)
    return larger
  }
}
