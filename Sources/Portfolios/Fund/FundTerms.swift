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
  private let layout: TrialLayout
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
    self.layout = layout
    let calendar = layout.flowCalendar
    let dated = (0..<calendar.count).flatMap { layout.overhead.flows(inSpan: $0, calendar).dated }
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
    layout.overhead(inSpan: span, of: policy)
  }

  func isCharged(_ policy: Int) -> Bool { layout.isCharged[policy] }

  // MARK: - The pilot

  /// Takes the rates that the pilot found.
  mutating func setPilot(_ rates: [Pilot.Rates]) {
    gross = PilotRates(rates.map(\.gross), layout.flowCalendar)
    net = PilotRates(rates.map(\.net), layout.flowCalendar)
    setNetOverhead()
  }

  private mutating func setNetOverhead() {
    netOverhead = (0..<layout.policies).map { policy in
      (0..<layout.flowCalendar.count).reduce(.zero) { sum, span in
        sum + net.value(overhead(inSpan: span, of: policy), inSpan: span, of: policy)
      }
    }
  }

  /// The value of a span's awards and returns at the rates without and with overhead, and the slopes of both.
  func pilot(_ flows: SpanFlows, inSpan span: Int, of policy: Int) -> PilotValues {
    let value = gross.value(flows, inSpan: span, of: policy)
    return PilotValues(
      gross: value,
      net: isCharged(policy) ? net.value(flows, inSpan: span, of: policy) : value)
  }

  /// What overhead adds to the values of a trial.
  func pilotOverhead(of policy: Int) -> PilotValues {
    PilotValues(gross: .zero, net: netOverhead[policy])
  }
}

/// What a trial's flows are worth at the pilot's rates, each with its slope in the rate.
struct PilotValues {
  var gross = SIMD2<Double>.zero
  var net = SIMD2<Double>.zero

  static func += (left: inout PilotValues, right: PilotValues) {
    left.gross += right.gross
    left.net += right.net
  }
}
