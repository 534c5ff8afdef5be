/// The chance of being better than the baseline on the same world.
public enum Superiority {
  /// What one trial says: 1 if the policy's metric is greater, 0 if smaller, ½ in a tie.
  ///
  /// The mean of this column over trials, estimated as a share, is the chance of being better. An
  /// undefined metric on either side is neither better nor worse.
  @inlinable
  public static func score(policy: Double, baseline: Double) -> Double {
    if policy > baseline { return 1 }
    if policy < baseline { return 0 }
    return 0.5
  }
}
