public import Instruments
public import Projects

/// One thing that happens to a project under a policy, as a story tells it.
public enum CourseEvent: Sendable, Equatable {
  /// Money was short for this long after entry.
  case waited(months: Double)
  /// Money was short for longer than the project would wait.
  case refused
  case signed(award: Double)
  case paid(Source, Double, Payment)
  case stageStarted(stage: Int)
  case reworkStarted(stage: Int, attempt: Int)
  case reviewed(stage: Int, achieved: Bool, passed: Bool)
  /// Cash is gone with this much of the work unpaid.
  case ranDry(short: Double)
  case died(stage: Int)
  case stopped(stage: Int)
  case accepted(achieved: Bool)
  case searchStarted
  case roundClosed(number: Int, preMoney: Double, newMoney: Double, qualified: Bool)
  case crossed
  case converted(Conversion)
  case closedWithoutFinance
  case returned(Double)
  /// Public money joins a later round; what the state then owns.
  case followedOn(Double, stake: Double)
  case sharesSold(proceeds: Double)
  case boughtBack(proceeds: Double)
  /// A loan is paid back out of the company's cash.
  case debtRepaid(Double)
  /// A loan that neither converted nor was paid is a claim before any shares.
  case debtStands(Double)
  /// A part of what the result earned; the last one reaches the most that is owed.
  case royaltyPaid(Double, isLast: Bool)
  /// A bank pays under a guarantee what the centre would have paid.
  case lent(Double, Payment)
  /// The public's part of a premium or of interest.
  case subsidised(Double, Subsidy)
  /// What the company pays its bank with interest.
  case loanRepaid(Double)
  /// What the company does not repay, and the state's part of it.
  case loanLost(Double, state: Double)
  case companyDied
  case exited(Exit.Kind, value: Double, proceeds: Double)
  /// The fund's end: what is left is sold at the last round's price less a haircut.
  case soldAtEnd(proceeds: Double)

  /// Why money was paid.
  public enum Payment: Sendable, Hashable {
    case signing
    case gate(stage: Int)
    case acceptance
    case topUp
    case bridging
    case round
  }

  /// What the public pays toward a guaranteed loan.
  public enum Subsidy: String, Sendable, Hashable {
    case premium, interest
  }

  /// A conversion and the terms that it happened at.
  public struct Conversion: Sendable, Equatable {
    public let terms: GrantConversion<Double>
    public let result: GrantConversion<Double>.Result
  }
}

/// Who listens while a course is followed; in a run, nobody.
public protocol CourseListener {
  mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double)
}

/// A listener that costs nothing.
public struct Silence: CourseListener {
  public init() {}

  @inlinable @inline(__always)
  public mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double) {}
}

/// A listener that keeps everything, for `botou explain`.
public struct Recorder: CourseListener {
  public private(set) var events: [(month: Double, event: CourseEvent)] = []

  public init() {}

  public mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double) {
    events.append((month, event()))
  }
}
