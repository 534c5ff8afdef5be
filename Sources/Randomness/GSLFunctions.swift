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

  public static func gammaCDF(_ x: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_P(x, shape, 1)
  }
  public static func gammaSurvival(_ x: Double, shape: Double) -> Double {
    silence()
    return gsl_cdf_gamma_Q(x, shape, 1)
  }
  static func gammaDensity(_ x: Double, shape: Double) -> Double {
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
  static func logGamma(_ x: Double) -> Double {
    silence()
    return gsl_sf_lngamma(x)
  }

  // MARK: Beta

  public static func betaCDF(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
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
}
