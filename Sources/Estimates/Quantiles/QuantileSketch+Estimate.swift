extension QuantileSketch {
  /// Entries, numbers or not: trials, if each trial added one.
  var trials: Int { Int(total + undefined) }

  /// The q-quantile of entries that are trials, with the interval of its rank.
  public func estimate(quantile q: Double, confidence: Confidence = .standard) -> Estimate {
    estimate(
      quantile: q, cases: Double(total), trials: trials, confidence: confidence)
  }

  /// The q-quantile of entries that are projects, several and correlated in a trial.
  ///
  /// The interval inverts that of the share below the quantile (Woodruff, "Confidence intervals for
  /// medians and other position measures", JASA 47 (1952), doi:10.1080/01621459.1952.10483443).
  /// `shareError` is the standard error, between trials, of the share of entries below the quantile;
  /// `trials` is how many trials gave the entries. Where nets tell the error, theirs is taken.
  public func estimate(
    quantile q: Double, shareError: Double, trials: Int, confidence: Confidence = .standard
  ) -> Estimate {
    estimate(
      quantile: q, cases: q * (1 - q) / (shareError * shareError), trials: trials,
      confidence: confidence)
  }

  /// The share of entries below 0, such as the probability of a loss; the count is exact.
  public func estimateShareBelowZero(confidence: Confidence = .standard) -> Estimate {
    Estimate(
      hits: negatives, of: total,
      error: NetError(netTotals) { totals in
        totals.shareError(
          upTo: negatives, ascending.reduce(into: NetSums()) { if $1.value < 0 { $0 += $1.sums } },
          of: total)
      }, trials: trials, confidence: confidence)
  }

  /// The scatter of the share on both sides of a quantile's bucket, within which no rank can be told from another.
  private func shareError(at q: Double, _ totals: NetTotals) -> Double {
    guard total > 0 else { return 0 }
    let rank = quantileRank(q, of: total)
    var (seen, sums, before) = (UInt64(0), NetSums(), 0.0)
    for entry in ascending {
      seen += entry.count
      sums += entry.sums
      let error = totals.shareError(upTo: seen, sums, of: total)
      guard seen < rank else { return max(before, error) }
      before = error
    }
    return before
  }

  private func estimate(
    quantile q: Double, cases: Double, trials: Int, confidence: Confidence
  ) -> Estimate {
    let error = NetError(netTotals) { shareError(at: q, $0) }
    return Estimate(
      quantile: q, cases: error?.cases(share: q, of: total, confidence) ?? cases,
      nets: error?.nets, trials: trials, confidence: confidence,
      relativeBound: least == greatest ? 0 : Self.relativeError, read: quantile)
  }
}
