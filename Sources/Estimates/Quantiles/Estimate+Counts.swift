import Randomness

extension Estimate {
  /// A share of independent trials, with Clopper and Pearson's interval.
  init(hits: UInt64, of total: UInt64, trials: Int, confidence: Confidence) {
    guard total > 0 else {
      self.init(undefined: .noEntries, n: trials, confidence: confidence)
      return
    }
    let cases = Double(total)
    let share = Double(hits) / cases
    self.init(
      value: share, standardError: (share * (1 - share) / max(1, cases - 1)).squareRoot(),
      interval: confidence.interval(share: share, cases: cases), n: trials,
      confidence: confidence)
  }

  /// A quantile with the interval between the quantiles at both ends of its rank's interval.
  init(
    quantile q: Double, cases: Double, trials: Int, confidence: Confidence,
    relativeBound: Double = 0, read: (Double) -> Double?
  ) {
    guard let value = read(q) else {
      self.init(undefined: .noEntries, n: trials, confidence: confidence)
      return
    }
    guard trials > 1 else {
      self.init(single: value, confidence: confidence, relativeBound: relativeBound)
      return
    }
    let ranks = confidence.interval(share: q, cases: cases)
    let interval = Interval(
      low: read(max(0, ranks.low)) ?? value, high: read(min(1, ranks.high)) ?? value)
    self.init(
      value: value,
      standardError: interval.halfWidth / GSL.normalQuantile(1 - confidence.tail),
      interval: interval, n: trials, confidence: confidence, relativeBound: relativeBound)
  }
}
