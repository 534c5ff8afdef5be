import Randomness

/// What running a fund costs, span after span and in all.
struct OverheadFlows: Sendable {
  let spans: [SpanFlows]
  /// All of it, as it is paid and as it is worth.
  let paid, value: Double

  init(
    _ overhead: Overhead, _ calendar: FlowCalendar, discountPerMonth: Double, todayMonths: Double
  ) {
    spans = (0..<calendar.count).map { overhead.flows(inSpan: $0, calendar) }
    let dated = spans.flatMap(\.dated)
    paid = dated.reduce(0) { $0 - $1.amount }
    value = dated.reduce(0) {
      $0 - $1.amount * exponential(-discountPerMonth * ($1.month - todayMonths))
    }
  }
}
