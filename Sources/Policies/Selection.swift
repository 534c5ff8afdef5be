import Projects

/// Who is taken, and who judges the work 遴选.
///
/// Whatever is chosen is chosen by an observable signal: merit seen through noise, never a fate.
public enum Selection: Sendable, Hashable, BitwiseCopyable {
  /// Experts review each project at entry and may turn it away.
  case expert(Screening)
  /// A team is commissioned 定向委托: everybody is taken, without review.
  case directed
  /// The best of several applicants for the same problem 揭榜挂帅.
  case openCall(OpenCall)
  /// Several teams at the same problem, thinned at each gate 赛马制.
  case race(Race)
  /// A gate passes when an outside investor commits 以投代评.
  case market(InvestorGate)

  /// Experts who take everybody.
  public static let everybody = Selection.expert(.lenient)
}

/// A review at entry of a signal `ρ·merit + √(1 − ρ²)·noise`, which is standard normal.
public struct Screening: Sendable, Hashable, BitwiseCopyable {
  /// The correlation of the signal with merit, ρ.
  public let accuracy: Double
  /// The share of all projects whose signal is good enough.
  public let admits: Double

  public static let lenient = Screening()

  private init() {
    accuracy = 0.5
    admits = 1
  }

  public init(accuracy: Double = 0.5, admits: Double) throws(PolicyError) {
    self.accuracy = try .share(accuracy, "accuracy")
    self.admits = try .share(admits, "admits")
  }
}

/// Applicants for one problem, of whom the one with the best signal is taken.
public struct OpenCall: Sendable, Hashable, BitwiseCopyable {
  public let applicants: Int
  /// The correlation of the signal with merit.
  public let accuracy: Double

  /// As many as the team's field in nature's addresses can tell apart.
  public static let applicantCounts = 2...256

  public init(applicants: Int, accuracy: Double = 0.5) throws(PolicyError) {
    self.applicants = try .count(applicants, in: Self.applicantCounts, "applicants")
    self.accuracy = try .share(accuracy, "accuracy")
  }
}

/// Teams that race for one problem: each is paid like a project, and the problem counts once.
public struct Race: Sendable, Hashable, BitwiseCopyable {
  public let teams: Int
  /// How many go on after a gate; after the last one a single winner is accepted.
  public let keep: Int

  /// How many teams may race.
  public static let teamCounts = 2...8

  public init(teams: Int, keep: Int = 1) throws(PolicyError) {
    self.teams = try .count(teams, in: Self.teamCounts, "teams")
    self.keep = try .count(keep, in: 1...(teams - 1), "keep")
  }
}

/// An investor in the place of a reviewer.
public struct InvestorGate: Sendable, Hashable, BitwiseCopyable {
  /// Which gates wait for the investor.
  public enum Gates: String, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// Only the last; reviewers judge the others.
    case last
    /// Every one: who has committed at the first is asked no more.
    case every
  }

  public let gates: Gates
  /// Months from the end of a stage within which an investor must commit.
  public let withinMonths: Double

  public init(gates: Gates = .last, withinMonths: Double) throws(PolicyError) {
    try require("withinMonths", withinMonths, .positive)
    self.gates = gates
    self.withinMonths = withinMonths
  }

  /// Whether the investor judges a stage of so many.
  public func judges(stage: Int, of count: Int) -> Bool {
    gates == .every || stage == count - 1
  }
}

extension Double {
  /// A number that must be between 0 and 1.
  static func share(_ value: Double, _ field: String) throws(PolicyError) -> Double {
    try require(field, value, .share)
    return value
  }
}

extension Int {
  static func count(
    _ value: Int, in range: ClosedRange<Int>, _ field: String
  ) throws(PolicyError) -> Int {
    guard range.contains(value) else {
      throw .outOfRange(
        field, value: Double(value), allowed: .counts(range))
    }
    return value
  }
}
