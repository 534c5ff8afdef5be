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
    /// A project that was under way when the programme was written down.
    ///
    /// It has already survived something, so it is never counted in one rate with fresh ones.
    var isRunning: Bool
  }

  /// Adds what became of a project under a policy; one that is led by another borrows its course later.
  @inline(never)
  mutating func add(
    _ ending: borrowing Ending, _ money: inout some RowFragment, _ entrant: Entrant,
    to policy: Int, isLeader: Bool
  ) {
    Self.add(ending, &money, entrant, layout, policy, isLeader, to: &numbers)
  }

  /// Lends the policy's part once, so that nothing is checked or worked out again for each number.
  @inline(__always)
  private static func add(
    _ ending: borrowing Ending, _ money: inout some RowFragment, _ entrant: Entrant,
    _ layout: borrowing TrialLayout, _ policy: Int, _ isLeader: Bool, to numbers: inout [Double]
  ) {
    var row = numbers.mutableSpan
    let start = policy &* layout.width
    var part = row._mutatingExtracting(start..<start &+ layout.width)
    if isLeader { layout.add(ending, entrant, to: &part) }
    layout.add(&money, entrant, to: &part)
  }

  /// Takes over the courses of a policy under which every project fared the same.
  mutating func borrowCourses(of leader: Int, for policy: Int) {
    let (theirs, own) = (leader * layout.width, policy * layout.width)
    for places in layout.ofCourses {
      for place in places { numbers[own + place] = numbers[theirs + place] }
    }
  }

  // MARK: - The fund

  /// Closes a policy's row once all its projects are in.
  mutating func finish(_ cash: inout CentreFlows, policy: Int, terms: FundTerms) {
    if layout.parts.contains(.curves) { accumulateCurves(of: policy) }
    if layout.asked.followsCapital { account(for: cash.capital, of: policy) }
    let overhead = terms.overhead(of: policy)
    self[.overhead, policy] = overhead.paid
    self[.overheadValue, policy] = overhead.value
    self[.presentValue, policy] = cash.presentValue(of: policy)
    if cash.followsMoney { follow(&cash, policy: policy, terms: terms) }
  }

  /// Goes through the centre's money in the order of time.
  private mutating func follow(_ cash: inout CentreFlows, policy: Int, terms: FundTerms) {
    let fund = FundAccount(of: policy, &cash, terms, layout, &numbers)
    let pilot = fund.pilot
    self[.peakNeed, policy] = -fund.lowest
    self[.nominalLoss, policy] = isLoss(fund.balance, exempt: 0) ? 1 : 0
    self[.appraisedLoss, policy] = isLoss(fund.balance, exempt: self[.exemptLosses, policy]) ? 1 : 0
    self[.pilotValue, policy] = pilot.gross.x
    self[.pilotSlope, policy] = pilot.gross.y
    self[.pilotNetValue, policy] = pilot.net.x
    self[.pilotNetSlope, policy] = pilot.net.y
  }

  /// What is held is what all changes so far come to.
  private mutating func account(for capital: borrowing CapitalFlows, of policy: Int) {
    var (held, put) = (0.0, 0.0)
    for index in 0..<layout.years {
      let year = capital.year(index, of: policy)
      held += year.held
      put += year.put
      // What adding up loses of what was once held is nothing held.
      if abs(held) <= CashAccount.rounding * put { held = 0 }
      guard layout.parts.contains(.capital) else { continue }
      numbers[layout.capital(.held, inYear: index, of: policy)] = held
      numbers[layout.capital(.put, inYear: index, of: policy)] = year.put
      numbers[layout.capital(.taken, inYear: index, of: policy)] = year.taken
    }
    let cycle = capital.cycle(of: policy)
    self[.capitalPut, policy] = cycle.put
    self[.capitalBack, policy] = cycle.taken
  }

  /// Notes how a policy's queue went.
  mutating func note(_ waits: TrialLine.Waits, of policy: Int) {
    self[.blockedMonths, policy] = waits.blockedMonths
    self[.overtaken, policy] = Double(waits.overtaken)
  }

  /// Whether money is lost that nothing exempts; what adding up loses of exempt losses is none.
  private func isLoss(_ balance: Double, exempt: Double) -> Bool {
    balance + exempt < -CashAccount.rounding * exempt
  }

  /// Turns events in each step into events by the end of it.
  private mutating func accumulateCurves(of policy: Int) {
    let (first, steps) = (layout.part(of: policy).lowerBound + layout.curves, layout.grid.count)
    var row = numbers.mutableSpan
    for curve in 0..<TrialLayout.curveCount {
      var part = row._mutatingExtracting(first + curve * steps..<first + (curve + 1) * steps)
      var sum = 0.0
      for step in 0..<steps {
        sum += part[step]
        part[step] = sum
      }
    }
  }

  /// Takes over what the projects have spent and needed by the end of each step.
  mutating func accumulateValley(_ flows: borrowing ValleyFlows, of policy: Int) {
    numbers[layout.watched(of: policy)] = self[.entered, policy]
    for curve in TrialLayout.ValleyCurve.allCases {
      let places = layout.valley(curve, of: policy)
      var row = numbers.mutableSpan
      var part = row._mutatingExtracting(places)
      flows.accumulate(curve, of: policy, to: &part)
    }
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
