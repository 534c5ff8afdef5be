/// The beta law on [0, 1], right also where GSL is not.
///
/// `gsl_cdf_beta_Pinv` fails in places, so its answer is only the first guess: Newton's steps on ln F against ln x
/// prove or mend it. Where `gsl_cdf_beta_P` itself loses digits, `LargeBeta` takes over.
enum UnitBeta {
  static func cdf(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
    guard alpha + beta <= LargeBeta.leastTotal else {
      return LargeBeta(alpha: alpha, beta: beta).cdf(x)
    }
    return GSL.betaCDFAsIs(x, alpha, beta)
  }

  static func density(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
    guard alpha + beta <= LargeBeta.leastTotal else {
      return LargeBeta(alpha: alpha, beta: beta).density(x)
    }
    return GSL.betaDensity(x, alpha, beta)
  }

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
    let guess = logarithm(
      alpha + beta <= LargeBeta.leastTotal
        ? GSL.betaQuantileGuess(u, alpha, beta) : normalGuess(u, alpha, beta))
    let target = logarithm(u)
    return RootFinding.root(
      from: guess.isFinite ? guess : Swift.min(leading, -1e-3), in: negligible - 1...0
    ) { y in
      let x = exponential(y)
      let p = cdf(x, alpha, beta)
      return (logarithm(p) - target, density(x, alpha, beta) * x / p)
    }
  }

  /// The quantile of the normal law with the same moments.
  private static func normalGuess(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    let mean = alpha / (alpha + beta)
    let sd = (mean * (1 - mean) / (alpha + beta + 1)).squareRoot()
    return mean + sd * GSL.normalQuantile(u)
  }
}
