/// The gamma law with scale 1, right also where GSL is not.
///
/// `gsl_cdf_gamma_Pinv` is NaN or wrong in places, so its answer is only the first guess: Newton's steps on ln F
/// against ln x prove or mend it. From shape 10⁴ on, where `gsl_cdf_gamma_P` itself slows and fades, `LargeGamma` takes over.
enum UnitGamma {
  static func cdf(_ x: Double, shape: Double) -> Double {
    guard shape <= LargeGamma.leastShape else {
      return GSL.normalCDF(LargeGamma(shape: shape).score(x))
    }
    return GSL.gammaCDF(x, shape: shape)
  }

  static func survival(_ x: Double, shape: Double) -> Double {
    guard shape <= LargeGamma.leastShape else {
      return GSL.normalSurvival(LargeGamma(shape: shape).score(x))
    }
    return GSL.gammaSurvival(x, shape: shape)
  }

  static func density(_ x: Double, shape: Double) -> Double {
    guard shape <= LargeGamma.leastShape else { return LargeGamma(shape: shape).density(x) }
    return GSL.gammaDensity(x, shape: shape)
  }

  /// ln x with F(x) = u, also where x itself underflows.
  static func logLower(_ u: Double, shape: Double) -> Double {
    guard shape <= LargeGamma.leastShape else {
      return logarithm(LargeGamma(shape: shape).value(GSL.normalQuantile(u)))
    }
    // F(x) = xᵃ/Γ(a+1)·(1 − ax/(a+1) + …): below 10⁻¹⁷ the first term is the whole.
    let leading = (logarithm(u) + GSL.logGamma(shape + 1)) / shape
    guard leading > logarithm(1e-17) else { return leading }
    let guess = logarithm(GSL.gammaQuantileGuess(u, shape: shape))
    let target = logarithm(u)
    return RootFinding.root(
      from: guess.isFinite ? guess : leading, in: logarithm(1e-18)...logarithm(1e300)
    ) { y in
      let x = exponential(y)
      let p = GSL.gammaCDF(x, shape: shape)
      return (logarithm(p) - target, GSL.gammaDensity(x, shape: shape) * x / p)
    }
  }

  /// x with 1 − F(x) = v.
  static func upper(_ v: Double, shape: Double) -> Double {
    guard shape <= LargeGamma.leastShape else {
      return LargeGamma(shape: shape).value(GSL.normalUpperQuantile(v))
    }
    let guess = logarithm(GSL.gammaUpperQuantileGuess(v, shape: shape))
    let target = logarithm(v)
    return exponential(
      RootFinding.root(from: guess, in: -740...logarithm(1e300)) { y in
        let x = exponential(y)
        let q = GSL.gammaSurvival(x, shape: shape)
        return (target - logarithm(q), GSL.gammaDensity(x, shape: shape) * x / q)
      })
  }
}
