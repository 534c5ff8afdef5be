import Randomness

extension Moments {
  /// A pooled value between 0 and 1, with an interval by beta quantiles that stays between 0 and 1.
  ///
  /// The interval is Clopper and Pearson's for n_eff = p(1−p)/SE² independent cases, after Korn and
  /// Graubard, "Confidence intervals for proportions with small expected number of positive counts
  /// estimated from survey data", Survey Methodology 24 (1998). Where p is 0 or 1 in every trial there
  /// is no variance to go by: each trial then counts as one case, unless the scenario is `certain`,
  /// that is, holds nothing random. A share between that never varies has no error at all.
  public func estimate(
    share pooled: PooledValue, certain: Bool = false, confidence: Confidence = .standard
  ) -> Estimate {
    switch measured(pooled) {
    case .failure(let reason): return Estimate(undefined: reason, n: count, confidence: confidence)
    case .success((let share, nil)): return Estimate(single: share, confidence: confidence)
    case .success((let share, let error?)):
      let cases =
        certain
        ? .infinity
        : share <= 0 || share >= 1
          ? Double(count)
          : confidence.cases(
            share: share, error: error, entries: entries(of: pooled), nets: nets)
      return Estimate(
        value: share, standardError: error,
        interval: confidence.interval(share: share, cases: cases), n: count,
        confidence: confidence, status: isStable(pooled) ? .ok : .unstable)
    }
  }

  /// The share of trials in which a column of 0 and 1 is 1, or the mean of any column within [0, 1].
  public func estimate(
    share column: Int, certain: Bool = false, confidence: Confidence = .standard
  ) -> Estimate {
    estimate(share: pooled(column), certain: certain, confidence: confidence)
  }

}

extension Moments {
  /// How many nets the errors follow from; nothing where they follow from trials.
  var nets: Int? { replicates < count ? replicates : nil }

  /// Over how many a share is taken: projects, or futures where it is one of them.
  func entries(of share: PooledValue) -> Double {
    Double(count) * (share.denominators.last?.value.magnitude ?? 1)
  }
}

extension Confidence {
  /// How many independent cases would give the same error and, where it comes from few nets, as far an interval.
  ///
  /// With few events, or few others, among the entries they are taken for no more than these. Without nets the error
  /// is that of as many trials as there are.
  func cases(share: Double, error: Double, entries: Double, nets: Int?) -> Double {
    let cases = share * (1 - share) / (error * error)
    guard let nets else { return cases }
    let reached = adjusted(cases, replicates: nets)
    let fewest = min(share, 1 - share) * entries
    return fewest < StoppingRule.leastEvents ? min(reached, entries) : reached
  }

  /// Clopper and Pearson's interval for a share of a number of cases that need not be whole.
  func interval(share: Double, cases: Double) -> Estimate.Interval {
    // Beyond 10¹² cases the interval is narrower than any digit that is printed.
    guard cases < 1e12 else {
      let reach = share > 0 && share < 1 ? reach(share: share, cases: cases) : 0
      return .init(low: share - reach, high: share + reach)
    }
    let hits = share * cases
    let misses = cases - hits
    return .init(
      low: hits <= 0 ? 0 : GSL.betaQuantile(tail, hits, misses + 1),
      high: misses <= 0 ? 1 : GSL.betaQuantile(1 - tail, hits + 1, misses))
  }

  private func reach(share: Double, cases: Double) -> Double {
    normalReach * (share * (1 - share) / cases).squareRoot()
  }
}
