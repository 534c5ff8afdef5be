/// What is independent of all else of its kind, so that its scatter gives an error.
public enum Replicate: Sendable, Hashable {
  case trial
  /// Trials that are balanced against each other: a chunk's together, if it is whole.
  case net(trials: Int)
}
