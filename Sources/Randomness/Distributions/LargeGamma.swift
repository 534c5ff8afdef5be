/// The gamma law with scale 1 and a shape so large that a few terms beyond the normal law are exact.
///
/// x = a + √a·z + (z² − 1)/3 + (z³ − 7z)/(36√a) − …, the Cornish–Fisher expansion: M. Abramowitz and I. A. Stegun,
/// "Handbook of Mathematical Functions", 26.2.49 with the cumulants of the gamma law. For a ≥ 10⁴ what is
/// left out is below 10⁻¹¹ of the sd for |z| ≤ 3 and below 10⁻⁸ for |z| ≤ 8.5.
struct LargeGamma {
  static let leastShape = 1e4

  let shape: Double
  private let root: Double

  init(shape: Double) {
    self.shape = shape
    root = shape.squareRoot()
  }

  /// The value at the normal score `z`.
  func value(_ z: Double) -> Double { shape + root * deviation(z) }

  /// The normal score of the value `x`.
  func score(_ x: Double) -> Double {
    let target = (x - shape) / root
    guard target.magnitude < 40 else { return target }
    return RootFinding.root(from: target, in: -45...45) { (deviation($0) - target, slope($0)) }
  }

  func density(_ x: Double) -> Double {
    let z = score(x)
    return GSL.normalDensity(z) / (root * slope(z))
  }

  /// (x − a)/√a.
  private func deviation(_ z: Double) -> Double {
    let square = z * z
    let first = (square - 1) / 3
    let second = z * (square - 7) / 36
    let third = -(square * (3 * square + 7) - 16) / 810
    let fourth = z * (square * (9 * square + 256) - 433) / 38880
    return z + (first + (second + (third + fourth / root) / root) / root) / root
  }

  /// The derivative of `deviation`.
  private func slope(_ z: Double) -> Double {
    let square = z * z
    let first = 2 * z / 3
    let second = (3 * square - 7) / 36
    let third = -z * (12 * square + 14) / 810
    let fourth = (square * (45 * square + 768) - 433) / 38880
    return 1 + (first + (second + (third + fourth / root) / root) / root) / root
  }
}
