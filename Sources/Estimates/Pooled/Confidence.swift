import Randomness
import Threads

/// How often intervals of this kind hold the true value, such as 0.95.
public struct Confidence: Sendable, Hashable {
  /// Between 0 and 1, both excluded.
  public let level: Double

  /// A level strictly between 0 and 1.
  public init(_ level: Double) {
    precondition(level > 0 && level < 1, "a confidence of \(level) is not between 0 and 1")
    self.level = level
  }

  public static let standard = Confidence(0.95)

  /// Half of what is left outside, which lies beyond each end.
  var tail: Double { (1 - level) / 2 }

  /// How many standard errors an interval reaches to each side.
  ///
  /// Student's t with `trials` − 1 degrees of freedom, through t² = ν·x/(1−x) for x from Beta(½, ν/2);
  /// from 10,000 trials the normal, which at 95 % then differs by 1 in 8,000.
  func standardErrors(trials: Int) -> Double {
    guard trials < 10_000 else { return GSL.normalQuantile(1 - tail) }
    return Self.lastReach.withLock { last in
      if let last, last.confidence == self, last.trials == trials { return last.reach }
      let reach = studentReach(trials: trials)
      last = Reach(confidence: self, trials: trials, reach: reach)
      return reach
    }
  }

  /// How far the intervals of a run reach: each of its numbers asks for the same.
  private struct Reach {
    let confidence: Confidence
    let trials: Int
    let reach: Double
  }

  private static let lastReach = Guarded<Reach?>(nil)

  private func studentReach(trials: Int) -> Double {
    let freedom = Double(max(1, trials - 1))
    let x = GSL.betaQuantile(level, 0.5, freedom / 2)
    return (freedom * x / (1 - x)).squareRoot()
  }
}
