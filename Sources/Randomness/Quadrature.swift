/// A rule that replaces an integral by a weighted sum.
public struct Quadrature: Equatable, Sendable {
  public let nodes: [Double]
  public let weights: [Double]

  /// The mean of `function` over the rule's law, or its integral over the rule's interval.
  public func sum(_ function: (Double) -> Double) -> Double {
    var sum = 0.0
    for (node, weight) in zip(nodes, weights) { sum += weight * function(node) }
    return sum
  }

  /// The mean over a standard normal score, exact for polynomials of degree 2·count − 1 (Gauss–Hermite).
  ///
  /// `count` is brought between 1 and 256. For a kinked or steep function prefer `overNormal(panels:)`.
  public static func gaussHermite(_ count: Int) -> Quadrature {
    GSL.gaussHermite(Swift.min(256, Swift.max(1, count)))
  }

  /// The integral from `low` to `high`, exact for polynomials of degree 2·count − 1 (Gauss–Legendre).
  public static func gaussLegendre(
    _ count: Int, from low: Double = -1, to high: Double = 1
  ) -> Quadrature {
    GSL.gaussLegendre(Swift.min(4096, Swift.max(1, count)), low, high)
  }

  /// The mean over a standard normal score by 8-point Gauss–Legendre panels on [−9, 9], also for steep functions.
  public static func overNormal(panels: Int = 72) -> Quadrature {
    let panels = Swift.max(1, panels)
    let width = 18 / Double(panels)
    var nodes: [Double] = []
    var weights: [Double] = []
    for panel in 0..<panels {
      let low = -9 + Double(panel) * width
      let rule = gaussLegendre(8, from: low, to: low + width)
      nodes += rule.nodes
      weights += zip(rule.nodes, rule.weights).map { $1 * GSL.normalDensity($0) }
    }
    return Quadrature(nodes: nodes, weights: weights)
  }
}
