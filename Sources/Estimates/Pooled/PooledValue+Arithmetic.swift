extension PooledValue {
  public static func + (a: Self, b: Self) -> Self {
    combine(a, b) { x, y in (x + y, 1, 1) }
  }

  public static func - (a: Self, b: Self) -> Self {
    combine(a, b) { x, y in (x - y, 1, -1) }
  }

  public static func * (a: Self, b: Self) -> Self {
    combine(a, b) { x, y in (x * y, y, x) }
  }

  /// A ratio; undefined where the denominator is 0.
  public static func / (a: Self, b: Self) -> Self {
    guard case .success(let divisor) = b.value else { return Self(undefined: b.reason) }
    guard divisor != 0 else { return Self(undefined: a.isDefined ? .zeroDenominator : a.reason) }
    let ratio = combine(a, b) { x, y in (x / y, 1 / y, -x / y / y) }
    guard case .success(let value) = ratio.value else { return ratio }
    return Self(
      value, gradient: ratio.gradient,
      denominators: ratio.denominators + [Denominator(value: divisor, gradient: b.gradient)])
  }

  public static func + (a: Self, b: Double) -> Self { a + Self(b) }
  public static func - (a: Self, b: Double) -> Self { a - Self(b) }
  public static func - (a: Double, b: Self) -> Self { Self(a) - b }
  public static func * (a: Double, b: Self) -> Self { Self(a) * b }

  /// A weighted sum.
  public static func sum(_ terms: [(weight: Double, value: Self)]) -> Self {
    terms.reduce(Self(0)) { $0 + $1.weight * $1.value }
  }

  var isDefined: Bool {
    if case .success = value { true } else { false }
  }

  /// Why there is no value; asked only where there is none.
  private var reason: Undefined {
    if case .failure(let reason) = value { reason } else { .notFinite }
  }

  /// Applies a function of two numbers that also gives its two partial derivatives.
  private static func combine(
    _ a: Self, _ b: Self, _ function: (Double, Double) -> (value: Double, a: Double, b: Double)
  ) -> Self {
    guard case .success(let x) = a.value else { return a }
    guard case .success(let y) = b.value else { return b }
    let result = function(x, y)
    return Self(
      result.value,
      gradient: a.gradient.map { .init(column: $0.column, slope: $0.slope * result.a) }
        + b.gradient.map { .init(column: $0.column, slope: $0.slope * result.b) },
      denominators: a.denominators + b.denominators)
  }
}
