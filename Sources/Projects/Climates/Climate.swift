/// The weather of the money market: a quarterly Markov chain over regimes such as cold 冷, normal 平 and hot 热.
///
/// Each regime multiplies the financing hazard, valuations and exit values. The multipliers are
/// scaled so that their mean under the stationary law is 1: a quoted hazard or value is then an
/// average over climates, whatever the chain.
public struct Climate: Sendable, Equatable {
  /// What one regime does to money.
  public struct Regime: Sendable, Equatable {
    public var name: String
    public var financing: Double
    public var valuation: Double
    public var exit: Double

    public init(name: String, financing: Double, valuation: Double, exit: Double) {
      self.name = name
      self.financing = financing
      self.valuation = valuation
      self.exit = exit
    }
  }

  /// Months from one possible change of regime to the next.
  @inlinable public static var step: Double { 3 }
  /// A future keeps a quarter's regime in one byte.
  public static let regimeCounts = 1...256

  /// The regimes with multipliers scaled to a stationary mean of 1.
  public let regimes: [Regime]
  /// Row `i`: the chance of each regime in the quarter after regime `i`.
  public let transitions: [[Double]]
  /// The long-run share of quarters in each regime.
  public let stationary: [Double]
  /// The law of the first quarter.
  public let initial: [Double]

  /// The regime of one quarter, where it is known.
  public let known: Known?

  /// What is known of the climate at a time.
  public struct Known: Sendable, Equatable {
    public var regime: Int
    public var quarter: Int

    public init(regime: Int, atMonth month: Double) {
      self.regime = regime
      quarter = ClimatePath.quarter(ofMonth: month)
    }
  }

  /// A market that never changes.
  public static let steady = Climate()

  private init() {
    regimes = [Regime(name: "steady", financing: 1, valuation: 1, exit: 1)]
    transitions = [[1]]
    stationary = [1]
    initial = [1]
    known = nil
  }

  /// Starts in the regime `first`, or in the stationary law when that is `nil`.
  ///
  /// What is `known` of a later quarter tells of the quarters before it, too.
  public init(
    regimes: [Regime], transitions: [[Double]], first: Int? = nil, known: Known? = nil
  ) throws(ProjectError) {
    let count = regimes.count
    guard count > 0 else { throw .empty("regimes") }
    guard Self.regimeCounts.contains(count) else {
      throw .outOfRange("regimes", value: Double(count), allowed: .counts(Self.regimeCounts))
    }
    for (index, regime) in regimes.enumerated()
    where regimes[..<index].contains(where: { $0.name == regime.name }) {
      throw .repeated("regimes", name: regime.name)
    }
    guard transitions.count == count else {
      throw .wrongCount("transitions", found: transitions.count, wanted: count)
    }
    var rows: [[Double]] = []
    for (index, row) in transitions.enumerated() {
      rows.append(try Self.distribution(row, of: count, field: "transitions[\(index)]"))
    }
    guard let stationary = StationaryLaw(of: rows) else { throw .notErgodic("transitions") }
    if let first, !(0..<count).contains(first) {
      throw .outOfRange("first", value: Double(first), allowed: .closed(0, Double(count - 1)))
    }
    self.regimes = try Self.scaled(regimes, by: stationary.chances)
    self.transitions = rows
    self.stationary = stationary.chances
    self.initial =
      first.map { one in (0..<count).map { $0 == one ? 1 : 0 } } ?? stationary.chances
    self.known = known
    if let known { try check(known) }
  }

  private func check(_ known: Known) throws(ProjectError) {
    guard regimes.indices.contains(known.regime) else {
      throw .outOfRange(
        "now", value: Double(known.regime), allowed: .closed(0, Double(regimes.count - 1)))
    }
    var law = initial
    for _ in 0..<known.quarter {
      law = law.indices.map { next in
        law.indices.reduce(0) { $0 + law[$1] * transitions[$1][next] }
      }
    }
    guard law[known.regime] > 0 else {
      throw .cannotBe("now", possible: zip(regimes, law).filter { $1 > 0 }.map(\.0.name))
    }
  }

  // MARK: - Checks

  /// A row of chances, made to sum to exactly 1 when it does so within what three decimals can say.
  private static func distribution(
    _ row: [Double], of count: Int, field: String
  ) throws(ProjectError) -> [Double] {
    guard row.count == count else { throw .wrongCount(field, found: row.count, wanted: count) }
    for (index, chance) in row.enumerated() {
      try require("\(field)[\(index)]", chance, .share)
    }
    let sum = row.reduce(0, +)
    guard abs(sum - 1) <= 0.0015 else { throw .badSum(field, sum: sum, wanted: 1) }
    return row.map { $0 / sum }
  }

  private static func scaled(
    _ regimes: [Regime], by law: [Double]
  ) throws(ProjectError) -> [Regime] {
    func mean(
      _ multiplier: KeyPath<Regime, Double>, _ field: String
    ) throws(ProjectError) -> Double {
      var mean = 0.0
      for (index, regime) in regimes.enumerated() {
        let value = regime[keyPath: multiplier]
        try require("regimes[\(index)].\(field)", value, .notNegative)
        mean += law[index] * value
      }
      guard mean > 0, mean.isFinite else {
        throw .badSum("regimes.\(field)", sum: mean, wanted: 1)
      }
      return mean
    }
    let financing = try mean(\.financing, "financing")
    let valuation = try mean(\.valuation, "valuation")
    let exit = try mean(\.exit, "exit")
    return regimes.map {
      Regime(
        name: $0.name, financing: $0.financing / financing, valuation: $0.valuation / valuation,
        exit: $0.exit / exit)
    }
  }
}
