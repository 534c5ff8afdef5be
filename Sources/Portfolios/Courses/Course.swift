/// One project followed under one policy, from signing to the state's last yuan, in three acts.
///
/// Research, search and tenure read what the future holds and what the policy grants; the policy itself
/// decides on what a reviewer reports and never sees a fate. The simulation and `botou explain` run this
/// same code: only the listener differs.
struct Course<Listener: CourseListener> {
  let entrance: Entrance
  var listener: Listener

  /// How far a project came by itself, or what it hands to tenure.
  enum Passage {
    case ended(CourseOutcome)
    case crossed(Ending, Crossing)
  }

  /// Research and search: what policies that treat the project alike share.
  ///
  /// `earlier` becomes the company as rounds that did not qualify leave it, if there are any.
  mutating func pass(
    _ future: inout Future, _ cash: inout CentreFlows, _ earlier: inout Ownership
  ) -> Passage {
    var research = Research(entrance, listener)
    let (accepted, stage) = research.run(&future, &cash)
    guard let accepted else {
      let outcome = research.fail(stage, &cash)
      research.exchange(&listener)
      return .ended(outcome)
    }
    return search(accepted, &future, &cash, &earlier)
  }

  /// From acceptance on.
  mutating func search(
    _ accepted: Accepted<Listener>, _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership
  ) -> Passage {
    var search = Search(accepted)
    defer { search.exchange(&listener) }
    guard search.run(&future, &cash, &earlier) else { return .ended(search.close(&cash)) }
    let (ending, crossing) = search.cross(&cash)
    return .crossed(ending, crossing)
  }

  /// From the crossing on, under one policy's award.
  mutating func own(
    _ company: inout Ownership, from crossing: Crossing, under award: Lent<Award>,
    fundEnd: FundEnd, _ future: inout Future, _ cash: inout CentreFlows
  ) -> (CourseResult, Books) {
    var tenure = Tenure(
      crossing, under: award, entrance.agenda, fundEnd: fundEnd, listener)
    tenure.run(&company, &future, &cash)
    listener = tenure.listener
    return (tenure.result, tenure.books)
  }

  /// All three acts.
  mutating func follow(
    _ company: inout Ownership, fundEnd: FundEnd, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> CourseOutcome {
    finish(pass(&future, &cash, &company), &company, fundEnd: fundEnd, &future, &cash)
  }

  /// What is left of a course after its passage.
  mutating func finish(
    _ passage: Passage, _ company: inout Ownership, fundEnd: FundEnd, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> CourseOutcome {
    switch passage {
    case .ended(let outcome): return outcome
    case .crossed(let ending, let crossing):
      var (result, books) = own(
        &company, from: crossing, under: entrance.award, fundEnd: fundEnd, &future, &cash)
      result.close(ending)
      return CourseOutcome(ending, result, books)
    }
  }
}
