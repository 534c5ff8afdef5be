import Randomness
import Testing

/// What balancing does to estimates that need one draw, several, or the odds of two at once.
///
/// 20 projects, 1,000 nets of 256 trials, seed 20. A variance from 1,000 nets has a relative error of √(2/999) =
/// 4.5 %; in five sigma ± 23 %.
@Suite struct NetBalance {
  private static let nets = 1_000

  private static func uniforms(
    _ project: Int, _ trial: UInt64, _ futures: inout Uniforms
  ) -> (UniformBlock, UniformBlock) {
    let origin = StreamOrigin(seed: 20, trial: trial, project: 77, team: UInt32(project) << 8)
    return (
      futures.block(origin, Purpose(6), index: 0), futures.block(origin, Purpose(6), index: 1)
    )
  }

  /// 256 times the variance between nets of their means of each figure of a trial, and the figures' means.
  private static func scatter(
    _ futures: Futures, _ figures: (_ trial: UInt64, _ uniforms: inout Uniforms) -> [Double]
  ) -> [(mean: Double, variance: Double)] {
    var uniforms = Uniforms(futures)
    let means = (0..<nets).map { net -> [Double] in
      var sums: [Double] = []
      for place in 0..<256 {
        let trial = UInt64(net * 256 + place)
        uniforms.begin(seed: 20, trial: trial)
        let found = figures(trial, &uniforms)
        sums = sums.isEmpty ? found : zip(sums, found).map(+)
      }
      return sums.map { $0 / 256 }
    }
    return means[0].indices.map { figure in
      let values = means.map { $0[figure] }
      let mean = values.reduce(0, +) / Double(nets)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, 256 * squares / Double(nets - 1))
    }
  }

  /// A project crosses with .6 · .7 · .5 · .8 = .168 of four draws at two addresses.
  private static func figures(_ trial: UInt64, _ uniforms: inout Uniforms) -> [Double] {
    var (crossed, different) = (0, 0)
    for project in 0..<20 {
      let (one, other) = Self.uniforms(project, trial, &uniforms)
      if one.uniform(0) < 0.6, one.uniform(1) < 0.7, other.uniform(0) < 0.5, other.uniform(3) < 0.8
      {
        crossed += 1
      }
      if (one.uniform(0) < 0.5) != (other.uniform(0) < 0.5) { different += 1 }
    }
    return [Double(crossed) / 20, crossed >= 5 ? 1 : 0, Double(different) / 20]
  }

  /// H0: rates scatter at most half as much as plain ones, chances of a count no more, and what depends on
  /// two addresses at once at most 1.2 times as much; all means are the exact ones, |z| < 5.
  @Test func `rates gain, and no pair of addresses loses`() {
    let nets = Self.scatter(.nets, Self.figures)
    let plain = Self.scatter(.plain, Self.figures)
    #expect(nets[0].variance < 0.5 * plain[0].variance)
    #expect(nets[1].variance < 1.2 * plain[1].variance)
    #expect(nets[2].variance < 1.2 * plain[2].variance)
    // Half of all pairs differ: 256/255 · ¼ / 20 is what a random order gives.
    #expect(abs(nets[2].variance / (0.25 / 20 * 256 / 255) - 1) < 0.23)
    for (found, exact) in zip(nets, [0.168, Self.chanceOfFive, 0.5]) {
      #expect(abs(found.mean - exact) < 5 * (found.variance / 256 / Double(Self.nets)).squareRoot())
    }
  }

  /// P(B ≥ 5) for B from Binomial(20, .168).
  private static var chanceOfFive: Double {
    var (term, below) = (1.0, 0.0)
    for _ in 0..<20 { term *= 1 - 0.168 }
    for k in 0..<5 {
      below += term
      term *= Double(20 - k) / Double(k + 1) * 0.168 / (1 - 0.168)
    }
    return 1 - below
  }

  /// H0: of one trial alone, out of a net of its own, the count of crossings is binomial.
  ///
  /// 4,000 trials, each the place 97·k mod 256 of net k, so that they are independent: chi-square over counts 0 … 7
  /// and more, 8 degrees, p > 10⁻⁶ (45.1).
  @Test func `one trial alone has the law of a plain one`() {
    var uniforms = Uniforms(.nets)
    var seen = [Double](repeating: 0, count: 9)
    let count = 4_000
    for net in 0..<count {
      let trial = UInt64(net * 256 + 97 * net % 256)
      uniforms.begin(seed: 20, trial: trial)
      let crossed = (0..<20).count { project in
        let (one, other) = Self.uniforms(project, trial, &uniforms)
        return one.uniform(0) < 0.6 && one.uniform(1) < 0.7 && other.uniform(0) < 0.5
          && other.uniform(3) < 0.8
      }
      seen[min(8, crossed)] += 1
    }
    var (term, left, distance) = (1.0, 1.0, 0.0)
    for _ in 0..<20 { term *= 1 - 0.168 }
    for k in 0...8 {
      let chance = k < 8 ? term : left
      let wanted = Double(count) * chance
      distance += (seen[k] - wanted) * (seen[k] - wanted) / wanted
      left -= term
      term *= Double(20 - k) / Double(k + 1) * 0.168 / (1 - 0.168)
    }
    #expect(distance < 45.1)
  }
}
