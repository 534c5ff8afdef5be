/// A summary of some trials that can take in the summary of the trials that follow.
public protocol Mergeable {
  /// Makes this the summary of its own trials followed by those of `next`.
  mutating func merge(_ next: Self)
}
