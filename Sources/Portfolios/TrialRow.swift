import Estimates
import Projects

/// The row of one trial while it is being filled.
///
/// Sums run over projects in the order of the file, whatever the order in which money let them
/// start, so that coupled and uncoupled programmes add alike.
struct TrialRow: ~Copyable {
  let layout: TrialLayout
  var numbers: [Double]

  init(_ layout: TrialLayout) {
    self.layout = layout
    numbers = Array(repeating: 0, count: layout.columns)
  }

  mutating func reset() {
    for index in numbers.indices { numbers[index] = 0 }
  }

  subscript(column: Column, policy: Int) -> Double {
    get { numbers[layout.place(column, of: policy)] }
    set { numbers[layout.place(column, of: policy)] = newValue }
  }

  /// What of a project's dates and place a row needs.
  struct Entrant: Sendable, BitwiseCopyable {
    var entryMonth: Double
    var todayMonths: Double
    var horizonMonths: Double
    var project: Int
    var sector: Int
    var district: Int
    /// A project that was under way when the programme was written down. It has already survived
    /// something, so it is never counted in one rate with fresh ones.
    var isRunning: Bool
  }

  // MARK: - One project

  mutating func add(_ outcome: CourseOutcome, _ entrant: Entrant, policy: Int) {
    if entrant.isRunning {
      addRunning(outcome, policy)
    } else {
      addCourse(outcome, entrant, policy)
      addCounts(outcome, entrant, policy)
      addCurves(outcome, entrant, policy)
    }
    addMoney(outcome, policy)
    if outcome.hasCrossed { addOwnership(outcome, policy) }
    addGroup(layout.project(entrant.project, .entered, of: policy), outcome, entrant)
    if entrant.sector >= 0 {
      addGroup(layout.sector(entrant.sector, .entered, of: policy), outcome, entrant)
    }
    if entrant.district >= 0 {
      addGroup(layout.district(entrant.district, .entered, of: policy), outcome, entrant)
    }
  }

  private mutating func addCourse(
    _ outcome: CourseOutcome, _ entrant: Entrant, _ policy: Int
  ) {
    self[.entered, policy] += 1
    self[.need, policy] += outcome.needWithoutPublic
    self[.shortage, policy] += outcome.shortage
    if outcome.signedMonth < .infinity { self[.signed, policy] += 1 }
    if outcome.isDone { self[.done, policy] += 1 }
    self[.wrongPasses, policy] += Double(outcome.wrongPasses)
    self[.wrongStops, policy] += Double(outcome.wrongStops)
    if outcome.failedStage >= 0 {
      numbers[layout.death(atStage: Int(outcome.failedStage), of: policy)] += 1
    }
    let months = outcome.endMonth - entrant.entryMonth
    self[.uncrossedWithin60, policy] += outcome.hasCrossed ? min(60, months) : 60
    guard outcome.hasCrossed else { return }
    self[.crossed, policy] += 1
    self[.width, policy] += months
    if months <= 36 { self[.crossedAt36, policy] += 1 }
    if months <= 60 { self[.crossedAt60, policy] += 1 }
    if months <= 96 { self[.crossedAt96, policy] += 1 }
  }

  private mutating func addRunning(_ outcome: CourseOutcome, _ policy: Int) {
    self[.running, policy] += 1
    switch outcome.cause {
    case .crossed: self[.runningCrossed, policy] += 1
    case .failed: self[.runningFailed, policy] += 1
    case .closed: self[.runningClosed, policy] += 1
    case .other, .refused: break
    }
  }

  private mutating func addCounts(
    _ outcome: CourseOutcome, _ entrant: Entrant, _ policy: Int
  ) {
    let byHorizon = outcome.endMonth <= entrant.horizonMonths
    let byToday = outcome.endMonth <= entrant.todayMonths
    switch outcome.cause {
    case _ where !byHorizon: self[.inProgressByHorizon, policy] += 1
    case .crossed: self[.crossedByHorizon, policy] += 1
    case .failed: self[.failedByHorizon, policy] += 1
    case .closed: self[.closedByHorizon, policy] += 1
    case .other: self[.otherByHorizon, policy] += 1
    case .refused: self[.refusedByHorizon, policy] += 1
    }
    guard outcome.signedMonth <= entrant.todayMonths else { return }
    self[.startedToday, policy] += 1
    switch outcome.cause {
    case _ where !byToday: self[.inProgressToday, policy] += 1
    case .crossed: self[.crossedToday, policy] += 1
    case .failed: self[.failedToday, policy] += 1
    case .closed, .other, .refused: self[.closedToday, policy] += 1
    }
  }

  private mutating func addMoney(_ outcome: CourseOutcome, _ policy: Int) {
    self[.centrePaid, policy] += outcome.centrePaid
    self[.otherPublicPaid, policy] += outcome.otherPublicPaid
    self[.teamPaid, policy] += outcome.teamPaid
    self[.marketPaid, policy] += outcome.marketPaid
    self[.laterMarketPaid, policy] += outcome.laterMarketPaid
    self[.returned, policy] += outcome.returned
    self[.proceeds, policy] += outcome.proceeds
    if !outcome.hasCrossed {
      self[.tolerated, policy] += outcome.centrePaid - outcome.returned
    }
  }

  private mutating func addOwnership(_ outcome: CourseOutcome, _ policy: Int) {
    self[.crossers, policy] += 1
    self[.teamAtCrossing, policy] += outcome.teamAtCrossing
    if outcome.teamAtCrossing > 0.5 { self[.teamInControl, policy] += 1 }
    switch outcome.boundLimit {
    case 1: self[.boundMaximumShare, policy] += 1
    case 2: self[.boundLargestHolder, policy] += 1
    case 3: self[.boundTeamFloor, policy] += 1
    default: break
    }
    self[.givenUp, policy] += outcome.givenUp
    guard outcome.ownsShares else { return }
    self[.owning, policy] += 1
    self[.stakeAtCrossing, policy] += outcome.stakeAtCrossing
    self[.stakeAtExit, policy] += outcome.stakeAtExit
    self[.costOfShares, policy] += outcome.costOfShares
    if outcome.proceeds < outcome.costOfShares { self[.proceedsBelowCost, policy] += 1 }
  }

  /// Events by grid step; `finish` turns them into events by the end of each step.
  private mutating func addCurves(
    _ outcome: CourseOutcome, _ entrant: Entrant, _ policy: Int
  ) {
    let curve: TrialLayout.Curve
    switch outcome.cause {
    case .crossed: curve = .crossed
    case .failed: curve = .failed
    case .closed: curve = .closed
    case .other, .refused: return
    }
    let months = outcome.endMonth - entrant.entryMonth
    if let index = layout.grid.index(ofEventAt: months) {
      numbers[layout.curve(curve, of: policy).lowerBound + index] += 1
    }
  }

  /// Counts for one sector, district or project; `start` is the place of its first tally.
  private mutating func addGroup(
    _ start: Int, _ outcome: CourseOutcome, _ entrant: Entrant
  ) {
    func at(_ tally: TrialLayout.Tally) -> Int { start + tally.rawValue }
    numbers[at(.entered)] += 1
    numbers[at(.centrePaid)] += outcome.centrePaid
    numbers[at(.proceeds)] += outcome.proceeds
    switch outcome.cause {
    case .crossed:
      numbers[at(.crossed)] += 1
      numbers[at(.crossingMonths)] += outcome.endMonth
    case .failed: numbers[at(.failed)] += 1
    case .closed: numbers[at(.closed)] += 1
    case .other, .refused: break
    }
  }

  // MARK: - The fund

  /// Closes a policy's row once all its projects are in.
  mutating func finish(_ cash: borrowing CentreFlows, policy: Int, terms: FundTerms) {
    for curve in TrialLayout.Curve.allCases {
      let places = layout.curve(curve, of: policy)
      for place in places.dropFirst() { numbers[place] += numbers[place - 1] }
    }
    var balance = 0.0
    var lowest = 0.0
    var value = 0.0
    var pilot = 0.0
    var slope = 0.0
    let paid = layout.paid(of: policy).lowerBound
    let received = layout.received(of: policy).lowerBound
    let balances = layout.balance(of: policy).lowerBound
    for quarter in 0..<layout.quarters {
      let out = cash.paid(inQuarter: quarter, by: policy) + terms.overheadPerQuarter
      numbers[paid + quarter] = out
      let came = cash.received(inQuarter: quarter, by: policy)
      numbers[received + quarter] = came
      let net = came - out
      balance += net
      numbers[balances + quarter] = balance
      lowest = min(lowest, balance)
      value += net * terms.discounts[quarter]
      pilot += net * terms.pilotDiscounts[policy * layout.quarters + quarter]
      slope += net * terms.pilotSlopes[policy * layout.quarters + quarter]
    }
    self[.overhead, policy] = terms.overheadPerQuarter * Double(layout.quarters)
    self[.presentValue, policy] = value
    self[.peakNeed, policy] = -lowest
    self[.nominalLoss, policy] = balance < 0 ? 1 : 0
    self[.pilotValue, policy] = pilot
    self[.pilotSlope, policy] = slope
  }

  /// Compares every policy with the baseline, once all are finished.
  mutating func compare(_ attribution: ShapleyAttribution, _ scratch: inout AttributionScratch) {
    for policy in 0..<layout.policies where policy != layout.baseline {
      numbers[layout.contest(.moreCross, of: policy)] = Superiority.score(
        policy: self[.crossers, policy], baseline: self[.crossers, layout.baseline])
      numbers[layout.contest(.stateKeepsMore, of: policy)] = Superiority.score(
        policy: netToState(policy), baseline: netToState(layout.baseline))
      scratch.fill(chain(of: policy), chain(of: layout.baseline))
      scratch.attribute(attribution)
      for factor in TrialLayout.Factor.allCases {
        numbers[layout.share(of: factor, for: policy)] = scratch.values[factor.rawValue]
      }
    }
  }

  /// What the state has in the end, before overhead.
  func netToState(_ policy: Int) -> Double {
    self[.proceeds, policy] + self[.returned, policy] - self[.centrePaid, policy]
  }

  private func chain(of policy: Int) -> ValueChain {
    ValueChain(
      crossers: self[.crossers, policy], stake: self[.stakeAtCrossing, policy],
      kept: self[.stakeAtExit, policy], proceeds: self[.proceeds, policy],
      spent: self[.centrePaid, policy] - self[.returned, policy])
  }
}
