/// Finds where increasing functions cross zero, by Newton's steps kept inside a shrinking bracket.
public enum RootFinding {
  /// The root of `function` (value and slope) inside `bracket`, starting from `guess`.
  ///
  /// The function must increase. A step that leaves the bracket or is not a number becomes a bisection,
  /// so the answer is reached whatever the guess: at worst after some 2·10² evaluations.
  public static func root(
    from guess: Double, in bracket: ClosedRange<Double>,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = bracket.lowerBound
    var high = bracket.upperBound
    var x = bracket.contains(guess) ? guess : low + (high - low) / 2
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      let step = -value / slope
      let next = x + step
      if next.magnitude.isFinite, step.magnitude <= 2 * x.ulp { return next }
      x = low < next && next < high ? next : low + (high - low) / 2
      if x == low || x == high { return x }
    }
    return x
  }

  /// The root of an increasing `function` without a known slope, by bisection to the last bit.
  static func bisect(
    in bracket: ClosedRange<Double>, _ function: (Double) -> Double
  ) -> Double? {
    var low = bracket.lowerBound
    var high = bracket.upperBound
    guard function(low) <= 0, function(high) >= 0 else { return nil }
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if function(middle) <= 0 { low = middle } else { high = middle }
    }
    return low
  }
}
