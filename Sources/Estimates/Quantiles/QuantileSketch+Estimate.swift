extension QuantileSketch {
  /// Entries, numbers or not: trials, if each trial added one.
  var trials: Int { Int(total + undefined) }

  /// The q-quantile of entries that are trials, with the interval of its rank.
  public func estimate(quantile q: Double, confidence: Confidence = .standard) -> Estimate {
    estimate(quantile: q, cases: Double(total), trials: trials, confidence: confidence)
  }

  /// The q-quantile of entries that are projects, several and correlated in a trial.
  ///
  /// The interval inverts that of the share below the quantile (Woodruff, "Confidence intervals for
  /// medians and other position measures", JASA 47 (1952), doi:10.1080/01621459.1952.10483443).
  /// `shareError` is the standard error, between trials, of the share of entries below the quantile;
  /// `trials` is how many trials gave the entries.
  public func estimate(
    quantile q: Double, shareError: Double, trials: Int, confidence: Confidence = .standard
  ) -> Estimate {
    estimate(
      quantile: q, cases: q * (1 - q) / (shareError * shareError), trials: trials,
      confidence: confidence)
  }

  /// The share of entries below 0, such as the probability of a loss; the count is exact.
  public func estimateShareBelowZero(confidence: Confidence = .standard) -> Estimate {
    Estimate(hits: negatives, of: total, trials: trials, confidence: confidence)
  }

  private func estimate(
    quantile q: Double, cases: Double, trials: Int, confidence: Confidence
  ) -> Estimate {
    Estimate(
      quantile: q, cases: cases, trials: trials, confidence: confidence,
      relativeBound: least == greatest ? 0 : Self.relativeError, read: quantile)
  }
}
