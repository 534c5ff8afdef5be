extension IntegerHistogram {
  /// The q-quantile over trials, with the interval of its rank.
  public func estimate(quantile q: Double, confidence: Confidence = .standard) -> Estimate {
    Estimate(
      quantile: q, cases: Double(total), trials: Int(total), confidence: confidence,
      read: { quantile($0).map(Double.init) })
  }

  /// The share of trials with at least `number`.
  public func estimate(
    shareAtLeast number: Int, confidence: Confidence = .standard
  ) -> Estimate {
    let hits = counts.dropFirst(max(0, number)).reduce(0, +)
    return Estimate(hits: hits, of: total, trials: Int(total), confidence: confidence)
  }
}
