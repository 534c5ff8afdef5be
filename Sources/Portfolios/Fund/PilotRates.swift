import Randomness

/// What flows are worth at the rates of return that the pilot found, each policy at its own.
struct PilotRates: Sendable {
  private let calendar: FlowCalendar
  /// What a yuan in the middle of a span is worth, how that falls with each month, and its slope in the rate.
  private var spans: [SIMD4<Double>]

  /// A policy without a rate keeps zeros.
  init(_ rates: [Double?], _ calendar: FlowCalendar) {
    self.calendar = calendar
    spans = Array(repeating: .zero, count: rates.count * calendar.count)
    for (policy, rate) in rates.enumerated() {
      guard let rate else { continue }
      let perMonth = logarithmOfOnePlus(rate) / 12
      for span in 0..<calendar.count {
        let month = calendar.middle(of: span)
        let worth = exponential(-perMonth * month)
        spans[policy * calendar.count + span] = SIMD4(
          worth, perMonth, -month / 12 * worth / (1 + rate), 0)
      }
    }
  }

  /// The value of a span's flows, to first order in their dates, and its slope in the rate.
  func value(_ flows: SpanFlows, inSpan span: Int, of policy: Int) -> SIMD2<Double> {
    // At a rate near −1 a late yuan is worth more than a number can hold, and no yuan nothing.
    guard !flows.isNone else { return .zero }
    let pilot = spans[policy * calendar.count + span]
    let drift = flows.netMonths - flows.net * calendar.middle(of: span)
    return SIMD2(pilot.x * (flows.net - pilot.y * drift), pilot.z * flows.net)
  }
}
