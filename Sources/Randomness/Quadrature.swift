import CGSL

/// Fixed rules for integrals over smooth functions.
public enum Quadrature {
  /// The Gauss–Legendre rule on [−1, 1] that is exact for polynomials up to degree 2·points − 1.
  public static func legendre(points: Int) -> [(node: Double, weight: Double)] {
    GSL.silence()
    guard let table = unsafe gsl_integration_glfixed_table_alloc(points) else { return [] }
    defer { unsafe gsl_integration_glfixed_table_free(table) }
    return (0..<points).map { point in
      var node = 0.0
      var weight = 0.0
      unsafe gsl_integration_glfixed_point(-1, 1, point, &node, &weight, table)
      return (node, weight)
    }
  }
}
