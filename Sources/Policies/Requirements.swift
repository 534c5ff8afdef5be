import Projects

// What terms must be.

func require(
  _ field: String, _ value: Double, _ allowed: ProjectError.Allowed
) throws(PolicyError) {
  guard allowed.admits(value) else {
    throw .outOfRange(field, value: value, allowed: allowed)
  }
}

/// The same for a number that may also be without end.
func require(
  _ field: String, orInfinite value: Double, _ allowed: ProjectError.Allowed
) throws(PolicyError) {
  if value != .infinity { try require(field, value, allowed) }
}

func require(
  _ field: String, _ value: Double, in range: ClosedRange<Double>
) throws(PolicyError) {
  try require(field, value, .closed(range.lowerBound, range.upperBound))
}
