import Policies
import Projects

/// The first act: from signing to acceptance, stage by stage and gate by gate.
struct Research<Listener: CourseListener> {
  var venture: Venture<Listener>
  var findings = Findings()
  /// What the reviewer of the last gate saw.
  private(set) var verdict = Verdict()

  init(_ entrance: Entrance, _ listener: Listener) {
    venture = Venture(entrance, listener)
  }

  // MARK: - The story

  /// Goes through all stages; `nil` when the project fails, at the stage that it leaves behind.
  mutating func run(
    _ future: inout Future, _ cash: inout CentreFlows
  ) -> (accepted: Accepted<Listener>?, stage: Int) {
    sign(&cash)
    for stage in venture.entrance.firstStage..<venture.agenda.stages.count {
      guard attempt(stage, &future, &cash) else { return (nil, stage) }
      fund(after: stage, &cash)
    }
    return (accept(&cash), 0)
  }

  /// The award's first money.
  mutating func sign(_ cash: inout CentreFlows) { venture.sign(&cash) }

  /// One stage with its gate; false when the project fails.
  mutating func attempt(
    _ stage: Int, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    venture.searchIfListened(after: stage, achieved: findings.achieved, &future)
    return research(stage, &future, &cash)
  }

  /// The next stage's money, once this one's gate is passed.
  mutating func fund(after stage: Int, _ cash: inout CentreFlows) {
    guard stage + 1 < venture.agenda.stages.count else { return }
    venture.pay(stage + 1, .gate(stage: stage), &cash)
  }

  // MARK: - A stage

  private mutating func research(
    _ stage: Int, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    let award = venture.award
    let plan = venture.agenda.stages[stage]
    let review = award.review ?? plan.review
    var fate = future.stage(stage)
    if let present = venture.entrance.present, present.stage == stage {
      fate.cost *= present.value.shareLeft(of: fate.months)
    }
    fate = award.incentives.carried(fate, stage, attempt: 0, &future)
    venture.listener.hear(.stageStarted(stage: stage), atMonth: venture.now)
    guard survives(fate, stage, &cash) else { return false }
    var achieved = fate.succeeds
    if award.waitsForInvestor,
      award.selection.letsInvestorJudge(stage, of: venture.agenda.stages.count)
    {
      return persuade(stage, achieved, &future, &cash)
    }
    var attempt = 0
    while !review.passes(achieved: achieved, uniform: fate.review) {
      hear(.reviewed(stage: stage, achieved: achieved, passed: false))
      guard attempt < plan.reworkAttempts else { return stop(stage, achieved) }
      attempt += 1
      fate = award.incentives.carried(
        future.rework(attempt, ofStage: stage), stage, attempt: attempt, &future)
      hear(.reworkStarted(stage: stage, attempt: attempt))
      guard survives(fate, stage, &cash) else { return false }
      achieved = achieved || fate.succeeds
    }
    hear(.reviewed(stage: stage, achieved: achieved, passed: true))
    verdict = Verdict(review, achieved: achieved, uniform: fate.review)
    findings.pass(achieved: achieved)
    return true
  }

  /// Works on an attempt; false when the project dies of it.
  private mutating func survives(
    _ fate: StageFate, _ stage: Int, _ cash: inout CentreFlows
  ) -> Bool {
    guard !work(onStage: stage, months: fate.months, cost: fate.cost, &cash) else { return true }
    hear(.died(stage: stage))
    return false
  }

  private mutating func stop(_ stage: Int, _ achieved: Bool) -> Bool {
    findings.stop(achieved: achieved)
    hear(.stopped(stage: stage))
    return false
  }

  private mutating func hear(_ event: @autoclosure () -> CourseEvent) {
    venture.listener.hear(event(), atMonth: venture.now)
  }

  // MARK: - An investor as judge

  /// 以投代评: waits for an investor at a gate; false when none commits in time.
  ///
  /// The investor sees a product that works or does not through the template's own odds: a miss
  /// lowers them as a wrong pass does. Nobody is asked twice, and nothing is reworked.
  private mutating func persuade(
    _ stage: Int, _ achieved: Bool, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    guard case .market(let gate) = venture.award.selection else { return true }
    venture.search(achieved: achieved && findings.achieved, &future)
    guard venture.waitForInvestor(within: gate.withinMonths, &cash) else {
      findings.stop(achieved: achieved)
      hear(.noInvestorInTime(stage: stage))
      return false
    }
    hear(.investorCommitted(stage: stage))
    findings.pass(achieved: achieved)
    return true
  }

  // MARK: - Ends

  /// Accepts what passed its last gate; the tranche that waits for it is paid.
  mutating func accept(_ cash: inout CentreFlows) -> Accepted<Listener> {
    let last = venture.agenda.stages.count
    var month = venture.now
    if let present = venture.entrance.present, present.stage == last {
      month = venture.now - present.monthsInStage
      venture.accept(inMonth: month)
    } else {
      let achieved = findings.achieved
      hear(.accepted(achieved: achieved))
      venture.accept(inMonth: month)
      venture.pay(last, .acceptance, &cash)
    }
    return Accepted(venture: venture, findings: findings, month: month)
  }

  /// What is left when a stage fails.
  mutating func fail(_ stage: Int, _ cash: inout CentreFlows) -> CourseOutcome {
    venture.end(
      Ending(
        cause: .failed, failedStage: Int8(truncatingIfNeeded: stage),
        wrongPasses: findings.wrongPasses, wrongStops: findings.wrongStops,
        signedMonth: venture.entrance.signedMonth, endMonth: venture.now,
        shortage: findings.shortage), &cash)
  }

  // MARK: - Races

  /// Whether a team is more convincing than another; of equals, who was there first.
  func isAhead(of other: Research, elseBy tie: Bool) -> Bool {
    let (own, theirs) = (verdict.margin, other.verdict.margin)
    if own != theirs { return own > theirs }
    return venture.now != other.venture.now ? venture.now < other.venture.now : tie
  }

  /// Waits at a gate for the last of the teams.
  mutating func wait(until month: Double) { venture.now = max(venture.now, month) }

  /// Passed its gate, and is not among those that go on.
  mutating func fallBehind(_ stage: Int, _ cash: inout CentreFlows) -> CourseOutcome {
    hear(.outrun(stage: stage))
    return fail(stage, &cash)
  }

  /// Takes a listener for another one.
  mutating func exchange(_ listener: inout Listener) { swap(&venture.listener, &listener) }
}
