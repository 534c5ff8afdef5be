public import Randomness

/// A project's standard normal factors in one future.
@frozen
public struct Factors: Sendable, Hashable, BitwiseCopyable {
  public var market: Double
  public var sector: Double
  public var merit: Double

  @inlinable
  public init(market: Double, sector: Double, merit: Double) {
    self.market = market
    self.sector = sector
    self.merit = merit
  }

  /// The part of a normal score that the factors decide.
  @inlinable @inline(__always)
  func score(_ w: Loading) -> Double {
    w.market * market + w.sector * sector + w.merit * merit
  }
}

/// A quantity made ready to be drawn from one uniform.
@frozen
public struct Draw: Sendable, BitwiseCopyable {
  @usableFromInline let sampler: Sampler
  @usableFromInline let loading: Loading
  @usableFromInline let own: Double
  @usableFromInline let isLoaded: Bool
  /// Where the quantity's law stands in the world's list, for the sampler that asks GSL.
  @usableFromInline let law: Int

  init(_ sampler: Sampler, law: Int, loading: Loading, own: Double) {
    self.sampler = sampler
    self.law = law
    self.loading = loading
    self.own = own
    isLoaded = !loading.isNone
  }

  /// The value of a quantity that is certain.
  @inlinable @inline(__always)
  var constant: Double? { sampler.constant }

  /// The value at a uniform, `F⁻¹(Φ(w·F + own·Φ⁻¹(u)))`.
  @inlinable @inline(__always)
  func value(at uniform: Double, _ factors: Factors, _ scores: NormalScores) -> Double {
    guard isLoaded else { return sampler.value(at: uniform) }
    return value(ownScore: scores.score(uniform), factors)
  }

  /// The chance of a greater value than the one at a uniform.
  func upperRank(at uniform: Double, _ factors: Factors, _ scores: NormalScores) -> Double {
    guard isLoaded else { return 1 - uniform }
    return scores.cdf(-factors.score(loading) - own * scores.score(uniform))
  }

  /// The value with an own part that is a normal score already.
  @inlinable @inline(__always)
  func value(ownScore: Double, _ factors: Factors) -> Double {
    sampler.value(score: factors.score(loading) + own * ownScore)
  }
}

/// A yes or no that leans on the factors: yes where a normal score exceeds a threshold.
@frozen
public struct Threshold: Sendable, BitwiseCopyable {
  /// The score to be exceeded; infinite where nobody does, or everybody.
  public let level: Double
  @usableFromInline let loading: Loading
  @usableFromInline let own: Double

  init(level: Double, loading: Loading, own: Double) {
    self.level = level
    self.loading = loading
    self.own = own
  }

  /// Whether `w·F + own·Φ⁻¹(u)` exceeds the threshold.
  @inlinable @inline(__always)
  func isExceeded(at uniform: Double, _ factors: Factors, _ scores: NormalScores) -> Bool {
    isExceeded(ownScore: scores.score(uniform), factors)
  }

  @inlinable @inline(__always)
  func isExceeded(ownScore: Double, _ factors: Factors) -> Bool {
    factors.score(loading) + own * ownScore > level
  }

  /// The chance that it is exceeded at these factors.
  func chance(_ factors: Factors, _ scores: NormalScores) -> Double {
    let reach = factors.score(loading) - level
    guard own > 0 else { return reach > 0 ? 1 : 0 }
    return reach.isFinite ? scores.cdf(reach / own) : (reach > 0 ? 1 : 0)
  }
}
