/// Quantiles of the beta law on [0, 1], right also where `gsl_cdf_beta_Pinv` fails.
///
/// GSL's answer is the first guess; Newton's steps on ln F against ln x prove or mend it.
enum BetaQuantile {
  /// x with F(x) = u.
  static func lower(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    exponential(logLower(u, alpha, beta))
  }

  /// ln x with F(x) = u, also where x itself underflows.
  static func logLower(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    // F(x) = xᵃ/(a·B(a, b))·(1 + a(1 − b)x/(a+1) + …): far below 1/b the first term is the whole.
    let leading = (logarithm(u) + logarithm(alpha) + GSL.logBeta(alpha, beta)) / alpha
    let negligible = logarithm(1e-17 / (1 + beta))
    guard leading > negligible else { return leading }
    let guess = logarithm(GSL.betaQuantileGuess(u, alpha, beta))
    let target = logarithm(u)
    return RootFinding.root(
      from: guess.isFinite ? guess : Swift.min(leading, -1e-3), in: negligible - 1...0
    ) { y in
      let x = exponential(y)
      let p = GSL.betaCDF(x, alpha, beta)
      return (logarithm(p) - target, GSL.betaDensity(x, alpha, beta) * x / p)
    }
  }
}
