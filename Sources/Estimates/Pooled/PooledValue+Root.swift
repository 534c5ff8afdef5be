extension Moments {
  /// The solution r of F(r; means) = 0, with slopes dr/dm = −(∂F/∂m)/(∂F/∂r).
  ///
  /// `columns` are those whose means the equation holds; `solve` finds r from these means or says why
  /// there is none; `partials` gives, at r, ∂F/∂r and ∂F/∂m for each of the means.
  public func pooledRoot(
    of columns: [Int], solve: ([Double]) -> Result<Double, Undefined>,
    partials: (_ root: Double, _ means: [Double]) -> (inRoot: Double, inMeans: [Double])
  ) -> PooledValue {
    guard count > 0 else { return PooledValue(undefined: .noTrials) }
    let means = columns.map { self.means[$0] }
    switch solve(means) {
    case .failure(let reason): return PooledValue(undefined: reason)
    case .success(let root):
      let slopes = partials(root, means)
      guard slopes.inRoot != 0 else { return PooledValue(undefined: .severalRoots) }
      return PooledValue(
        root,
        gradient: zip(columns, slopes.inMeans).map {
          .init(column: $0, slope: -$1 / slopes.inRoot)
        })
    }
  }

  /// The internal rate of return of the expected flows: Σ flowⱼ·(1+r)^(−tⱼ) = 0.
  ///
  /// `flows` are the columns of the flows and `years` says when each is paid; `solve` finds the rate
  /// from the mean flows or says why there is none.
  public func pooledRateOfReturn(
    flows: [Int], years: [Double], solve: ([Double]) -> Result<Double, Undefined>
  ) -> PooledValue {
    precondition(flows.count == years.count, "\(flows.count) flows at \(years.count) times")
    return pooledRoot(of: flows, solve: solve) { rate, means in
      let discounts = years.map { power(1 + rate, -$0) }
      let inRate = means.indices.reduce(0) {
        $0 - means[$1] * years[$1] * discounts[$1] / (1 + rate)
      }
      return (inRate, discounts)
    }
  }
}
