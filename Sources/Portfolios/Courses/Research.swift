import Policies
import Projects

/// The first act: from signing to acceptance, stage by stage and gate by gate.
struct Research<Listener: CourseListener, Terms: CourseTerms> {
  var findings = Findings()
  /// What the project failed of, once it has.
  private(set) var failure = CourseOutcome.Failure.outOfMoney
  /// What the reviewer of the last gate saw.
  private(set) var verdict = Verdict()

  // MARK: - The story

  /// Goes through all stages and tells at which one the project fails, if it does.
  mutating func run(
    _ venture: inout Venture<Listener, Terms>, _ future: inout Future, _ cash: inout CentreFlows
  ) -> Int? {
    venture.sign(&cash)
    for stage in venture.firstStage..<venture.agenda.stages.count {
      guard attempt(stage, &venture, &future, &cash) else { return stage }
      venture.fund(after: stage, &cash)
    }
    return nil
  }

  /// One stage with its gate; false when the project fails.
  @inline(__always)
  mutating func attempt(
    _ stage: Int, _ venture: inout Venture<Listener, Terms>, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> Bool {
    venture.searchIfListened(after: stage, achieved: findings.achieved, &future)
    return research(stage, &venture, &future, &cash)
  }

  // MARK: - A stage

  @inline(__always)
  private mutating func research(
    _ stage: Int, _ venture: inout Venture<Listener, Terms>, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> Bool {
    let award = venture.award
    let plan = venture.agenda.stages[stage]
    let review = venture.review ?? plan.review
    var fate = future.stage(stage)
    if let present = venture.present, present.stage == stage {
      fate.cost *= present.value.shareLeft(of: fate.months)
    }
    fate = venture.incentives.carried(fate, stage, attempt: 0, &future)
    venture.hear(.stageStarted(stage: stage))
    guard survives(fate, stage, &venture, &cash) else { return false }
    let achieved = fate.succeeds
    if venture.waitsForInvestor,
      award.selection.letsInvestorJudge(stage, of: venture.agenda.stages.count)
    {
      return persuade(stage, achieved, &venture, &future, &cash)
    }
    guard review.passes(achieved: achieved, uniform: fate.review) else {
      return rework(stage, achieved, review, &venture, &future, &cash)
    }
    pass(stage, achieved, review, uniform: fate.review, &venture)
    return true
  }

  /// Goes on after a gate that was not passed, as often as the stage lets it.
  @inline(never)
  private mutating func rework(
    _ stage: Int, _ achieved: Bool, _ review: Review, _ venture: inout Venture<Listener, Terms>,
    _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    let attempts = venture.agenda.stages[stage].reworkAttempts
    var achieved = achieved
    var attempt = 0
    while true {
      venture.hear(.reviewed(stage: stage, achieved: achieved, passed: false))
      guard attempt < attempts else { return stop(stage, achieved, &venture) }
      attempt += 1
      let fate = venture.incentives.carried(
        future.rework(attempt, ofStage: stage), stage, attempt: attempt, &future)
      venture.hear(.reworkStarted(stage: stage, attempt: attempt))
      guard survives(fate, stage, &venture, &cash) else { return false }
      achieved = achieved || fate.succeeds
      guard !review.passes(achieved: achieved, uniform: fate.review) else {
        pass(stage, achieved, review, uniform: fate.review, &venture)
        return true
      }
    }
  }

  private mutating func pass(
    _ stage: Int, _ achieved: Bool, _ review: Review, uniform: Double,
    _ venture: inout Venture<Listener, Terms>
  ) {
    venture.hear(.reviewed(stage: stage, achieved: achieved, passed: true))
    verdict = Verdict(review, achieved: achieved, uniform: uniform)
    findings.pass(achieved: achieved)
  }

  /// Works on an attempt; false when the project dies of it.
  @inline(__always)
  private mutating func survives(
    _ fate: StageFate, _ stage: Int, _ venture: inout Venture<Listener, Terms>,
    _ cash: inout CentreFlows
  ) -> Bool {
    if venture.work(onStage: stage, months: fate.months, cost: fate.cost, &cash) { return true }
    venture.hear(.died(stage: stage))
    return false
  }

  private mutating func stop(
    _ stage: Int, _ achieved: Bool, _ venture: inout Venture<Listener, Terms>
  ) -> Bool {
    stop(achieved: achieved)
    venture.hear(.stopped(stage: stage))
    return false
  }

  /// A gate is not passed: missed, or wrongly closed.
  private mutating func stop(achieved: Bool) {
    findings.stop(achieved: achieved)
    failure = achieved ? .wrongStop : .gateMissed
  }

  /// Passed its gate, but others solve the problem.
  mutating func fallBehind() { failure = .gateMissed }

  // MARK: - An investor as judge

  /// 以投代评: waits for an investor at a gate; false when none commits in time.
  ///
  /// The investor sees a product that works or does not through the template's own odds: a miss
  /// lowers them as a wrong pass does. Nobody is asked twice, and nothing is reworked.
  private mutating func persuade(
    _ stage: Int, _ achieved: Bool, _ venture: inout Venture<Listener, Terms>,
    _ future: inout Future, _ cash: inout CentreFlows
  ) -> Bool {
    guard case .market(let gate) = venture.award.selection else { return true }
    venture.search(achieved: achieved && findings.achieved, &future)
    guard venture.waitForInvestor(within: gate.withinMonths, &cash) else {
      findings.stop(achieved: achieved)
      failure = .noInvestor
      venture.hear(.noInvestorInTime(stage: stage))
      return false
    }
    venture.hear(.investorCommitted(stage: stage))
    findings.pass(achieved: achieved)
    return true
  }

  // MARK: - Ends

  /// Accepts what passed its last gate; the tranche that waits for it is paid.
  func accept(
    _ venture: inout Venture<Listener, Terms>, _ cash: inout CentreFlows
  ) -> Accepted {
    let last = venture.agenda.stages.count
    var month = venture.now
    if let present = venture.present, present.stage == last {
      month -= present.monthsInStage
      venture.accept(inMonth: month)
    } else {
      let achieved = findings.achieved
      venture.hear(.accepted(achieved: achieved))
      venture.accept(inMonth: month)
      venture.pay(last, .acceptance, &cash)
    }
    return Accepted(
      month: month, findings: findings, need: venture.books.account.need())
  }

  /// What is left when a stage fails.
  func fail(
    _ stage: Int, _ venture: inout Venture<Listener, Terms>, _ cash: inout CentreFlows,
    _ ending: inout Ending
  ) {
    ending = Ending(.failed, findings, venture)
    ending.failedStage = Int8(truncatingIfNeeded: stage)
    ending.failure = failure
    venture.end(&ending, &cash)
  }
}
