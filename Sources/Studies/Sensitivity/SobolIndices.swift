public import Estimates

/// How much of a variance each input of a study explains, and how much is luck.
///
/// Two questions are kept apart. What moves the *expected* outcome is a matter of inputs only: luck is averaged out,
/// and the noise that the simulated futures leave in the averages is taken out of every variance and told. What moves
/// the outcome of *one portfolio* is inputs and luck: the futures are one more input, which explains alone what moves
/// the mean over all inputs from future to future, and with others all that is left when every input is known. A planner
/// who learns that luck is nine tenths of it need not look for better numbers to foresee this fund, but may still for
/// choosing a policy, since policies are compared by what they are expected to bring.
///
/// Shares of what inputs explain alone sum to 1 less what only several explain together; those with others sum to more.
public struct SobolIndices: Sendable {
  /// What one input explains.
  public struct Share: Sendable, Equatable {
    /// S₁: by how much the variance would shrink on average if this alone became known.
    public let alone: Estimate
    /// S_T: what would be left on average if all else became known.
    public let together: Estimate
  }

  public struct Input: Sendable, Equatable {
    public let ofExpected: Share
    public let ofOne: Share
  }

  /// What one future's outcome varies by, shared out in three.
  public struct Luck: Sendable, Equatable {
    /// Luck as an input among the others.
    public let share: Share
    /// What inputs explain without luck.
    public let ignorance: Estimate
    /// What only an input and luck explain together.
    public let both: Estimate
  }

  /// In the order of the model's inputs.
  public let inputs: [Input]
  /// Nothing where the model has a single future.
  public let luck: Luck?
  public let mean: Estimate
  /// Of the expected outcome, from case to case.
  public let standardDeviation: Double
  /// What noise would have added to the variance of the expected outcome, as a share of it.
  public let noise: Estimate
  public let scramblings: Int
  /// Rows in all, and how many of them were left out since a point could not be played.
  public let rows: Int
  public let lost: Int

  /// Points that were played or tried.
  public var points: Int { rows * (inputs.count + 2) }
}

extension Estimate {
  /// Whether its interval holds 0, or it is less than a share can be.
  public var isZeroWithinError: Bool {
    guard let value else { return false }
    return value <= 0 || interval.map { $0.low <= 0 } ?? false
  }
}
