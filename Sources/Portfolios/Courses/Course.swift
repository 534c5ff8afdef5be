/// One project followed under one policy, from signing to the state's last yuan, in three acts.
///
/// Research, search and tenure read what the future holds and what the policy grants; the policy itself
/// decides on what a reviewer reports and never sees a fate. The simulation and `botou explain` run this
/// same code: only the listener differs.
struct Course<Listener: CourseListener, Terms: CourseTerms> {
  var venture: Venture<Listener, Terms>

  init(_ entrance: Entrance, _ listener: Listener) { venture = Venture(entrance, listener) }

  /// Research and search: what policies that treat the project alike share.
  ///
  /// How they ended is left in `ending`, which is written where it stands; `earlier` becomes the company as rounds
  /// that did not qualify leave it, if there are any.
  mutating func pass(
    _ future: inout Future, _ cash: inout CentreFlows, _ earlier: inout Ownership,
    _ ending: inout Ending
  ) {
    var research = Research<Listener, Terms>()
    if let stage = research.run(&venture, &future, &cash) {
      return research.fail(stage, &venture, &cash, &ending)
    }
    search(research.accept(&venture, &cash), &future, &cash, &earlier, &ending)
  }

  /// From acceptance on.
  mutating func search(
    _ accepted: Accepted, _ future: inout Future, _ cash: inout CentreFlows,
    _ earlier: inout Ownership, _ ending: inout Ending
  ) {
    let search = Search<Listener, Terms>(accepted: accepted)
    guard search.run(&venture, &future, &cash) else {
      return search.close(&venture, &cash, &ending)
    }
    while !venture.market.round.isQualified {
      let round = venture.market.round
      guard search.takeNextRound(&venture, &future, &cash) else {
        return search.close(&venture, &cash, &ending)
      }
      if venture.market.earlierRounds == 1 { earlier.found(venture.award.company) }
      earlier.admit(round)
    }
    search.cross(&venture, &cash, &ending)
  }

  /// The company that has crossed, to be followed under one policy's award.
  @inline(__always)
  func tenure<Own: CourseTerms>(
    under award: Lent<Award>, _: Own.Type
  ) -> Tenure<Listener, Own> {
    Tenure(
      Crossing(venture), under: award, venture.agenda, fundEnd: venture.entrance.fundEnd,
      venture.listener)
  }

  /// Whether plain terms hold what follows under an award too.
  func isPlain(under award: Lent<Award>) -> Bool { Terms.arePlain && award.isPlain }

  /// All three acts.
  mutating func follow(
    _ company: inout Ownership, _ future: inout Future, _ cash: inout CentreFlows
  ) -> CourseOutcome {
    var ending = Ending()
    pass(&future, &cash, &company, &ending)
    return finish(ending, &company, &future, &cash)
  }

  /// What comes of a course after its way to the market.
  mutating func finish(
    _ ending: Ending, _ company: inout Ownership, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> CourseOutcome {
    var result = CourseResult(venture.books)
    var books = venture.books
    if ending.hasCrossed {
      (result, books) =
        isPlain(under: venture.award)
        ? own(PlainTerms.self, &company, &future, &cash)
        : own(FullTerms.self, &company, &future, &cash)
    }
    result.close(ending)
    return CourseOutcome(ending, result, books)
  }

  private mutating func own<Own: CourseTerms>(
    _ terms: Own.Type, _ company: inout Ownership, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> (CourseResult, Books) {
    var tenure = tenure(under: venture.award, terms)
    tenure.run(&company, &future, &cash)
    venture.listener = tenure.listener
    return (tenure.result, tenure.crossing.books)
  }
}
