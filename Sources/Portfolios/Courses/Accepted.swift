/// What research hands to the search: a project that passed its gates, rightly or wrongly.
struct Accepted<Listener: CourseListener> {
  var venture: Venture<Listener>
  let findings: Findings
  let month: Double
}

extension Venture {
  /// From now on the search may come to its end, and incomes of the search flow.
  mutating func accept(inMonth month: Double) {
    longStop = month + agenda.search.longStopMonths
    incomes.beginSearch(inMonth: month, agenda)
  }
}
