extension IntegerHistogram {
  /// The q-quantile over trials, with the interval of its rank.
  public func estimate(quantile q: Double, confidence: Confidence = .standard) -> Estimate {
    let error = quantile(q).flatMap { number in
      // The scatter on both sides of the number; within it no rank can be told from another.
      NetError(netTotals) {
        max($0.error(in: self, upTo: number - 1), $0.error(in: self, upTo: number))
      }
    }
    return Estimate(
      quantile: q, cases: error?.cases(share: q, of: total, confidence) ?? Double(total),
      nets: error?.nets, trials: Int(total), confidence: confidence,
      read: { quantile($0).map(Double.init) })
  }

  /// The share of trials with at least `number`.
  public func estimate(
    shareAtLeast number: Int, confidence: Confidence = .standard
  ) -> Estimate {
    let hits = counts.dropFirst(max(0, number)).reduce(0, +)
    return Estimate(
      hits: hits, of: total, error: NetError(netTotals) { $0.error(in: self, upTo: number - 1) },
      trials: Int(total), confidence: confidence)
  }
}

extension NetTotals {
  /// The error of the share of entries of at most `number`.
  fileprivate func error(in histogram: IntegerHistogram, upTo number: Int) -> Double {
    let end = min(histogram.counts.count, max(0, number + 1))
    var sums = NetSums()
    for more in histogram.sums.prefix(end) { sums += more }
    return shareError(
      upTo: histogram.counts[..<end].reduce(0, +), sums, of: histogram.total)
  }
}
