import Estimates
import Policies
import Projects

// One project under policies that treat it alike until it crosses.

extension TrialRunner {
  /// Follows a project under each policy of a family, as often as they sign it in different months.
  mutating func follow(
    _ family: FixedList<Int>, _ project: ProjectNature, _ member: Int, number: Int,
    _ entrant: TrialRow.Entrant, _ tallies: inout Tallies
  ) {
    let month = signedMonth(project, member, number: number, policy: family[0])
    if isSigned(in: month, by: family, project, member, number: number) {
      return follow(family, project, member, signedMonth: month, entrant, &tallies)
    }
    for place in 0..<family.count {
      let month = signedMonth(project, member, number: number, policy: family[place])
      follow(
        plan.alone(family[place]), project, member, signedMonth: month, entrant, &tallies)
    }
  }

  /// Whether no policy of a family has to wait longer for its money than another.
  private func isSigned(
    in month: Double, by family: FixedList<Int>, _ project: ProjectNature, _ member: Int,
    number: Int
  ) -> Bool {
    guard plan.isCoupled else { return true }
    for place in 1..<family.count
    where signedMonth(project, member, number: number, policy: family[place]) != month {
      return false
    }
    return true
  }

  /// Follows a project once for all of them to its crossing, and then for each of them.
  private mutating func follow(
    _ kin: FixedList<Int>, _ project: ProjectNature, _ member: Int, signedMonth: Double,
    _ entrant: TrialRow.Entrant, _ tallies: inout Tallies
  ) {
    cash.policies = kin
    // A running project has spent before anybody watched.
    if !entrant.isRunning { cash.valley.open(entryMonth: project.entryMonth, under: kin) }
    defer { cash.valley.close() }
    guard signedMonth < .infinity else {
      let outcome = refused(after: project.entryMonth)
      return record(outcome, entrant, kin, &tallies)
    }
    guard !plan.isSelective(kin[0]) || plan.members.lent(member).present != nil else {
      var silence = Silence()
      let outcome = course(
        project, member, policy: kin[0], signedMonth: signedMonth, &silence)
      return record(outcome, entrant, kin, &tallies)
    }
    var course = Course(
      award: plan.award(of: member, under: kin[0]), agenda: plan.agenda(of: member),
      entryMonth: project.entryMonth, signedMonth: signedMonth,
      present: plan.members.lent(member).present, listener: Silence())
    course.run(&future, &cash, &company)
    guard course.outcome.hasCrossed else { return settle(&course, member, entrant, kin, &tallies) }
    guard kin.count > 1 else {
      course.own(&company, &future, &cash, fundEnd: plan.terms.end)
      return settle(&course, member, entrant, kin, &tallies)
    }
    if course.earlierRounds > 0 { shared.take(after: company) }
    for place in 0..<kin.count {
      cash.policies = plan.alone(kin[place])
      if course.earlierRounds > 0 { company.take(after: shared) }
      var heir = course
      heir.award = plan.award(of: member, under: kin[place])
      heir.own(&company, &future, &cash, fundEnd: plan.terms.end)
      settle(&heir, member, entrant, cash.policies, &tallies)
    }
  }

  /// Adds up a course for policies that it ends under; what of its loss is exempt is a policy's own affair.
  private mutating func settle(
    _ course: inout Course<Silence>, _ member: Int, _ entrant: TrialRow.Entrant,
    _ policies: FixedList<Int>, _ tallies: inout Tallies
  ) {
    record(course.outcome, entrant, policies, &tallies)
    for place in 0..<policies.count {
      let exempt = plan.award(of: member, under: policies[place]).exempt
      guard !exempt.isEmpty else { continue }
      row[.exemptLosses, policies[place]] += exempt.loss(of: course.outcome)
    }
  }

  private mutating func record(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant, _ policies: FixedList<Int>,
    _ tallies: inout Tallies
  ) {
    let leaders = plan.leaders
    row.add(outcome, entrant, under: policies, ledBy: leaders)
    for place in 0..<policies.count where leaders[policies[place]] == policies[place] {
      plan.sketch(outcome, entrant, policies[place], &tallies)
    }
    if plan.sightings.hasSnapshots { see(outcome, entrant, policies) }
  }

  /// Counts a project in the snapshots of each policy, whoever leads: what is held differs among kin.
  private mutating func see(
    _ outcome: borrowing CourseOutcome, _ entrant: TrialRow.Entrant, _ policies: FixedList<Int>
  ) {
    guard !entrant.isRunning else { return }
    for place in 0..<policies.count {
      plan.sightings.add(outcome, policy: policies[place], to: &row.numbers)
    }
  }
}
