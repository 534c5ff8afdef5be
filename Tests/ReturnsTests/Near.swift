/// Whether two numbers are within a tolerance; a NaN never is.
func near(_ value: Double?, _ expected: Double?, _ tolerance: Double) -> Bool {
  guard let value, let expected else { return false }
  return (value - expected).magnitude <= tolerance
}
