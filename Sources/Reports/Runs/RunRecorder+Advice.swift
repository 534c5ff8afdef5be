import Estimates
import Portfolios
import Projects
import ScenarioFiles

// What is to be decided about each project under way.

extension RunRecorder {
  /// By the projects' places in the file.
  func advice(_ policy: Int) -> [Int: RecordedAdvice] {
    let projects = run.programme.world.projects
    let running = projects.indices.filter { projects[$0].present != nil }
    let stopped = run.simulation.stopped(under: policy)
    var advice: [Int: RecordedAdvice] = [:]
    for (number, place) in running.enumerated() where stopped.indices.contains(number) {
      guard let present = projects[place].present else { continue }
      advice[place] = self.advice(
        policy, place, Standing(project: projects[place], present: present, number: number),
        stopped[number], among: running.count)
    }
    return advice
  }

  /// A project under way, and its number among them.
  private struct Standing {
    let project: Project
    let present: Present
    let number: Int
  }

  private func advice(
    _ policy: Int, _ place: Int, _ standing: Standing, _ stopped: StoppedProject, among all: Int
  ) -> RecordedAdvice {
    let continued = ahead(.value, of: standing, policy)
    let difference = continued - stopped.value
    let template = run.programme.world.templates.first { $0.name == standing.project.template }
    let stages = template?.stages ?? []
    let stage = standing.present.stage
    return RecordedAdvice(
      stillToPay: stopped.stillToPay, expectedToPay: toPay(policy, place, standing.present),
      nextGate: stages.indices.contains(stage)
        ? gate(stages[stage].name, of: standing, policy) : nil,
      searchEnds: stage < stages.count
        ? nil : searchEnds(template?.financing.longStopMonths, standing.present),
      valueIfContinued: RecordedEstimate(run.moments.estimate(continued)),
      valueIfStopped: stopped.value,
      difference: RecordedEstimate(paired: run.moments.estimate(difference)),
      action: action(difference, policy, among: all).rawValue)
  }

  /// Of one copy, the mean.
  private func ahead(
    _ what: TrialLayout.Ahead, of standing: Standing, _ policy: Int
  ) -> PooledValue {
    let sum = run.moments.pooled(run.layout.ahead(standing.number, what, of: policy))
    return standing.project.copies == 1 ? sum : 1 / Double(standing.project.copies) * sum
  }

  /// What a project is paid on average, less what it had received.
  private func toPay(_ policy: Int, _ place: Int, _ present: Present) -> RecordedEstimate {
    func sum(_ tally: TrialLayout.Tally) -> PooledValue {
      run.moments.pooled(run.layout.project(place, tally, of: policy))
    }
    return RecordedEstimate(
      run.moments.estimate(sum(.centrePaid) / sum(.entered) - present.receivedFromCentre))
  }

  private func gate(
    _ stage: String, of standing: Standing, _ policy: Int
  ) -> RecordedNextGate {
    let months = run.moments.estimate(ahead(.monthsToGate, of: standing, policy))
    let today = run.programme.todayMonths
    return RecordedNextGate(
      stage: stage,
      stated: run.scenario.titles.stated(of: .stage(stage, of: standing.project.template)),
      months: RecordedEstimate(months),
      date: months.value.flatMap { run.scenario.date(atMonth: today + $0) }?.iso)
  }

  private func searchEnds(_ longStop: Double?, _ present: Present) -> String? {
    guard let longStop, longStop < .infinity else { return nil }
    let left = max(0, longStop - present.monthsInStage)
    return run.scenario.date(atMonth: run.programme.todayMonths + left)?.iso
  }

  // MARK: - What it suggests

  /// Nothing is suggested within the error.
  ///
  /// The more projects are judged the wider each one's interval is (Bonferroni), so that by chance of the
  /// simulation the list is wrong about any of them in one run of twenty at most.
  private func action(
    _ difference: PooledValue, _ policy: Int, among all: Int
  ) -> RecordedAdvice.Action {
    guard run.layout.seeksReturn[policy] else { return .noReturnSought }
    let level = 1 - (1 - Confidence.standard.level) / Double(max(1, all))
    let estimate = run.moments.estimate(difference, confidence: Confidence(level))
    guard let interval = estimate.interval else { return .notToldApart }
    return interval.low > 0 ? .goOn : interval.high < 0 ? .stop : .notToldApart
  }
}
