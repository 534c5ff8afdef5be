import Policies
import Randomness

/// What of the fund's terms is the same in every trial: its end, its overhead, discounts by span of time.
struct FundTerms: Sendable {
  let end: FundEnd
  /// What a yuan loses in a month, continuously.
  let discountPerMonth: Double
  /// Overhead in each span.
  private let overhead: [SpanFlows]
  /// All of it, as it is paid and as it is worth.
  let overheadPaid, overheadValue: Double
  /// Whether a policy is charged with it: not one that has no fund.
  let isCharged: [Bool]
  private let calendar: FlowCalendar
  /// What a yuan in the middle of a span is worth at each policy's pilot rate of return, how that falls with each
  /// month, and its slope in the rate.
  private var pilots: [SIMD4<Double>]

  init(_ programme: Programme, _ layout: TrialLayout) {
    let fund = programme.fund
    end = FundEnd(fund)
    calendar = layout.flowCalendar
    discountPerMonth = logarithmOfOnePlus(fund.discountRate) / 12
    overhead = Self.overhead(of: fund, calendar)
    let dated = overhead.flatMap(\.dated)
    overheadPaid = dated.reduce(0) { $0 - $1.amount }
    overheadValue = dated.reduce(0) { [discountPerMonth] in
      $0 - $1.amount * exponential(-discountPerMonth * $1.month)
    }
    isCharged = programme.policies.map { $0.instrument != .none }
    pilots = Array(repeating: .zero, count: layout.policies * calendar.count)
  }

  /// Evenly until its last month; after the counted months by years.
  private static func overhead(of fund: Fund, _ calendar: FlowCalendar) -> [SpanFlows] {
    guard fund.overheadPerYear > 0 else { return Array(repeating: .none, count: calendar.count) }
    return (0..<calendar.count).map { span in
      let from = calendar.start(of: span)
      let months = min(calendar.length(of: span), max(0, fund.overheadMonths - from))
      return SpanFlows(paid: fund.overheadPerYear / 12 * months, atMonth: from + months / 2)
    }
  }

  func overhead(inSpan span: Int, of policy: Int) -> SpanFlows {
    isCharged[policy] ? overhead[span] : .none
  }

  // MARK: - The pilot

  /// Takes the rates that the pilot found; a policy without one keeps zeros.
  mutating func setPilot(_ rates: [Double?]) {
    for (policy, rate) in rates.enumerated() {
      guard let rate else { continue }
      let perMonth = logarithmOfOnePlus(rate) / 12
      for span in 0..<calendar.count {
        let month = calendar.middle(of: span)
        let worth = exponential(-perMonth * month)
        pilots[policy * calendar.count + span] = SIMD4(
          worth, perMonth, -month / 12 * worth / (1 + rate), 0)
      }
    }
  }

  /// The value of a span's flows at the pilot's rate, to first order in their dates, and its slope in the rate.
  func pilot(_ flows: SpanFlows, inSpan span: Int, of policy: Int) -> SIMD2<Double> {
    let pilot = pilots[policy * calendar.count + span]
    let drift = flows.netMonths - flows.net * calendar.middle(of: span)
    return SIMD2(pilot.x * (flows.net - pilot.y * drift), pilot.z * flows.net)
  }
}
