public import Estimates

/// Where each number of a trial stands in its row.
///
/// Policy after policy: the columns, then what courses decide (deaths by stage, incidence curves, the valley
/// over time, counts by sector, district and project), the centre's flows by quarter, the money of sectors,
/// districts and projects, and where stakes end; after the policies, what compares them with the baseline, and what published figures
/// are held against. What nobody asked for has no places; asking for one is a programmer's mistake.
public struct TrialLayout: Sendable, Equatable {
  /// A cause whose incidence is followed over time.
  public enum Curve: Int, CaseIterable, Sendable {
    case crossed, failed, closed, living, unsigned
  }

  /// What the projects' money is followed for over time, until they cross or end.
  public enum ValleyCurve: Int, CaseIterable, Sendable {
    /// What they have spent; the most that team and market money has left uncovered so far.
    case spending, need
  }

  /// What is counted for each sector, district and project of the file: by courses, then of their results.
  public enum Tally: Int, CaseIterable, Sendable {
    case entered, crossed, failed, closed, living, unsigned, crossingMonths
    case centrePaid, proceeds

    static let courses = Tally.centrePaid.rawValue
    static let results = allCases.count - courses
  }

  /// What the state's capital comes to in a year: its worth at the end of it, what was put in and taken out.
  public enum Capital: Int, CaseIterable, Sendable {
    case held, put, taken
  }

  /// What is known of a running project from today on: what its flows to come are worth to the centre, and how
  /// long the stage that it is in still takes.
  public enum Ahead: Int, CaseIterable, Sendable {
    case value, monthsToGate
  }

  /// What makes a policy's result differ from the baseline's, in the order of the attribution.
  public enum Factor: Int, CaseIterable, Sendable {
    case crossing, price, dilution, exit, moneySpent
  }

  /// What is compared trial by trial.
  public enum Contest: Int, CaseIterable, Sendable {
    case moreCross, stateKeepsMore
  }

  /// What the row is for.
  public let asked: Asked
  public let policies: Int
  public let baseline: Int
  public let stages: Int
  public let grid: TimeGrid
  /// Quarters of the cash plan.
  public let quarters: Int
  /// Whole years of the programme, at least one.
  public let years: Int
  /// The spans into which the centre's flows are put by their dates.
  public let flowCalendar: FlowCalendar
  public let sectors: Int
  public let districts: Int
  public let projects: Int
  /// Running projects of the file, in its order.
  public let running: Int
  public let sightings: Int
  /// By policies: whether its money asks for anything back, so that it has a rate of return.
  public let seeksReturn: [Bool]
  /// By policies: what the fund costs, the same in every trial; nothing for a policy that has no fund.
  let overheads: [Overhead]
  /// Whom every policy is compared with beside the baseline, however many they are.
  let references: [Int]

  init(
    policies: Int, baseline: Int, stages: Int, horizonMonths: Double, fundMonths: Double,
    sectors: Int, districts: Int, projects: Int, running: Int = 0, sightings: Int = 0,
    seeksReturn: [Bool]? = nil,
    overheads: [Overhead]? = nil, references: [Int] = [],
    asked: Asked = .all
  ) {
    self.asked = asked
    let parts = asked.parts
    self.policies = policies
    self.baseline = baseline
    self.stages = stages
    grid = TimeGrid(stepMonths: 3, count: max(1, Int((horizonMonths / 3).rounded(.up))))
    quarters = max(1, Int((fundMonths / 3).rounded(.up)))
    years = max(1, Int(horizonMonths / 12))
    flowCalendar = FlowCalendar(quarters: quarters)
    self.sectors = sectors
    self.districts = districts
    self.projects = projects
    self.running = parts.contains(.groups) ? running : 0
    self.sightings = parts.contains(.official) ? sightings : 0
    self.seeksReturn = seeksReturn ?? Array(repeating: true, count: policies)
    self.overheads = overheads ?? Array(repeating: .none, count: policies)
    self.references = references
    func places(_ count: Int, of part: Asked.Parts) -> Int { parts.contains(part) ? count : 0 }
    let groups = places(sectors + districts + projects, of: .groups)
    let quartersKept = places(quarters, of: .cashPlan)
    self.groups = groups
    deaths = Column.count
    curves = deaths + places(Self.deathCount * stages, of: .deaths)
    valley = curves + places(Self.curveCount * grid.count, of: .curves)
    watched = valley + places(ValleyCurve.allCases.count * grid.count, of: .valley)
    counts = watched + places(1, of: .valley)
    paid = counts + groups * Tally.courses
    received = paid + quartersKept
    balances = received + quartersKept
    flows = balances + quartersKept
    capitals = flows + (asked.keepsFlows ? SpanFlows.width * flowCalendar.count : 0)
    sums = capitals + places(Capital.allCases.count * years, of: .capital)
    ahead = sums + groups * Tally.results
    exits = ahead + self.running * Ahead.allCases.count
    width = exits + places(2 * Self.exitCount, of: .exits)
    comparisons = policies * width
    comparisonWidth = places(Self.contestCount + Factor.allCases.count, of: .comparisons)
    columns = comparisons + policies * comparisonWidth + self.sightings
  }

  /// What the row tells beside metrics.
  public var parts: Asked.Parts { asked.parts }

  // MARK: - Places

  /// Numbers of a stage: all its failures, and each of their kinds.
  private static let deathCount = 1 + CourseOutcome.Failure.allCases.count
  static let curveCount = Curve.allCases.count
  private static let exitCount = StakeEnd.allCases.count
  private static let contestCount = Contest.allCases.count

  /// Where a policy's deaths, curves, valley, groups' counts, flows, groups' sums, what lies ahead of running
  /// projects and the ends of stakes begin within its part, and how long that is.
  let deaths, curves, valley, watched, counts, paid, received, balances, flows, capitals, sums,
    ahead, exits, width: Int
  /// Where the comparisons begin, and numbers of one comparison.
  let comparisons, comparisonWidth: Int
  /// Numbers of a whole row.
  public let columns: Int
  /// Sectors, districts and projects that are told apart.
  let groups: Int

  /// What only courses add to: the same for policies under which every project fares alike.
  var ofCourses: [Range<Int>] { [Column.courses, deaths..<paid] }

  /// A number that nobody asked for has no place.
  private func ensure(_ part: Asked.Parts) {
    precondition(parts.contains(part), "the run was not asked for this part of what it can tell")
  }

  /// A policy's numbers but for its comparison.
  func part(of policy: Int) -> Range<Int> { policy * width..<(policy + 1) * width }

  public func place(_ column: Column, of policy: Int) -> Int { policy * width + column.rawValue }

  /// Where a policy's part counts the projects that fail at a stage: of something, or in all.
  func death(of failure: CourseOutcome.Failure?, atStage stage: Int) -> Int {
    deaths + Self.deathCount * stage + (failure.map { 1 + Int($0.rawValue) } ?? 0)
  }

  public func death(
    of failure: CourseOutcome.Failure?, atStage stage: Int, of policy: Int
  ) -> Int {
    ensure(.deaths)
    return policy * width + death(of: failure, atStage: stage)
  }

  public func curve(_ curve: Curve, of policy: Int) -> Range<Int> {
    ensure(.curves)
    let start = policy * width + curves + curve.rawValue * grid.count
    return start..<start + grid.count
  }

  /// Fresh projects of a trial that is watched over time; none in the others.
  public func watched(of policy: Int) -> Int {
    ensure(.valley)
    return policy * width + watched
  }

  /// Sums over the projects watched by the end of each step since their entries.
  public func valley(_ curve: ValleyCurve, of policy: Int) -> Range<Int> {
    ensure(.valley)
    let start = policy * width + valley + curve.rawValue * grid.count
    return start..<start + grid.count
  }

  public func paid(of policy: Int) -> Range<Int> {
    ensure(.cashPlan)
    return policy * width + paid..<policy * width + received
  }

  public func received(of policy: Int) -> Range<Int> {
    ensure(.cashPlan)
    return policy * width + received..<policy * width + balances
  }

  /// What the centre has received less what it has paid, up to the end of each quarter.
  public func balance(of policy: Int) -> Range<Int> {
    ensure(.cashPlan)
    return policy * width + balances..<policy * width + flows
  }

  /// Where the quarters of a policy's payments, receipts and balances begin.
  struct CashPlan { let paid, received, balance: Int }

  func cashPlan(of policy: Int) -> CashPlan {
    CashPlan(
      paid: paid(of: policy).lowerBound, received: received(of: policy).lowerBound,
      balance: balance(of: policy).lowerBound)
  }

  /// What overhead a policy is charged with in a span.
  func overhead(inSpan span: Int, of policy: Int) -> SpanFlows {
    overheads[policy].flows(inSpan: span, flowCalendar)
  }

  /// Awards and returns by spans, each followed by its overhead, which keeps dates of its own.
  func withOverhead(
    _ awards: [SpanFlows], of policy: Int, times count: Double = 1
  ) -> [SpanFlows] {
    awards.enumerated().flatMap { span, flows in
      [flows, overhead(inSpan: span, of: policy).times(count)]
    }
  }

  /// What the centre pays and receives in a span beside overhead, and the sums of each times its month.
  public func flows(inSpan span: Int, of policy: Int) -> Range<Int> {
    precondition(asked.keepsFlows, "the run was not asked for a rate of return")
    let start = policy * width + flows + SpanFlows.width * span
    return start..<start + SpanFlows.width
  }

  /// The state's capital in a year.
  public func capital(_ part: Capital, inYear year: Int, of policy: Int) -> Int {
    ensure(.capital)
    return policy * width + capitals + Capital.allCases.count * year + part.rawValue
  }

  public func sector(_ index: Int, _ tally: Tally, of policy: Int) -> Int {
    group(index, tally, policy)
  }

  public func district(_ index: Int, _ tally: Tally, of policy: Int) -> Int {
    group(sectors + index, tally, policy)
  }

  public func project(_ index: Int, _ tally: Tally, of policy: Int) -> Int {
    group(sectors + districts + index, tally, policy)
  }

  /// What lies ahead of a running project, by its number among them.
  public func ahead(_ index: Int, _ what: Ahead, of policy: Int) -> Int {
    ensure(.groups)
    return policy * width + ahead + Ahead.allCases.count * index + what.rawValue
  }

  func group(_ index: Int, _ tally: Tally, _ policy: Int) -> Int {
    ensure(.groups)
    let result = tally.rawValue - Tally.courses
    return policy * width
      + (result < 0
        ? counts + index * Tally.courses + tally.rawValue
        : sums + index * Tally.results + result)
  }

  /// Companies in which the state's stake ends so: of fresh projects, then of those that were under way.
  func exit(_ end: StakeEnd, isRunning: Bool) -> Int {
    exits + (isRunning ? Self.exitCount : 0) + end.rawValue
  }

  public func exit(_ end: StakeEnd, isRunning: Bool, of policy: Int) -> Int {
    ensure(.exits)
    return policy * width + exit(end, isRunning: isRunning)
  }

  public func contest(_ contest: Contest, of policy: Int) -> Int {
    ensure(.comparisons)
    return comparisons + policy * comparisonWidth + contest.rawValue
  }

  public func share(of factor: Factor, for policy: Int) -> Int {
    ensure(.comparisons)
    return comparisons + policy * comparisonWidth + Self.contestCount + factor.rawValue
  }

  /// A snapshot that a published figure is held against; nothing for a metric.
  public func sighting(_ index: Int) -> Int {
    ensure(.official)
    return comparisons + policies * comparisonWidth + index
  }
}
