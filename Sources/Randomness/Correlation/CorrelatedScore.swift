/// A normal score that depends on factors: w·F + √(1 − wᵀΣw)·ε, again standard normal (NORTA).
///
/// NORTA: M. C. Cario and B. L. Nelson, "Modeling and generating random vectors with arbitrary marginal distributions
/// and correlation matrix", Northwestern University (1997). A marginal drawn as
/// `sampler.value(score:)` keeps its distribution exactly, whatever the weights.
@frozen
public struct CorrelatedScore: Equatable, Sendable, BitwiseCopyable {
  /// The weights of up to four factors; absent ones weigh nothing.
  public let weights: SIMD4<Double>
  /// The weight of the draw's own part ε.
  public let residual: Double

  /// The number of factors that one score may depend on.
  public static var mostFactors: Int { 4 }

  public init(weights: [Double], among factors: CorrelationMatrix) throws(CorrelationError) {
    guard weights.count == factors.count, weights.count <= Self.mostFactors else {
      throw .wrongWeightCount(
        weights: weights.count, factors: min(factors.count, Self.mostFactors))
    }
    for (factor, weight) in weights.enumerated() where !weight.isFinite {
      throw .weightNotFinite(factor: factor, value: weight)
    }
    let variance = factors.variance(weights)
    guard variance <= 1 + 1e-12 else { throw .tooMuchVariance(variance) }
    var padded = SIMD4<Double>.zero
    for (factor, weight) in weights.enumerated() { padded[factor] = weight }
    self.weights = padded
    residual = max(0, 1 - variance).squareRoot()
  }

  /// The score of a draw with own part `own`, an independent standard normal score, given the factors.
  @inlinable
  public func score(factors: SIMD4<Double>, own: Double) -> Double {
    weights.x * factors.x + weights.y * factors.y + weights.z * factors.z + weights.w * factors.w
      + residual * own
  }
}
