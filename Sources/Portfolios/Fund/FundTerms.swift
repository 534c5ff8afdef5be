import Policies
import Randomness

/// What of the fund's terms is the same in every trial: its end, its overhead, its discount, the pilot's rates.
struct FundTerms: Sendable {
  let end: FundEnd
  /// What a yuan loses in a month, continuously.
  let discountPerMonth: Double
  /// The month to which present values are discounted.
  let todayMonths: Double
  /// All of the overhead, as it is paid and as it is worth.
  let overheadPaid, overheadValue: Double
  private let calendar: FlowCalendar
  /// Overhead in each span, for a policy that is charged with it.
  private let overhead: [SpanFlows]
  /// By policies.
  private let isCharged: [Bool]
  /// The rates of awards alone, and with overhead.
  private var gross, net: PilotRates
  /// What overhead is worth at each policy's rate with it.
  private var netOverhead: [SIMD2<Double>] = []

  init(_ programme: Programme, _ layout: TrialLayout) {
    let fund = programme.fund
    let (discount, today) = (logarithmOfOnePlus(fund.discountRate) / 12, programme.todayMonths)
    end = FundEnd(fund)
    discountPerMonth = discount
    todayMonths = today
    let calendar = layout.flowCalendar
    self.calendar = calendar
    overhead = (0..<calendar.count).map { layout.overhead.flows(inSpan: $0, calendar) }
    isCharged = layout.isCharged
    let dated = overhead.flatMap(\.dated)
    overheadPaid = dated.reduce(0) { $0 - $1.amount }
    overheadValue = dated.reduce(0) {
      $0 - $1.amount * exponential(-discount * ($1.month - today))
    }
    let unknown = [Double?](repeating: nil, count: layout.policies)
    gross = PilotRates(unknown, calendar)
    net = gross
    setNetOverhead()
  }

  func overhead(inSpan span: Int, of policy: Int) -> SpanFlows {
    isCharged[policy] ? overhead[span] : .none
  }

  func charges(_ policy: Int) -> Bool { isCharged[policy] }

  // MARK: - The pilot

  /// Takes the rates that the pilot found.
  mutating func setPilot(_ rates: [Pilot.Rates]) {
    gross = PilotRates(rates.map(\.gross), calendar)
    net = PilotRates(rates.map(\.net), calendar)
    setNetOverhead()
  }

  private mutating func setNetOverhead() {
    netOverhead = isCharged.indices.map { policy in
      (0..<calendar.count).reduce(.zero) { sum, span in
        sum + net.value(overhead(inSpan: span, of: policy), inSpan: span, of: policy)
      }
    }
  }

  /// The value of a span's awards and returns at the rates without and with overhead, and the slopes of both.
  func pilot(_ flows: SpanFlows, inSpan span: Int, of policy: Int) -> PilotValues {
    let value = gross.value(flows, inSpan: span, of: policy)
    return PilotValues(
      gross: value,
      net: isCharged[policy] ? net.value(flows, inSpan: span, of: policy) : value)
  }

  /// What overhead adds to the values of a trial.
  func pilotOverhead(of policy: Int) -> PilotValues {
    PilotValues(gross: .zero, net: netOverhead[policy])
  }
}
