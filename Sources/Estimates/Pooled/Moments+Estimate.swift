extension Moments {
  /// A pooled value with its delta-method error and an interval by Student's t.
  public func estimate(
    _ pooled: PooledValue, confidence: Confidence = .standard
  ) -> Estimate {
    switch measured(pooled) {
    case .failure(let reason): return Estimate(undefined: reason, n: count, confidence: confidence)
    case .success((let value, nil)): return Estimate(single: value, confidence: confidence)
    case .success((let value, let error?)):
      let reach = error == 0 ? 0 : confidence.standardErrors(replicates: replicates) * error
      return Estimate(
        value: value, standardError: error,
        interval: .init(low: value - reach, high: value + reach), n: count,
        confidence: confidence, status: isStable(pooled) ? .ok : .unstable)
    }
  }

  /// The mean of a column.
  public func estimate(mean column: Int, confidence: Confidence = .standard) -> Estimate {
    estimate(pooled(column), confidence: confidence)
  }

  /// The standard error of a pooled value by the delta method; nil with fewer than two replicates.
  public func standardError(_ pooled: PooledValue) -> Double? {
    standardError(pooled.gradient)
  }

  /// Value and standard error, or why there is none.
  func measured(_ pooled: PooledValue) -> Result<(value: Double, error: Double?), Undefined> {
    guard count > 0 else { return .failure(.noTrials) }
    return pooled.value.flatMap { value in
      let error = standardError(pooled.gradient)
      guard error?.isFinite ?? true else { return .failure(.notFinite) }
      return .success((value, error))
    }
  }

  func isStable(_ pooled: PooledValue) -> Bool {
    pooled.denominators.allSatisfy { denominator in
      (standardError(denominator.gradient) ?? 0) * 3 <= denominator.value.magnitude
    }
  }

  private func standardError(_ gradient: [PooledValue.Slope]) -> Double? {
    guard replicates > 1 else { return nil }
    return (quadraticForm(gradient) / Double(replicates - 1) / Double(count)).squareRoot()
  }

  /// gᵀMg with M the sums of products; exactly 0 where it cancels down to its own rounding error.
  ///
  /// Two policies that do the same on every world then differ with an error of 0, not of 10⁻⁹.
  private func quadraticForm(_ gradient: [PooledValue.Slope]) -> Double {
    var form = 0.0
    var size = 0.0
    for a in gradient {
      for b in gradient {
        let term = a.slope * b.slope * product(a.column, b.column)
        form += term
        size += term.magnitude
      }
    }
    let rounding = 8 * Double(gradient.count) * Double.ulpOfOne * size
    // Written so that what is not a number stays so.
    return form <= rounding ? 0 : form
  }
}
