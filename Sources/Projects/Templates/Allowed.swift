extension ProjectError {
  /// What a number may be.
  public enum Allowed: Equatable, Sendable {
    case closed(Double, Double)
    case atLeast(Double)
    case above(Double)
    case finite

    /// A chance, or a part of a whole.
    public static let share = closed(0, 1)
    /// How two factors hang together, or how something leans on one.
    public static let correlation = closed(-1, 1)
    /// Money, a time or a rate.
    public static let notNegative = atLeast(0)
    /// What must be something.
    public static let positive = above(0)

    /// The whole numbers of a range.
    public static func counts(_ range: ClosedRange<Int>) -> Allowed {
      .closed(Double(range.lowerBound), Double(range.upperBound))
    }

    /// Whether the number is finite and within the bounds; NaN never is.
    public func admits(_ value: Double) -> Bool {
      guard value.isFinite else { return false }
      return switch self {
      case .closed(let low, let high): low <= value && value <= high
      case .atLeast(let low): value >= low
      case .above(let low): value > low
      case .finite: true
      }
    }
  }
}

/// Throws unless the number is allowed.
func require(
  _ field: String, _ value: Double, _ allowed: ProjectError.Allowed
) throws(ProjectError) {
  guard allowed.admits(value) else {
    throw .outOfRange(field, value: value, allowed: allowed)
  }
}

/// The same for a number that may also be without end.
func require(
  _ field: String, orInfinite value: Double, _ allowed: ProjectError.Allowed
) throws(ProjectError) {
  if value != .infinity { try require(field, value, allowed) }
}
