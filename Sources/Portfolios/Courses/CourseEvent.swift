public import Instruments
public import Projects

/// One thing that happens to a project under a policy, as a story tells it.
public enum CourseEvent: Sendable, Equatable {
  /// Money was short for this long after entry.
  case waited(months: Double)
  /// Money was short for longer than the project would wait.
  case refused
  /// Money never comes, and nothing ends the wait for it.
  case waitsForEver
  /// A reviewer's signal at entry was below the least that is taken.
  case turnedAway(signal: Double, least: Double)
  /// A reviewer's signal at entry was good enough.
  case admitted(signal: Double, least: Double)
  /// An appraiser holds the chance of a loss too great.
  case appraisedAway(lossChance: Double, most: Double)
  /// A result past its deadline, which the policy gives to nobody else.
  case leftIdle
  /// Commissioned without review.
  case commissioned
  /// The best of some applicants; teams are numbered from 0.
  case chosen(team: Int, of: Int, signal: Double)
  case raceBegan(teams: Int, keep: Int)
  /// Passed its gate, and is not among those that go on.
  case outrun(stage: Int)
  /// An investor commits, who is the judge of this gate.
  case investorCommitted(stage: Int)
  case noInvestorInTime(stage: Int)
  /// What came in over a stage or a wait besides the award.
  case earned(Source, Double)
  case signed(award: Double)
  /// A running project goes on: what of its award it has, and what is still to come.
  case resumed(award: Double, received: Double, dues: [Due])
  case paid(Source, Double, Payment)
  /// The award repays what a source advanced of it.
  case advanceRepaid(Source, Double)
  case stageStarted(stage: Int)
  case reworkStarted(stage: Int, attempt: Int)
  case reviewed(stage: Int, achieved: Bool, passed: Bool)
  /// Cash is gone with this much of the work unpaid.
  case ranDry(short: Double)
  case died(stage: Int)
  case stopped(stage: Int)
  case accepted(achieved: Bool)
  case searchStarted
  case roundClosed(
    number: Int, preMoney: Double, newMoney: Double, qualified: Bool, step: PriceStep?)
  case crossed
  case converted(Conversion)
  /// The old shares are worth no more than what would convert beside them, so that no price holds.
  case foundNoPrice(owed: Double, preMoney: Double)
  case closedWithoutFinance
  /// No market money comes to a company whose income covers what it burns.
  case livesOnItsOwn
  /// No market money ever comes, and nothing ends the search for it.
  case searchesForEver
  case returned(Double)
  /// What came back to other public sources, unspent.
  case otherPublicReturned(Double)
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
  /// How shares became money, and by which rule if the company was bought back.
  case exited(Exit.Kind, value: Double, proceeds: Double, by: BuyBackRule?)
  /// The fund's end: what is left is sold at the last round's price less a haircut.
  case soldAtEnd(proceeds: Double)
  /// The fund's end: a successor takes over what is held, at the last round's price less a haircut.
  case handedOver(value: Double)
  /// The fund's end leaves nothing of what no round has priced.
  case lapsed
  /// A tranche that falls due after the fund's end.
  case trancheCancelled(Double, Payment)
  /// What happens to one of several teams at one problem, numbered from 0.
  indirect case team(Int, CourseEvent)

  /// What it brings the state for shares and other claims; nothing of an event that brings none.
  public var proceeds: Double? {
    switch self {
    case .exited(_, _, let sum, _), .sharesSold(let sum), .boughtBack(let sum),
      .debtRepaid(let sum),
      .royaltyPaid(let sum, _), .soldAtEnd(let sum):
      sum > 0 ? sum : nil
    default: nil
    }
  }

  /// A part of the award that is still to be paid.
  public struct Due: Sendable, Equatable {
    public let reason: Payment
    public let amount: Double
  }

  /// Why money was paid.
  public enum Payment: Sendable, Hashable {
    case signing
    case gate(stage: Int)
    case acceptance
    case topUp
    case bridging
    case round
    case brokerage
  }

  /// What the public pays toward a guaranteed loan.
  public enum Subsidy: String, Sendable, Hashable {
    case premium, interest
  }

  /// What paid for the state's shares in a buy-back of the company.
  public enum BuyBackRule: Sendable, Hashable {
    case principal(interestPerYear: Double)
    case share
    /// All that was left for shares: less than what was owed for the state's.
    case rest
  }

  /// A conversion and the terms that it happened at.
  public struct Conversion: Sendable, Equatable {
    public let terms: GrantConversion<Double>
    public let result: GrantConversion<Double>.Result
    /// What the company is worth from here on.
    public let companyValue: Double

    /// What the state's shares come to at the round's price.
    public var quoted: Double { result.stateShare * result.postMoney }
    /// What they are worth as parts of the company.
    public var worth: Double { result.stateShare * companyValue }
    /// Whether the round's price for all shares is more than the company is worth.
    public var isMarkedDown: Bool { result.postMoney > companyValue * (1 + CashAccount.rounding) }
  }
}

/// Who listens while a course is followed; in a run, nobody.
public protocol CourseListener {
  mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double)
  /// Hears of one of several teams from now on; of the whole problem when `nil`.
  mutating func turn(to team: Int?)
}

/// A listener that costs nothing.
public struct Silence: CourseListener {
  public init() {}

  @inlinable @inline(__always)
  public mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double) {}

  @inlinable @inline(__always)
  public mutating func turn(to team: Int?) {}
}

/// A listener that keeps everything, for `botou explain`.
public struct Recorder: CourseListener {
  public private(set) var events: [(month: Double, event: CourseEvent)] = []
  private var team: Int?

  public init() {}

  public mutating func hear(_ event: @autoclosure () -> CourseEvent, atMonth month: Double) {
    let event = event()
    events.append((month, team.map { .team($0, event) } ?? event))
  }

  public mutating func turn(to team: Int?) {
    self.team = team
    // Teams are followed one after another; the story goes by time.
    guard team == nil else { return }
    events = events.enumerated().sorted {
      ($0.element.month, $0.offset) < ($1.element.month, $1.offset)
    }.map(\.element)
  }
}
