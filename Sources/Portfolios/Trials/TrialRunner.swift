import Estimates
import Policies
import Projects

/// Plays one trial after another: one future, every project, every policy.
///
/// A worker owns one and reuses its memory, so that a trial allocates nothing.
struct TrialRunner: ~Copyable {
  let plan: RunPlan
  var future: Future
  var cash: CentreFlows
  /// The company of the course that is followed now, and what kin share of it at their crossing.
  var company = Ownership()
  var shared = Ownership()
  var row: TrialRow
  private var scratch: AttributionScratch
  /// Where money is short: who is signed when, and what became of them.
  var queue = SigningQueue()
  var line = TrialLine()

  init(_ plan: RunPlan, seed: UInt64, sampling: Sampling, keeping nets: Int = 1 << 16) {
    self.plan = plan
    future = Future(
      Nature(plan.programme.world, seed: seed, sampling: sampling, keeping: nets),
      FateSheet.Shape(plan.programme.world.templates))
    cash = CentreFlows(
      policies: plan.everyPolicy, calendar: plan.layout.flowCalendar, asked: plan.layout.asked,
      watchesRunning: plan.layout.running > 0, discountPerMonth: plan.terms.discountPerMonth,
      todayMonths: plan.terms.todayMonths,
      capital: CapitalFlows(
        years: plan.layout.years, plan.programme.policies.map { AwardParts($0.instrument) },
        isFollowed: plan.layout.asked.followsCapital),
      valley: ValleyFlows(leaders: plan.leaders, grid: plan.layout.grid))
    row = TrialRow(plan.layout)
    scratch = AttributionScratch(plan.attribution)
    // Nobody waits longer than anybody counts.
    queue.countedMonths = plan.programme.horizonMonths
  }

  /// Plays a trial and leaves it in `row`.
  mutating func play(trial: UInt64, _ tallies: inout Tallies) {
    future.nature.begin(trial: trial)
    row.reset()
    cash.reset()
    if plan.layout.parts.contains(.valley) { cash.valley.begin(trial: trial) }
    if plan.isAnyCoupled {
      settleQueues()
      addFollowed(&tallies)
    }
    if !plan.isEveryCoupled { followAll(&tallies) }
    finish(&tallies)
  }

  // MARK: - Projects

  private mutating func followAll(_ tallies: inout Tallies) {
    for member in 0..<plan.members.count {
      for copy in 0..<future.nature.arrivals(of: plan.members.lent(member).member) {
        follow(member, copy: copy, &tallies)
      }
    }
  }

  /// One project under every policy whose money is never short; what nature holds for it is drawn once.
  private mutating func follow(_ index: Int, copy: Int, _ tallies: inout Tallies) {
    let project = future.nature.project(plan.members.lent(index).member, copy: copy)
    future.begin(project, firstStage: plan.members.lent(index).present?.stage ?? 0)
    var entrant = plan.members.lent(index).entrant
    entrant.entryMonth = project.entryMonth
    let families = plan.members.lent(index).families
    watch(index, project)
    for place in 0..<families.count where !plan.isCoupled(families[place][0]) {
      follow(families[place], project, index, entrant, &tallies)
    }
    endWatch(index, whereCoupled: false)
  }

  /// When a project is signed that waits for no money; infinite when the fund has ended.
  mutating func signedMonth(_ project: ProjectNature, _ member: Int, policy: Int) -> Double {
    let month = max(project.entryMonth, plan.members.lent(member).signedFrom)
    return plan.isLate(month, member, policy: policy) ? .infinity : month
  }

  mutating func course<Listener: CourseListener>(
    _ project: ProjectNature, _ member: Int, policy: Int, signedMonth: Double,
    _ listener: inout Listener
  ) -> CourseOutcome {
    plan.isSelective(policy) && plan.members.lent(member).present == nil
      ? selectedCourse(project, member, policy: policy, signedMonth: signedMonth, &listener)
      : follow(
        entrance(project, member, policy: policy, startMonth: signedMonth), &listener)
  }

  /// Follows one course to its end.
  mutating func follow<Listener: CourseListener>(
    _ entrance: Entrance, _ listener: inout Listener
  ) -> CourseOutcome {
    entrance.isPlainToCrossing
      ? follow(entrance, &listener, PlainTerms.self)
      : follow(entrance, &listener, FullTerms.self)
  }

  private mutating func follow<Listener: CourseListener, Terms: CourseTerms>(
    _ entrance: Entrance, _ listener: inout Listener, _: Terms.Type
  ) -> CourseOutcome {
    var course = Course<Listener, Terms>(entrance, listener)
    let outcome = course.follow(&company, &future, &cash)
    listener = course.venture.listener
    return outcome
  }

  mutating func entrance(
    _ project: ProjectNature, _ member: Int, policy: Int, startMonth: Double
  ) -> Entrance {
    Entrance(
      award: plan.award(of: member, under: policy), agenda: plan.agenda(of: member),
      present: plan.members.lent(member).present, entryMonth: project.entryMonth,
      startMonth: startMonth, fundEnd: plan.terms.rules[policy].end)
  }

  /// A project that waited in vain.
  mutating func gaveUp(after entryMonth: Double, policy: Int) -> CourseOutcome {
    let rules = plan.terms.rules[policy]
    return CourseOutcome(
      .unsigned(
        .gaveUp,
        atMonth: min(
          entryMonth + rules.queuePatienceMonths, max(entryMonth, rules.end.month))))
  }

  /// One course of a trial with somebody listening; `nil` when the project does not come.
  mutating func replay(trial: UInt64, project index: Int, copy: Int, policy: Int) -> Replay? {
    beginReplay(trial: trial)
    guard copy < future.nature.arrivals(of: plan.members.lent(index).member) else { return nil }
    return replay(index, copy: copy, policy: policy)
  }

  /// Makes ready to follow courses of a trial one by one; where money is short, everybody's turn is settled.
  mutating func beginReplay(trial: UInt64) {
    future.nature.begin(trial: trial)
    cash.reset()
    if plan.isAnyCoupled { settleQueues() }
  }

  /// One course of the trial that a replay has begun, with somebody listening.
  mutating func replay(_ index: Int, copy: Int, policy: Int) -> Replay {
    let project = future.nature.project(plan.members.lent(index).member, copy: copy)
    future.begin(project, firstStage: plan.members.lent(index).present?.stage ?? 0)
    cash.policies = plan.alone(policy)
    let signed =
      plan.isCoupled(policy)
      ? line.signedMonth(ofCopy: copy, of: index, under: policy)
      : signedMonth(project, index, policy: policy)
    var recorder = Recorder()
    guard signed < .infinity else {
      let outcome = gaveUp(after: project.entryMonth, policy: policy)
      outcome.endMonth < .infinity
        ? recorder.hear(.refused, atMonth: outcome.endMonth)
        : recorder.hear(.waitsForEver, atMonth: project.entryMonth)
      return Replay(events: recorder.events, outcome: outcome)
    }
    if signed > project.entryMonth, !plan.members.lent(index).entrant.isRunning {
      recorder.hear(.waited(months: signed - project.entryMonth), atMonth: signed)
    }
    let outcome = course(project, index, policy: policy, signedMonth: signed, &recorder)
    return Replay(events: recorder.events, outcome: outcome)
  }

  // MARK: - The fund

  private mutating func finish(_ tallies: inout Tallies) {
    let leaders = plan.leaders
    for policy in 0..<plan.layout.policies
    where cash.valley.isWatching && leaders[policy] == policy {
      row.accumulateValley(cash.valley, of: policy)
      plan.sketchValley(row, policy, &tallies)
    }
    // Before rows are finished: `finish` adds up what falls in each step, which must happen once.
    for policy in 0..<plan.layout.policies where leaders[policy] != policy {
      row.borrowCourses(of: leaders[policy], for: policy)
    }
    for policy in 0..<plan.layout.policies {
      row.finish(&cash, policy: policy, terms: plan.terms)
      if plan.isCoupled(policy) { row.note(line.waits[policy], of: policy) }
      plan.sketch(row, policy, &tallies)
    }
    plan.note(row, trial: future.nature.trial, &tallies)
    if plan.layout.policies > 1, plan.layout.parts.contains(.comparisons) {
      row.compare(plan.attribution, &scratch)
    }
    if !plan.sightings.isEmpty { plan.sightings.sketch(row, &tallies.sketches) }
  }
}
