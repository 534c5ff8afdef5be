/// What running the fund costs: evenly, until its last month.
struct Overhead: Sendable, Equatable {
  let perMonth: Double
  let untilMonth: Double

  init(perYear: Double, untilMonth: Double) {
    perMonth = perYear / 12
    self.untilMonth = untilMonth
  }

  static let none = Overhead(perYear: 0, untilMonth: 0)

  var isNone: Bool { perMonth == 0 }

  /// What goes out in a span of time.
  func flows(inSpan span: Int, _ calendar: FlowCalendar) -> SpanFlows {
    guard !isNone else { return .none }
    let from = calendar.start(of: span)
    let months = min(calendar.length(of: span), max(0, untilMonth - from))
    return SpanFlows(paid: perMonth * months, atMonth: from + months / 2)
  }
}
