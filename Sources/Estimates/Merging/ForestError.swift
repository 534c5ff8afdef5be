/// Why chunks cannot join a forest.
public enum ForestError: Error, Equatable, Sendable {
  /// These chunks are in the forest already.
  case overlap(chunks: Range<Int>)
}
