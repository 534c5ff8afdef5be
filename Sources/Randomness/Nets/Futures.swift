/// Which uniforms the trials of a run meet at an address.
public enum Futures: String, Sendable, CaseIterable {
  /// Balanced: every 256 trials are a net at each address, whose errors are far smaller than those of as many
  /// independent trials.
  case nets
  /// Each trial by itself.
  case plain
}

extension Futures {
  /// Trials in a net.
  public static let netTrials = 256

  /// The fewest whole nets whose scatter gives an error; with fewer the trials are taken for independent.
  public static let leastNets = 8
}
