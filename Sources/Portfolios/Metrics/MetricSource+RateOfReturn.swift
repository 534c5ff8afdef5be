import Estimates
import Returns

extension MetricSource {
  /// The centre's mean flows: what goes out and what comes in, each at its mean date in its span, in years.
  private func meanFlows(withOverhead: Bool) -> CashFlows? {
    let awards = (0..<layout.flowCalendar.count).map { span in
      SpanFlows(moments.means, at: layout.flows(inSpan: span, of: policy).lowerBound)
    }
    return CashFlows(withOverhead ? layout.withOverhead(awards, of: policy) : awards)
  }

  /// The rate at which the expected flows are worth nothing, with its slopes read at the pilot's rate.
  func rateOfReturn(withOverhead: Bool) -> PooledValue {
    guard moments.count > 0 else { return PooledValue(undefined: .noTrials) }
    guard layout.seeksReturn[policy] else { return PooledValue(undefined: .noReturnSought) }
    let (value, slope): (Column, Column) =
      withOverhead ? (.pilotNetValue, .pilotNetSlope) : (.pilotValue, .pilotSlope)
    switch meanFlows(withOverhead: withOverhead)?.internalRateOfReturn() {
    case .unique(let rate):
      let slope = moments.means[layout.place(slope, of: policy)]
      guard slope != 0 else { return PooledValue(undefined: .noRoot) }
      return PooledValue(
        rate,
        gradient: [.init(column: layout.place(value, of: policy), slope: -1 / slope)])
    case .several: return PooledValue(undefined: .severalRoots)
    case .some(.none), .notBracketed, nil: return PooledValue(undefined: .noRoot)
    }
  }
}

extension CashFlows {
  /// What goes out and what comes in by spans, each at its mean date, in years.
  init?(_ spans: [SpanFlows]) {
    let flows = spans.flatMap(\.dated)
    guard
      let cash = try? CashFlows(
        times: flows.map { $0.month / 12 }, amounts: flows.map(\.amount))
    else { return nil }
    self = cash
  }
}
