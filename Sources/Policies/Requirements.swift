import Projects

// What terms must be; all written so that no number fails them.

func require(
  _ field: String, _ value: Double, in range: ClosedRange<Double>
) throws(PolicyError) {
  guard range.contains(value) else {
    throw .outOfRange(field, value: value, allowed: .closed(range.lowerBound, range.upperBound))
  }
}

func require(_ field: String, positive value: Double) throws(PolicyError) {
  guard value > 0, value.isFinite else {
    throw .outOfRange(field, value: value, allowed: .above(0))
  }
}

func require(_ field: String, notNegative value: Double) throws(PolicyError) {
  guard value >= 0, value.isFinite else {
    throw .outOfRange(field, value: value, allowed: .atLeast(0))
  }
}
