import Estimates
import Policies
import Projects

// One project under policies that treat it alike until it crosses.

extension TrialRunner {
  /// Follows a project once for all of them to its crossing, and then for each of them.
  mutating func follow(
    _ kin: FixedList<Int>, _ project: ProjectNature, _ member: Int,
    _ entrant: TrialRow.Entrant, _ tallies: inout Tallies
  ) {
    let signedMonth = signedMonth(project, member, policy: kin[0])
    cash.policies = kin
    // A running project has spent before anybody watched.
    if !entrant.isRunning { cash.valley.open(entryMonth: project.entryMonth, under: kin) }
    defer { cash.valley.close() }
    guard signedMonth < .infinity else {
      return add(
        gaveUp(after: project.entryMonth, policy: kin[0]), member, entrant, kin, &tallies)
    }
    guard !plan.isSelective(kin[0]) || plan.members.lent(member).present != nil else {
      var silence = Silence()
      let outcome = course(
        project, member, policy: kin[0], signedMonth: signedMonth, &silence)
      return add(outcome, member, entrant, kin, &tallies)
    }
    let entrance = entrance(project, member, policy: kin[0], startMonth: signedMonth)
    entrance.isPlainToCrossing
      ? follow(kin, entrance, member, entrant, PlainTerms.self, &tallies)
      : follow(kin, entrance, member, entrant, FullTerms.self, &tallies)
  }

  private mutating func follow<Terms: CourseTerms>(
    _ kin: FixedList<Int>, _ entrance: Entrance, _ member: Int, _ entrant: TrialRow.Entrant,
    _: Terms.Type, _ tallies: inout Tallies
  ) {
    var course = Course<Silence, Terms>(entrance, Silence())
    var ending = Ending()
    course.pass(&future, &cash, &company, &ending)
    guard !ending.hasCrossed else {
      return own(&course, ending, member, entrant, kin, &tallies)
    }
    add(ending, &course.venture.books, member, entrant, kin, &tallies)
  }

  /// From the crossing on, kin by kin: the company that earlier rounds left is the same for all.
  private mutating func own<Terms: CourseTerms>(
    _ course: inout Course<Silence, Terms>, _ ending: Ending, _ member: Int,
    _ entrant: TrialRow.Entrant, _ kin: FixedList<Int>, _ tallies: inout Tallies
  ) {
    let isShared = kin.count > 1 && course.venture.market.earlierRounds > 0
    if isShared { shared.take(after: company) }
    for place in 0..<kin.count {
      cash.policies = plan.alone(kin[place])
      if isShared { company.take(after: shared) }
      let award = plan.award(of: member, under: kin[place])
      course.isPlain(under: award)
        ? own(&course, award, ending, member, entrant, PlainTerms.self, &tallies)
        : own(&course, award, ending, member, entrant, FullTerms.self, &tallies)
    }
  }

  @inline(__always)
  private mutating func own<Terms: CourseTerms, Own: CourseTerms>(
    _ course: inout Course<Silence, Terms>, _ award: Lent<Award>, _ ending: Ending,
    _ member: Int, _ entrant: TrialRow.Entrant, _ terms: Own.Type, _ tallies: inout Tallies
  ) {
    var tenure = course.tenure(under: award, terms)
    tenure.run(&company, &future, &cash)
    tenure.result.close(ending)
    add(ending, &tenure.result, member, entrant, cash.policies, &tallies)
  }

  mutating func add(
    _ outcome: CourseOutcome, _ member: Int, _ entrant: TrialRow.Entrant,
    _ policies: FixedList<Int>, _ tallies: inout Tallies
  ) {
    var outcome = outcome
    add(outcome.ending, &outcome.result, member, entrant, policies, &tallies)
  }

  /// Adds up a course that ended before any crossing.
  private mutating func add(
    _ ending: borrowing Ending, _ books: inout Books, _ member: Int,
    _ entrant: TrialRow.Entrant, _ policies: FixedList<Int>, _ tallies: inout Tallies
  ) {
    guard !plan.asksForResults(of: member, under: policies) else {
      var result = CourseResult(books)
      result.close(ending)
      return add(ending, &result, member, entrant, policies, &tallies)
    }
    for place in 0..<policies.count {
      addToRow(ending, &books, entrant, policies[place], &tallies)
    }
  }

  /// Adds a course and what its money came to; one that is led by another borrows the course later.
  @inline(__always)
  private mutating func addToRow(
    _ ending: borrowing Ending, _ money: inout some RowFragment, _ entrant: TrialRow.Entrant,
    _ policy: Int, _ tallies: inout Tallies
  ) {
    let leaders = plan.leaders
    let isLeader = leaders[policy] == policy
    row.add(ending, &money, entrant, to: policy, isLeader: isLeader)
    if isLeader { plan.sketch(ending, entrant, policy, &tallies) }
  }

  /// Adds up a course for policies that it ends under; what of its loss is exempt is a policy's own affair.
  mutating func add(
    _ ending: borrowing Ending, _ result: inout CourseResult, _ member: Int,
    _ entrant: TrialRow.Entrant, _ policies: FixedList<Int>, _ tallies: inout Tallies
  ) {
    for place in 0..<policies.count {
      let policy = policies[place]
      addToRow(ending, &result, entrant, policy, &tallies)
      let award = plan.award(of: member, under: policy)
      guard !award.exempt.isEmpty else { continue }
      row[.exemptLosses, policy] += award.exempt.loss(of: ending, result)
      row[.exemptCapital, policy] += award.exempt.capitalLoss(
        of: ending, result, award.parts)
    }
    guard plan.sightings.hasSnapshots, !entrant.isRunning else { return }
    // Whoever leads: what is held differs among kin.
    for place in 0..<policies.count {
      plan.sightings.add(ending, result, policy: policies[place], to: &row.numbers)
    }
  }
}
