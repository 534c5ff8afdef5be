import Projects
import Randomness

/// How convincing a team was at a gate that it passed.
///
/// A reviewer who sees `achieved + noise·ε` passes what lies above a threshold. In units of the
/// noise, what is seen lies `Φ⁻¹(chance to pass) − Φ⁻¹(u)` above it, where `u` is the review's
/// uniform. Perfect reviewers tell all that achieved alike.
struct Verdict: Sendable, BitwiseCopyable {
  private var chance = 1.0
  private var uniform = 0.5

  init() {}

  init(_ review: Review, achieved: Bool, uniform: Double) {
    chance = achieved ? review.sensitivity : 1 - review.specificity
    self.uniform = uniform
  }

  /// The signal above the threshold, in units of its noise; infinite for the certain.
  var margin: Double {
    chance >= 1 ? .infinity : GSL.normalQuantile(chance) - GSL.normalQuantile(uniform)
  }
}
