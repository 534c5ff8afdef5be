import CGSL

/// The quantiles that intervals are made of.
enum IntervalQuantiles {
  /// The x below which Beta(α, β) falls with probability `u`.
  static func beta(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { return middle }
      if gsl_cdf_beta_P(middle, alpha, beta) < u { low = middle } else { high = middle }
    }
  }

  static func normal(_ u: Double) -> Double {
    gsl_cdf_ugaussian_Pinv(u)
  }
}
