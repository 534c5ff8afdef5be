import CGSL

/// One of GSL's own generators, to measure ours against.
@safe
struct ReferenceGenerator: ~Copyable {
  let generator: UnsafeMutablePointer<gsl_rng>

  static func mt19937() -> ReferenceGenerator? { unsafe ReferenceGenerator(botou_mt19937()) }
  static func taus2() -> ReferenceGenerator? { unsafe ReferenceGenerator(botou_taus2()) }

  private init?(_ type: UnsafePointer<gsl_rng_type>?) {
    guard let generator = unsafe gsl_rng_alloc(type) else { return nil }
    unsafe self.generator = generator
  }

  deinit { unsafe gsl_rng_free(generator) }
}

/// GSL's own way to draw, to measure tables against.
enum GSLDraw: String, CaseIterable {
  case uniform
  case normal = "normal (ziggurat)"
  case lognormal = "lognormal(0, 0.5)"
  case exponential
  case weibull = "Weibull(1.5)"
  case gamma = "gamma(2.5)"
  case beta = "beta(2, 5)"

  /// The sum of `count` draws from `generator`.
  @unsafe
  func sum(_ count: Int, from generator: UnsafeMutablePointer<gsl_rng>) -> Double {
    switch self {
    case .uniform: repeated(count) { unsafe gsl_rng_uniform(generator) }
    case .normal: repeated(count) { unsafe gsl_ran_gaussian_ziggurat(generator, 1) }
    case .lognormal: repeated(count) { unsafe gsl_ran_lognormal(generator, 0, 0.5) }
    case .exponential: repeated(count) { unsafe gsl_ran_exponential(generator, 1) }
    case .weibull: repeated(count) { unsafe gsl_ran_weibull(generator, 1, 1.5) }
    case .gamma: repeated(count) { unsafe gsl_ran_gamma(generator, 2.5, 1) }
    case .beta: repeated(count) { unsafe gsl_ran_beta(generator, 2, 5) }
    }
  }

  @inline(__always)
  private func repeated(_ count: Int, _ draw: () -> Double) -> Double {
    var sum = 0.0
    for _ in 0..<count { sum += draw() }
    return sum
  }
}
