/// What research hands to the search: when it was accepted, and what it found out, rightly or wrongly.
struct Accepted: Sendable, BitwiseCopyable {
  let month: Double
  let findings: Findings
  /// Peak spending that team and market money did not cover until then.
  let need: Double
}

extension Venture {
  /// From now on the search may come to its end, and incomes of the search flow.
  mutating func accept(inMonth month: Double) {
    longStop = month + agenda.search.longStopMonths
    if !Terms.arePlain { incomes.beginSearch(inMonth: month, agenda) }
  }
}
