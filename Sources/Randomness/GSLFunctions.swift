import CGSL

/// The functions of the GNU Scientific Library that this project stands on, made total: no call can abort.
///
/// Outside its domain a function answers NaN.
public enum GSL {
  /// GSL aborts the process on a bad argument unless told not to; this tells it, once, from any thread.
  static func silence() { _ = handlerOff }

  private static let handlerOff: Bool = {
    _ = unsafe gsl_set_error_handler_off()
    return true
  }()

  // MARK: Normal

  public static func normalCDF(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }
  public static func normalSurvival(_ z: Double) -> Double { gsl_cdf_ugaussian_Q(z) }
  public static func normalDensity(_ z: Double) -> Double { gsl_ran_ugaussian_pdf(z) }

  /// The z below which a standard normal falls with probability `u`.
  public static func normalQuantile(_ u: Double) -> Double {
    silence()
    return gsl_cdf_ugaussian_Pinv(u)
  }

  /// The z above which a standard normal falls with probability `v`.
  public static func normalUpperQuantile(_ v: Double) -> Double {
    silence()
    return gsl_cdf_ugaussian_Qinv(v)
  }

  // MARK: Gamma

  package static func gammaCDF(_ x: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_P(x, shape, 1)
  }
  package static func gammaSurvival(_ x: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_Q(x, shape, 1)
  }
  package static func gammaDensity(_ x: Double, shape: Double) -> Double {
    silence()
    return gsl_ran_gamma_pdf(x, shape, 1)
  }
  static func gammaQuantileGuess(_ u: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_Pinv(u, shape, 1)
  }
  static func gammaUpperQuantileGuess(_ v: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_Qinv(v, shape, 1)
  }
  package static func logGamma(_ x: Double) -> Double {
    silence()
    return gsl_sf_lngamma(x)
  }

  // MARK: Beta

  /// The x below which a beta variate on [0, 1] falls with probability `u`, proved by F(x) = u; NaN outside its domain.
  ///
  /// For intervals of a share: unlike `gsl_cdf_beta_Pinv` it does not fail.
  public static func betaQuantile(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    guard 0 <= u, u <= 1, alpha > 0, beta > 0, alpha + beta < .infinity else { return .nan }
    if u == 0 || u == 1 { return u }
    return u <= 0.5 ? UnitBeta.lower(u, alpha, beta) : 1 - UnitBeta.lower(1 - u, beta, alpha)
  }

  /// The chance that a beta variate on [0, 1] is below `x`.
  public static func betaCDF(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
    UnitBeta.cdf(x, alpha, beta)
  }
  static func betaCDFAsIs(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
    silence()
    return gsl_cdf_beta_P(x, alpha, beta)
  }
  static func betaDensity(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
    silence()
    return gsl_ran_beta_pdf(x, alpha, beta)
  }
  static func betaQuantileGuess(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    silence()
    return gsl_cdf_beta_Pinv(u, alpha, beta)
  }
  static func logBeta(_ alpha: Double, _ beta: Double) -> Double {
    silence()
    return gsl_sf_lnbeta(alpha, beta)
  }

  // MARK: Quadrature

  static func gaussLegendre(_ count: Int, _ low: Double, _ high: Double) -> Quadrature {
    silence()
    guard let table = unsafe gsl_integration_glfixed_table_alloc(count) else {
      return Quadrature(nodes: [], weights: [])
    }
    defer { unsafe gsl_integration_glfixed_table_free(table) }
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    for position in 0..<count {
      _ = unsafe gsl_integration_glfixed_point(
        low, high, position, &nodes[position], &weights[position], table)
    }
    return Quadrature(nodes: nodes, weights: weights)
  }

  static func gaussHermite(_ count: Int) -> Quadrature {
    silence()
    guard let rule = unsafe botou_hermite_alloc(count) else {
      return Quadrature(nodes: [], weights: [])
    }
    defer { unsafe gsl_integration_fixed_free(rule) }
    let nodes = (0..<count).map { unsafe gsl_integration_fixed_nodes(rule)[$0] }
    let weights = (0..<count).map { unsafe gsl_integration_fixed_weights(rule)[$0] }
    let total = (2 * Double.pi).squareRoot()  // GSL's rule integrates against exp(−z²/2)
    return Quadrature(nodes: nodes, weights: weights.map { $0 / total })
  }
}
