import Randomness

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
    guard total > 0 else {
      return Estimate(undefined: .noEntries, n: trials, confidence: confidence)
    }
    let cases = Double(total)
    let share = Double(negatives) / cases
    return Estimate(
      value: share, standardError: (share * (1 - share) / max(1, cases - 1)).squareRoot(),
      interval: confidence.interval(share: share, cases: cases), n: trials,
      confidence: confidence)
  }

  private func estimate(
    quantile q: Double, cases: Double, trials: Int, confidence: Confidence
  ) -> Estimate {
    guard let value = quantile(q) else {
      return Estimate(undefined: .noEntries, n: trials, confidence: confidence)
    }
    let bound = least == greatest ? 0 : Self.relativeError
    guard trials > 1 else {
      return Estimate(single: value, confidence: confidence, relativeBound: bound)
    }
    let ranks = confidence.interval(share: q, cases: cases)
    let low = quantile(max(0, ranks.low)) ?? value
    let high = quantile(min(1, ranks.high)) ?? value
    return Estimate(
      value: value,
      standardError: (high - low) / (2 * GSL.normalQuantile(1 - confidence.tail)),
      interval: .init(low: low, high: high), n: trials, confidence: confidence,
      relativeBound: bound)
  }
}
