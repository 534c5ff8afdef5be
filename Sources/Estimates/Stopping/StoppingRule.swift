/// When a run with a wanted half-width may stop without spoiling its interval.
///
/// Stopping as soon as an interval happens to be narrow stops too often at lucky moments. This rule
/// looks only after n₀·2ᵏ chunks and gives the interval at look k the confidence 1 − α/2^(k+1); the
/// chances of missing add up to at most α over all looks, however many. A share also needs 30 events
/// and 30 non-events before its error can be trusted, and everything 16 replicates.
public struct StoppingRule: Sendable, Equatable {
  /// The greatest half-width to stop at.
  public let halfWidth: Double
  /// Chunks before the first look.
  public let firstLook: Int
  /// Of the whole run, over all looks.
  public let confidence: Confidence

  /// Independent events, and non-events, that a share needs, and trials that anything else needs.
  public static let leastEvents = 30.0
  /// Independent trials, or nets of trials, whose scatter can be trusted.
  public static let leastReplicates = 16

  /// A rule for a half-width above 0; the first look comes after at least one chunk.
  public init(
    halfWidth: Double, firstLook: Int, confidence: Confidence = .standard
  ) throws(StoppingRuleError) {
    guard halfWidth > 0, halfWidth.isFinite else { throw .halfWidth(halfWidth) }
    guard firstLook > 0 else { throw .firstLook(firstLook) }
    self.halfWidth = halfWidth
    self.firstLook = firstLook
    self.confidence = confidence
  }

  /// Chunks at look k, counted from 0.
  public func chunks(atLook k: Int) -> Int { firstLook << k }

  /// All looks within a number of chunks, for a forest to keep their roots.
  public func looks(within chunks: Int) -> [Int] {
    (0..<firstLook.leadingZeroBitCount - 1).map(self.chunks(atLook:)).filter { $0 <= chunks }
  }

  /// The confidence of the interval at look k; from look 40 on it stays, as it would round to 1.
  public func confidence(atLook k: Int) -> Confidence {
    let share = Double(sign: .plus, exponent: -min(k, 39) - 1, significand: 1)
    return Confidence(1 - (1 - confidence.level) * share)
  }

  /// What a look says.
  public enum Decision: Sendable, Equatable {
    /// The interval is narrow enough; report this estimate.
    case stop(Estimate)
    /// Go on to the next look.
    case goOn(Estimate)
  }

  /// Looks at a share, such as a crossing rate.
  public func decide(share pooled: PooledValue, in moments: Moments, look k: Int) -> Decision {
    let estimate = moments.estimate(share: pooled, confidence: confidence(atLook: k))
    return decide(
      estimate,
      hasEvidence: moments.replicates >= Self.leastReplicates
        && Self.hasEvents(estimate, among: moments.entries(of: pooled)))
  }

  /// Looks at any other metric, which needs 30 trials.
  public func decide(_ pooled: PooledValue, in moments: Moments, look k: Int) -> Decision {
    let estimate = moments.estimate(pooled, confidence: confidence(atLook: k))
    return decide(
      estimate,
      hasEvidence: moments.replicates >= Self.leastReplicates
        && moments.count >= Int(Self.leastEvents))
  }

  private func decide(_ estimate: Estimate, hasEvidence: Bool) -> Decision {
    guard hasEvidence, estimate.status == .ok, let interval = estimate.interval,
      interval.halfWidth <= halfWidth
    else { return .goOn(estimate) }
    return .stop(estimate)
  }

  /// Counts as many events as independent cases with the same error would show, and no more than there are.
  private static func hasEvents(_ estimate: Estimate, among entries: Double) -> Bool {
    guard let share = estimate.value, let error = estimate.standardError else { return false }
    guard share > 0, share < 1 else { return false }
    let cases = min(entries, share * (1 - share) / (error * error))
    return cases * share >= leastEvents && cases * (1 - share) >= leastEvents
  }
}

/// What a stopping rule cannot work with.
public enum StoppingRuleError: Error, Equatable, Sendable {
  /// Must be above 0 and finite.
  case halfWidth(Double)
  /// Must be at least 1 chunk.
  case firstLook(Int)
}
