import Policies
import Randomness

/// What of the funds' terms is the same in every trial: their rules, overhead, discount, the pilot's rates.
struct FundTerms: Sendable {
  /// By policies.
  let rules: FixedList<FundRules>
  private let rulesMemory: FixedMemory<FundRules>
  /// What a yuan loses in a month, continuously.
  let discountPerMonth: Double
  /// The month to which present values are discounted.
  let todayMonths: Double
  private let calendar: FlowCalendar
  /// By policies, none where nothing is charged.
  private let overheads: [OverheadFlows?]
  /// The rates of awards alone, and with overhead.
  private var gross, net: PilotRates
  /// What overhead is worth at each policy's rate with it.
  private var netOverhead: [SIMD2<Double>] = []

  init(_ programme: Programme, _ layout: TrialLayout) {
    let discount = logarithmOfOnePlus(programme.fund.discountRate) / 12
    let (calendar, today) = (layout.flowCalendar, programme.todayMonths)
    rulesMemory = FixedMemory(
      programme.policies.indices.map { FundRules(programme.fund(of: $0)) })
    rules = rulesMemory.list(0)
    discountPerMonth = discount
    todayMonths = today
    self.calendar = calendar
    overheads = layout.overheads.map { overhead in
      overhead.isNone
        ? nil : OverheadFlows(overhead, calendar, discountPerMonth: discount, todayMonths: today)
    }
    let unknown = [Double?](repeating: nil, count: layout.policies)
    gross = PilotRates(unknown, calendar)
    net = gross
    setNetOverhead()
  }

  func overhead(inSpan span: Int, of policy: Int) -> SpanFlows {
    overheads[policy]?.spans[span] ?? .none
  }

  func charges(_ policy: Int) -> Bool { overheads[policy] != nil }

  /// All of a policy's overhead, as it is paid and as it is worth.
  func overhead(of policy: Int) -> (paid: Double, value: Double) {
    overheads[policy].map { ($0.paid, $0.value) } ?? (0, 0)
  }

  // MARK: - The pilot

  /// Takes the rates that the pilot found.
  mutating func setPilot(_ rates: [Pilot.Rates]) {
    gross = PilotRates(rates.map(\.gross), calendar)
    net = PilotRates(rates.map(\.net), calendar)
    setNetOverhead()
  }

  private mutating func setNetOverhead() {
    netOverhead = overheads.indices.map { policy in
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
      net: charges(policy) ? net.value(flows, inSpan: span, of: policy) : value)
  }

  /// What overhead adds to the values of a trial.
  func pilotOverhead(of policy: Int) -> PilotValues {
    PilotValues(gross: .zero, net: netOverhead[policy])
  }
}
