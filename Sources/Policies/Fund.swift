import Projects

/// The centre's purse: how much there is, when, and by whose rule it is spent.
public struct Fund: Sendable, Hashable {
  /// What may be promised.
  public enum Budget: Sendable, Hashable {
    case unlimited
    /// One sum for all years.
    case commitment(Double)
    /// A sum for each year from the programme's start; the last one goes on.
    case yearly([Double], carriesOver: Bool)
  }

  /// What becomes of what the fund holds when it ends.
  public enum AtEnd: String, Sendable, Hashable, CaseIterable {
    /// Shares go at the last round's price less the haircut; what has no such price lapses.
    case sell
    /// Everything passes to a successor, what has a price at that value, without cash.
    case handOver = "hand-over"
  }

  public var budget: Budget
  public var queue: Queue
  /// Months that a project waits in the queue before it goes away.
  public var queuePatienceMonths: Double
  /// Cost of running the fund, a year.
  public var overheadPerYear: Double
  public var recycling: Recycling
  public var discountRate: Double
  /// The month from which the fund pays, signs and holds nothing; infinite for one without an end.
  public var endMonth: Double
  public var atEnd: AtEnd
  /// What is lost at the end on the last round's price.
  public var saleHaircut: Double
  /// The month until which overhead is paid, if the fund does not end before.
  public var overheadUntilMonth: Double

  public static let unlimited = Fund()

  private init() {
    budget = .unlimited
    queue = Queue()
    queuePatienceMonths = .infinity
    overheadPerYear = 0
    recycling = .none
    discountRate = 0
    endMonth = .infinity
    atEnd = .sell
    saleHaircut = 0
    overheadUntilMonth = .infinity
  }

  /// The month at which overhead ends.
  public var overheadMonths: Double { min(endMonth, overheadUntilMonth) }

  public init(
    budget: Budget, queue: Queue = Queue(), queuePatienceMonths: Double = .infinity,
    overheadPerYear: Double = 0, recycling: Recycling = .none, discountRate: Double = 0,
    endMonth: Double = .infinity, atEnd: AtEnd = .sell, saleHaircut: Double = 0,
    overheadUntilMonth: Double = .infinity
  ) throws(PolicyError) {
    let sums: [Double] =
      switch budget {
      case .unlimited: []
      case .commitment(let sum): [sum]
      case .yearly(let sums, _): sums
      }
    for (index, sum) in sums.enumerated() {
      try require("budget[\(index)]", sum, .notNegative)
    }
    try require("overheadPerYear", overheadPerYear, .notNegative)
    try require("discountRate", discountRate, .above(-1))
    try require("endMonth", orInfinite: endMonth, .positive)
    try require("queuePatienceMonths", orInfinite: queuePatienceMonths, .notNegative)
    try require("saleHaircut", saleHaircut, .share)
    try require("overheadUntilMonth", orInfinite: overheadUntilMonth, .notNegative)
    guard overheadPerYear == 0 || min(endMonth, overheadUntilMonth) < .infinity else {
      throw .combination(.endlessOverhead)
    }
    guard overheadUntilMonth == .infinity || overheadUntilMonth <= endMonth else {
      throw .combination(.overheadAfterEnd)
    }
    guard atEnd == .sell || saleHaircut < 1 else {
      throw .combination(.successorAtNoValue)
    }
    self.budget = budget
    self.queue = queue
    self.queuePatienceMonths = queuePatienceMonths
    self.overheadPerYear = overheadPerYear
    self.recycling = recycling
    self.discountRate = discountRate
    self.endMonth = endMonth
    self.atEnd = atEnd
    self.saleHaircut = saleHaircut
    self.overheadUntilMonth = overheadUntilMonth
  }
}
