/// A normal law given that its value lies between two bounds; either bound may be infinite.
///
/// Moments by N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous Univariate Distributions", vol. 1,
/// 2nd ed., §13.10.1.
public struct TruncatedNormal: TabulatedLaw {
  public static let name = "truncated normal"
  /// The mean and sd of the normal law before it is cut.
  public let location, scale: Double
  public let min, max: Double

  /// Cuts the normal law with mean `location` and sd `scale`; the bounds must lie within 8 sd of what is kept.
  public init(
    location: Double, scale: Double, min: Double = -.infinity, max: Double = .infinity
  ) throws(DistributionError) {
    try Self.require("location", location, .finite)
    try Self.require("scale", scale, .positive)
    guard min < max, min < .infinity, max > -.infinity else {
      throw .outOfRange(law: Self.name, parameter: "max", value: max, allowed: .above(min))
    }
    self.location = location
    self.scale = scale
    self.min = min
    self.max = max
    try Self.requireReach(
      "min", min, alpha, .below(location + Self.reach * scale), alpha < Self.reach)
    try Self.requireReach(
      "max", max, beta, .above(location - Self.reach * scale), beta > -Self.reach)
    try Self.require("probability between the bounds", mass, .positive)
  }

  /// The normal law cut at `min` whose mean and sd *after* the cut are these; sd must be below 0.98·(mean − min).
  ///
  /// With the cut at score a and h = φ(a)/(1 − Φ(a)), mean − min = scale·(h − a) and
  /// sd² = scale²·(1 + a·h − h²), so that their ratio alone gives a.
  public init(mean: Double, sd: Double, min: Double) throws(DistributionError) {
    try Self.require("min", min, .finite)
    try Self.require("mean", mean, .above(min))
    try Self.require("sd", sd, .strictlyBetween(0, 0.98 * (mean - min)))
    let target = sd / (mean - min)
    let solved = RootFinding.bisect(in: -1e8...Self.reach) { a in
      let cut = Self.cut(a)
      return cut.sd / cut.excess - target
    }
    guard let a = solved else { throw .unreachable(law: Self.name, parameter: "sd", value: sd) }
    let scale = (mean - min) / Self.cut(a).excess
    try self.init(location: min - a * scale, scale: scale, min: min)
  }

  /// The mean's distance from the cut at score `a`, and the sd, of a standard normal cut there.
  private static func cut(_ a: Double) -> (excess: Double, sd: Double) {
    let hazard = GSL.normalDensity(a) / GSL.normalSurvival(a)
    return (hazard - a, Swift.max(0, 1 + a * hazard - hazard * hazard).squareRoot())
  }

  /// How many sd into a tail the cut may begin.
  private static let reach = 8.0

  private static func requireReach(
    _ parameter: String, _ value: Double, _ score: Double, _ allowed: Requirement, _ holds: Bool
  ) throws(DistributionError) {
    guard holds else {
      throw .outOfRange(law: name, parameter: parameter, value: value, allowed: allowed)
    }
  }

  // The bounds as scores, and the probability between them without cancellation in a tail.
  var alpha: Double { (min - location) / scale }
  var beta: Double { (max - location) / scale }
  var mass: Double { Self.probability(alpha, beta) }

  public var mean: Double {
    location + scale * (GSL.normalDensity(alpha) - GSL.normalDensity(beta)) / mass
  }

  public var standardDeviation: Double {
    let (a, b) = (alpha, beta)
    let (fa, fb) = (GSL.normalDensity(a), GSL.normalDensity(b))
    let slope = ((a.isFinite ? a * fa : 0) - (b.isFinite ? b * fb : 0)) / mass
    let shift = (fa - fb) / mass
    return scale * Swift.max(0, 1 + slope - shift * shift).squareRoot()
  }

  public var support: ClosedRange<Double> { min...max }

  public func cdf(_ x: Double) -> Double {
    if x <= min { return 0 }
    if x >= max { return 1 }
    return Self.probability(alpha, score(x)) / mass
  }

  public func survival(_ x: Double) -> Double {
    if x <= min { return 1 }
    if x >= max { return 0 }
    return Self.probability(score(x), beta) / mass
  }

  public func lowerQuantile(_ u: Double) -> Double {
    if let offset = nearEnd(alpha, u) { return clamped(min + scale * offset) }
    let z =
      alpha > 0
      ? GSL.normalUpperQuantile(GSL.normalSurvival(alpha) - u * mass)
      : GSL.normalQuantile(GSL.normalCDF(alpha) + u * mass)
    return clamped(location + scale * z)
  }

  public func upperQuantile(_ v: Double) -> Double {
    if let offset = nearEnd(-beta, v) { return clamped(max - scale * offset) }
    let z =
      beta < 0
      ? GSL.normalQuantile(GSL.normalCDF(beta) - v * mass)
      : GSL.normalUpperQuantile(GSL.normalSurvival(beta) + v * mass)
    return clamped(location + scale * z)
  }

  /// Rejection from GSL's normal or its tail; where that would mostly reject, one GSL uniform inverted.
  public func draw(from stream: inout GSLStream) -> Double {
    let tail = alpha > 1 ? alpha : (beta < -1 ? -beta : nil)
    let proposed = tail.map(GSL.normalSurvival) ?? 1
    guard mass > 0.2 * proposed else { return quantile(stream.uniform()) }
    while true {
      let z = tail.map { stream.gaussianTail(above: $0) } ?? stream.gaussian()
      let x = location + scale * (beta < -1 ? -z : z)
      if min <= x, x <= max { return x }
    }
  }

  func density(_ x: Double) -> Double {
    min <= x && x <= max ? GSL.normalDensity(score(x)) / (scale * mass) : 0
  }

  /// Moved so that a finite end lies at 0, near which distances then keep all their digits.
  func standardised() throws(DistributionError) -> StandardisedLaw {
    let end = min.isFinite ? min : (max.isFinite ? max : location)
    let moved = try TruncatedNormal(
      location: (location - end) / scale, scale: 1, min: (min - end) / scale,
      max: (max - end) / scale)
    return StandardisedLaw(law: .truncatedNormal(moved), location: end, scale: scale)
  }

  private func score(_ x: Double) -> Double { (x - location) / scale }
  private func clamped(_ x: Double) -> Double { Swift.min(max, Swift.max(min, x)) }

  /// How far above the end `a` a score leaves probability `u` behind, by the quantile's Taylor series.
  ///
  /// Nearer than this the difference of two distribution functions would be lost in rounding.
  private func nearEnd(_ a: Double, _ u: Double) -> Double? {
    let w = u * mass / GSL.normalDensity(a)
    guard w * (1 + a.magnitude) < 1e-4 else { return nil }
    return w * (1 + w * (a / 2 + w * ((1 + 2 * a * a) / 6 + w * a * (7 + 6 * a * a) / 24)))
  }

  private static func probability(_ low: Double, _ high: Double) -> Double {
    low > 0
      ? GSL.normalSurvival(low) - GSL.normalSurvival(high)
      : GSL.normalCDF(high) - GSL.normalCDF(low)
  }
}
