extension QuantileSketch {
  /// The mean of the worst share of trials: the expected shortfall at 95 % for `worst` = 0.05.
  ///
  /// With q the quantile and a the share, ES = q − E[(q−x)⁺]/a, which is right for ties as well
  /// (Rockafellar and Uryasev, "Optimization of conditional value-at-risk", J. Risk 2 (2000),
  /// doi:10.21314/JOR.2000.038). Its error is that of the mean of (q−x)⁺ between trials, which
  /// for balanced trials is at most too great; that of q cancels to first order. Small numbers are the bad ones.
  public func estimateShortfall(
    worst share: Double = 0.05, confidence: Confidence = .standard
  ) -> Estimate {
    precondition(share > 0 && share <= 1, "a worst share of \(share) is not between 0 and 1")
    guard total > 0, let quantile = quantile(share) else {
      return Estimate(undefined: .noEntries, n: trials, confidence: confidence)
    }
    let excess = excesses(below: quantile)
    let value = quantile - excess.mean / share
    guard value.isFinite else {
      return Estimate(undefined: .notFinite, n: trials, confidence: confidence)
    }
    let bound = least == greatest ? 0 : Self.relativeError
    guard total > 1 else {
      return Estimate(single: value, confidence: confidence, relativeBound: bound)
    }
    let error = (excess.variance / Double(total)).squareRoot() / share
    let reach = error == 0 ? 0 : confidence.standardErrors(replicates: Int(total)) * error
    return Estimate(
      value: value, standardError: error,
      interval: .init(low: value - reach, high: value + reach), n: trials,
      confidence: confidence, relativeBound: bound)
  }

  /// Mean and variance between entries of how far they fall below a number.
  private func excesses(below quantile: Double) -> (mean: Double, variance: Double) {
    let n = Double(total)
    var sum = 0.0
    var squares = 0.0
    for entry in ascending where entry.value < quantile {
      let excess = quantile - entry.value
      sum += Double(entry.count) * excess
      squares += Double(entry.count) * excess * excess
    }
    let mean = sum / n
    return (mean, max(0, squares - n * mean * mean) / max(1, n - 1))
  }
}
