public import Randomness

/// The search for market money and the terms that it would bring.
public struct Financing: Sendable, Equatable {
  /// How investors come, or do not.
  public enum Form: Sendable, Equatable {
    /// A share of eligible projects is ever financed, after a wait in months of average climate.
    case ever(share: Double, loading: Loading, waitMonths: Distribution)
    /// Investors arrive at `perYear · e^(βm − β²/2) · climate`: at `perYear` on average over merit.
    case intensity(perYear: Double, meritEffect: Double)
  }

  public var form: Form
  /// What a wrong pass leaves of the odds of being financed.
  public var unachievedFactor: Double
  /// The value before the new money, in an average climate.
  public var preMoney: Quantity
  public var newMoney: Quantity
  /// The least new money that makes a round qualified.
  public var qualifyingMoney: Double
  /// How many stages must be passed before investors listen; all of them when `nil`.
  public var stagesBefore: Int?
  /// Months from acceptance after which the search ends; never when infinite.
  public var longStopMonths: Double
  /// What later values step from.
  public var valueBasis: ValueBasis

  public init(
    form: Form, unachievedFactor: Double = 1, preMoney: Quantity, newMoney: Quantity,
    qualifyingMoney: Double = 0, stagesBefore: Int? = nil, longStopMonths: Double = .infinity,
    valueBasis: ValueBasis = .company
  ) throws(ProjectError) {
    switch form {
    case .ever(let share, _, _):
      try require("share", share, .share)
    case .intensity(let perYear, let effect):
      try require("perYear", perYear, .notNegative)
      try require("meritEffect", effect, .finite)
    }
    try require("unachievedFactor", unachievedFactor, .share)
    try require("qualifyingMoney", orInfinite: qualifyingMoney, .notNegative)
    try require("longStopMonths", orInfinite: longStopMonths, .positive)
    self.form = form
    self.unachievedFactor = unachievedFactor
    self.preMoney = preMoney
    self.newMoney = newMoney
    self.qualifyingMoney = qualifyingMoney
    self.stagesBefore = stagesBefore
    self.longStopMonths = longStopMonths
    self.valueBasis = valueBasis
  }

  /// Whether a share is ever financed; else investors arrive by intensity.
  public var isEver: Bool { if case .ever = form { true } else { false } }
}

/// What a company is worth once its first market round has closed.
///
/// The two differ only where a conversion adds shares beside the round's: shares at the round's price then
/// come to more than the old company and the new money.
public enum ValueBasis: String, Sendable, Hashable, BitwiseCopyable, CaseIterable {
  /// The value before the round and its money, whatever converts: shares that are added are marked down.
  case company
  /// All shares at the round's price.
  case shares
}

/// The company's life after its first market round.
public struct Growth: Sendable, Equatable {
  /// A later round, such as A, B or C.
  public struct Round: Sendable, Equatable {
    /// How a step-up is told; the two differ by what tops up the option pool.
    public enum StepUp: String, Sendable, BitwiseCopyable, CaseIterable {
      /// The new price for a share over the last.
      case price
      /// The value before the new money over the last post-money, as surveys of rounds publish it.
      case preMoney
    }

    public var name: String
    public var intervalMonths: Quantity
    /// The chance that the round closes.
    public var chance: Double
    /// The chance that the company dies instead; otherwise it looks for an exit as it stands.
    public var death: Double
    public var loading: Loading
    /// How the round's price stands to the last one's, in an average climate.
    public var stepUp: Quantity
    /// What is told by `stepUp`.
    public var stepUpOf: StepUp
    /// The share of the company that the round sells.
    public var dilution: Quantity
    /// The share of the company, after the round, by which the option pool is topped up.
    public var poolTopUp: Double

    public init(
      name: String, intervalMonths: Quantity, chance: Double, death: Double = 0,
      loading: Loading = .none, stepUp: Quantity, stepUpOf: StepUp = .price, dilution: Quantity,
      poolTopUp: Double = 0
    ) throws(ProjectError) {
      try require("chance", chance, .share)
      guard death >= 0, chance + death <= 1 + 1e-12 else {
        throw .outOfRange("death", value: death, allowed: .closed(0, 1 - chance))
      }
      guard poolTopUp >= 0, poolTopUp < 1 else {
        throw .outOfRange("poolTopUp", value: poolTopUp, allowed: .closed(0, 1))
      }
      self.name = name
      self.intervalMonths = intervalMonths
      self.chance = chance
      self.death = death
      self.loading = loading
      self.stepUp = stepUp
      self.stepUpOf = stepUpOf
      self.dilution = dilution
      self.poolTopUp = poolTopUp
    }
  }

  public var rounds: [Round]
  public var exit: Exit

  /// The most rounds that are told apart by their number.
  public static let mostRounds = 12

  public init(rounds: [Round], exit: Exit) {
    self.rounds = rounds
    self.exit = exit
  }
}

/// How shares become money in the end.
public struct Exit: Sendable, Equatable {
  public enum Kind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    case listing
    case acquisition
    case buyBack
    case writeOff
  }

  /// Months from the last round.
  public var delayMonths: Quantity
  /// The chance of each kind, in the order of `Kind.allCases`.
  public var chances: [Double]
  /// The value at a listing or an acquisition over the last post-money, given survival.
  public var multiple: Quantity
  /// What a write-off, or a death between rounds, brings over the last post-money.
  public var recovery: Quantity
  /// What a buy-back pays for the state's shares.
  public var buyBackPays: BuyBackPrice

  public init(
    delayMonths: Quantity, chances: [Kind: Double], multiple: Quantity, recovery: Quantity,
    buyBackPays: BuyBackPrice = .principal(interestPerYear: 0)
  ) throws(ProjectError) {
    for kind in Kind.allCases {
      let chance = chances[kind] ?? 0
      try require("chances.\(kind)", chance, .share)
    }
    let sum = Kind.allCases.reduce(0) { $0 + (chances[$1] ?? 0) }
    guard abs(sum - 1) <= 0.0015 else { throw .badSum("chances", sum: sum, wanted: 1) }
    try require("buyBackPays.interestPerYear", buyBackPays.interestPerYear, .notNegative)
    self.delayMonths = delayMonths
    self.chances = Kind.allCases.map { (chances[$0] ?? 0) / sum }
    self.multiple = multiple
    self.recovery = recovery
    self.buyBackPays = buyBackPays
  }
}
