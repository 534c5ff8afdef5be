/// What was seen, as the logarithm of its chance at each value of a score.
struct Evidence {
  /// The shortest distance over which the chance bends.
  let scale: Double
  let logChance: (Double) -> Double

  init(scale: Double, logChance: @escaping (Double) -> Double) {
    self.scale = scale
    self.logChance = logChance
  }

  /// Everything that was seen; `nil` of nothing.
  init?(all evidence: [Evidence]) {
    guard let scale = evidence.map(\.scale).min() else { return nil }
    self.init(scale: scale) { score in evidence.reduce(0) { $0 + $1.logChance(score) } }
  }

  /// The same seen so many times, each independently at one score.
  func times(_ count: Int) -> Evidence {
    count == 1 ? self : Evidence(scale: scale) { Double(count) * logChance($0) }
  }

  /// What it tells of a factor that weighs `weight` in the score.
  func scaled(by weight: Double) -> Evidence {
    Evidence(scale: weight == 0 ? 1 : scale / abs(weight)) { logChance(weight * $0) }
  }

  /// Averaged over a standard normal part of the score; the rest is evidence of what remains.
  ///
  /// What remains has the standard deviation `spread`. A part of next to no weight learns nothing.
  func average(
    overWeight weight: Double, of spread: Double
  ) -> (part: LearntPart?, rest: Evidence) {
    guard abs(weight) >= 0x1p-8 else { return (nil, self) }
    let part = LearntPart(weight: weight, baseReach: 10 * abs(spread), of: self)
    let rest = Evidence(scale: max(scale, abs(weight))) { part.logChance(atBase: $0) }
    return (part, rest)
  }
}
