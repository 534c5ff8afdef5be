import Estimates
import Returns

extension MetricSource {
  /// The centre's mean flows by quarter: what comes in less what goes out.
  var meanFlows: [Double] {
    zip(layout.received(of: policy), layout.paid(of: policy)).map {
      moments.means[$0] - moments.means[$1]
    }
  }

  /// The rate at which the expected flows are worth nothing, with its slopes read at the pilot's rate.
  var rateOfReturn: PooledValue {
    guard moments.count > 0 else { return PooledValue(undefined: .noTrials) }
    let years = FundTerms.years(layout)
    let flows = try? CashFlows(times: years, amounts: meanFlows)
    switch flows?.internalRateOfReturn() {
    case .unique(let rate):
      let slope = moments.means[layout.place(.pilotSlope, of: policy)]
      guard slope != 0 else { return PooledValue(undefined: .noRoot) }
      return PooledValue(
        rate,
        gradient: [.init(column: layout.place(.pilotValue, of: policy), slope: -1 / slope)])
    case .several: return PooledValue(undefined: .severalRoots)
    case .some(.none), .notBracketed, nil: return PooledValue(undefined: .noRoot)
    }
  }
}
