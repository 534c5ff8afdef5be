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
  /// Student's t with `replicates` − 1 degrees of freedom, through t² = ν·x/(1−x) for x from Beta(½, ν/2);
  /// from 10,000 replicates the normal, which at 95 % then differs by 1 in 8,000.
  package func standardErrors(replicates: Int) -> Double {
    guard replicates < 10_000 else { return normalReach }
    return Self.lastReach.withLock { last in
      if let last, last.confidence == self, last.replicates == replicates { return last.reach }
      let reach = studentReach(replicates: replicates)
      last = Reach(confidence: self, replicates: replicates, reach: reach)
      return reach
    }
  }

  /// How far the intervals of a run reach: each of its numbers asks for the same.
  private struct Reach {
    let confidence: Confidence
    let replicates: Int
    let reach: Double
  }

  private static let lastReach = Guarded<Reach?>(nil)

  /// How many standard errors a normal reaches to each side.
  var normalReach: Double { GSL.normalQuantile(1 - tail) }

  /// What is left of a number of cases whose variance was itself found from few replicates: (z/t)² of them.
  ///
  /// The interval of a share by its cases then reaches as far as Student's would.
  func adjusted(_ cases: Double, replicates: Int) -> Double {
    let part = normalReach / standardErrors(replicates: replicates)
    return cases * part * part
  }

  private func studentReach(replicates: Int) -> Double {
    let freedom = Double(max(1, replicates - 1))
    let x = GSL.betaQuantile(level, 0.5, freedom / 2)
    return (freedom * x / (1 - x)).squareRoot()
  }
}
