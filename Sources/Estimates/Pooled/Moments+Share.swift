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
        : confidence.cases(share: share, error: error, trials: count, replicates: replicates)
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

extension Confidence {
  /// How many independent cases would give the same error and, where it comes from few nets, as far an interval.
  ///
  /// With few events, or few others, they are taken for no more than the trials.
  func cases(share: Double, error: Double, trials: Int, replicates: Int) -> Double {
    guard share > 0, share < 1 else { return Double(trials) }
    let cases = share * (1 - share) / (error * error)
    guard replicates < trials else { return cases }
    let fewest = min(share, 1 - share) * Double(trials)
    let reached = adjusted(cases, replicates: replicates)
    return fewest < StoppingRule.leastEvents ? min(reached, Double(trials)) : reached
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
