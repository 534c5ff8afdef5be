/// The beta law on [0, 1] with shapes so large that GSL's logarithms of gamma functions cancel.
///
/// The density is C. Loader's saddle-point form ("Fast and accurate computation of binomial probabilities", 2000),
/// which takes the difference of the great logarithms analytically; the distribution function is the
/// continued fraction DLMF 8.17.22 times that density.
struct LargeBeta {
  static let leastTotal = 1e4

  let alpha, beta: Double

  func density(_ x: Double) -> Double { kernel(x) / (x * (1 - x)) }

  func cdf(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return x < (alpha + 1) / (alpha + beta + 2)
      ? lowerTail(x, 1 - x)
      : 1 - LargeBeta(alpha: beta, beta: alpha).lowerTail(1 - x, x)
  }

  private func lowerTail(_ x: Double, _ rest: Double) -> Double {
    kernel(x, rest) / alpha / continuedFraction(x)
  }

  /// xᵃ(1 − x)ᵇ / B(a, b).
  private func kernel(_ x: Double) -> Double { kernel(x, 1 - x) }

  private func kernel(_ x: Double, _ rest: Double) -> Double {
    let total = alpha + beta
    let exponent =
      Self.deviance(alpha, total * x) + Self.deviance(beta, total * rest)
      + Self.stirlingError(alpha) + Self.stirlingError(beta) - Self.stirlingError(total)
    return (alpha * (beta / total) / (2 * .pi)).squareRoot() * exponential(-exponent)
  }

  /// p·ln(p/q) + q − p, accurate where p and q are close.
  private static func deviance(_ p: Double, _ q: Double) -> Double {
    let e = (q - p) / p
    guard e.magnitude < 0.01 else { return p * (e - logarithmOfOnePlus(e)) }
    var sum = 0.0
    for power in stride(from: 10.0, through: 2, by: -1) { sum = 1 / power - e * sum }
    return p * e * e * sum
  }

  /// ln Γ(a + 1) beyond Stirling's (a + ½)·ln a − a + ½ ln 2π.
  private static func stirlingError(_ a: Double) -> Double {
    guard a > 16 else {
      return GSL.logGamma(a + 1) - (a + 0.5) * logarithm(a) + a - logarithm(2 * .pi) / 2
    }
    let square = a * a
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / a
  }

  /// The denominator of DLMF 8.17.22 by Lentz's method; it takes some √max(a, b) terms.
  private func continuedFraction(_ x: Double) -> Double {
    let total = alpha + beta
    var fraction = 1.0
    var (c, d) = (1.0, 0.0)
    for term in 1...1_000_000 {
      let m = Double(term / 2)
      let even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m))
      let odd = -(alpha + m) * (total + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1))
      let numerator = term.isMultiple(of: 2) ? even : odd
      d = 1 / (1 + numerator * d)
      c = 1 + numerator / c
      fraction *= c * d
      if (c * d - 1).magnitude < 1e-16 { break }
    }
    return fraction
  }
}
