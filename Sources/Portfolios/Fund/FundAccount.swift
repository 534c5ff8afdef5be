/// What the centre's flows of a trial come to under a policy, span after span.
struct FundAccount {
  private(set) var balance = 0.0
  private(set) var lowest = 0.0
  private(set) var pilot = PilotValues()

  /// Writes the flows down by spans, and by the quarters of the cash plan with the balance after each.
  init(
    of policy: Int, _ cash: inout CentreFlows, _ terms: FundTerms,
    _ layout: borrowing TrialLayout, _ numbers: inout [Double]
  ) {
    let (quarters, end) = (layout.quarters, layout.flowCalendar.count)
    // What nobody asked for has no place.
    let plan = layout.parts.contains(.cashPlan) ? layout.cashPlan(of: policy) : nil
    let flows = layout.asked.keepsFlows ? layout.flows(inSpan: 0, of: policy).lowerBound : nil
    let isCharged = terms.charges(policy)
    var row = numbers.mutableSpan
    for quarter in 0..<quarters {
      // The last quarter takes all that comes later.
      let last = quarter &+ 1 < quarters ? 3 &* (quarter &+ 1) : end
      for span in 3 &* quarter..<last
      where isCharged || !cash.isEmpty(inSpan: span, of: policy) {
        let awards = cash.flows(inSpan: span, of: policy)
        let overhead = isCharged ? terms.overhead(inSpan: span, of: policy) : .none
        let sum = awards + overhead
        guard !sum.isNone else { continue }
        if let flows {
          let place = flows &+ SpanFlows.width &* span
          for index in 0..<SpanFlows.width { row[place &+ index] = awards[index] }
        }
        if let plan {
          row[plan.paid &+ quarter] += sum.paid
          row[plan.received &+ quarter] += sum.received
        }
        add(sum, overhead, inSpan: span, of: policy, &cash)
        pilot += terms.pilot(awards, inSpan: span, of: policy)
      }
      if let plan { row[plan.balance &+ quarter] = balance }
    }
    pilot += terms.pilotOverhead(of: policy)
  }

  private mutating func add(
    _ flows: SpanFlows, _ overhead: SpanFlows, inSpan span: Int, of policy: Int,
    _ cash: inout CentreFlows
  ) {
    // Only where money also comes in does it matter in which order; paying first is the worst.
    if balance - flows.paid < lowest {
      lowest = min(
        lowest,
        flows.received > 0
          ? cash.lowest(balance, overhead: overhead.paid, inSpan: span, of: policy)
          : balance - flows.paid)
    }
    balance += flows.net
  }
}
