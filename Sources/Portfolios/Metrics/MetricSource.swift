public import Estimates

/// Where a policy's metrics are read from.
public struct MetricSource: Sendable {
  public let moments: Moments
  public let layout: TrialLayout
  public let policy: Int
  /// The run's counts; without them there are neither quantiles nor shortfalls.
  public let tallies: Tallies?
  /// Whether nothing in the scenario is random.
  public let isCertain: Bool

  public init(
    moments: Moments, tallies: Tallies? = nil, layout: TrialLayout, policy: Int,
    isCertain: Bool = false
  ) {
    self.moments = moments
    self.tallies = tallies
    self.layout = layout
    self.policy = policy
    self.isCertain = isCertain
  }

  func mean(_ column: Column) -> PooledValue {
    precondition(layout.asked.columns.contains(column), "the run was not asked for \(column)")
    return moments.pooled(layout.place(column, of: policy))
  }

  func missing(_ confidence: Confidence) -> Estimate {
    Estimate(undefined: .noEntries, n: moments.count, confidence: confidence)
  }
}

// MARK: - From counts

extension MetricSource {
  /// A quantile over projects.
  ///
  /// Where nets do not tell how a future's projects fall to both sides of it together, its error is the greatest that
  /// they can have.
  func quantile(
    _ q: Double, of sketch: TallyPlan.Sketch, _ confidence: Confidence
  ) -> Estimate {
    guard let counts = counts(of: sketch) else { return missing(confidence) }
    guard let column = sketch.entries else {
      return counts.estimate(quantile: q, confidence: confidence)
    }
    // Courses are counted whatever was asked.
    let entries = ClusteredEntries(layout.place(column, of: policy), of: moments)
    return counts.estimate(
      quantile: q, shareError: entries.greatestShareError(below: q), trials: moments.count,
      confidence: confidence)
  }

  /// The mean of the worst part of the futures.
  func shortfall(
    _ worst: Double, of sketch: TallyPlan.Sketch, _ confidence: Confidence
  ) -> Estimate {
    counts(of: sketch)?.estimateShortfall(worst: worst, confidence: confidence)
      ?? missing(confidence)
  }

  private func counts(of sketch: TallyPlan.Sketch) -> QuantileSketch? {
    tallies.map { $0.sketches[TallyPlan(layout).place(sketch, of: policy)] }
  }
}
