import Randomness
import Testing

@Suite struct QuadratureTests {
  @Test func `Gauss–Hermite is exact for the normal moments`() {
    let rule = Quadrature.gaussHermite(6)
    #expect((rule.sum { _ in 1 } - 1).magnitude < 1e-14)
    #expect((rule.sum { $0 * $0 } - 1).magnitude < 1e-13)
    #expect((rule.sum { $0 * $0 * $0 * $0 } - 3).magnitude < 1e-12)
    #expect((rule.sum { z in (0..<10).reduce(1.0) { product, _ in product * z } } - 945) < 1e-9)
  }

  @Test func `Gauss–Legendre is exact for polynomials`() {
    let rule = Quadrature.gaussLegendre(4, from: 1, to: 3)
    #expect((rule.sum { $0 * $0 * $0 } - 20).magnitude < 1e-12)
    #expect(rule.nodes.count == 4)
  }

  /// E[Φ((λM − c)/√(1 − λ²))] over a standard normal M is Φ(−c), whatever the loading.
  @Test func `a steep conditional chance averages to its marginal`() {
    let rule = Quadrature.overNormal()
    for loading in [0.2, 0.7, 0.95] {
      for threshold in [-1.5, 0, 2.5] {
        let chance = rule.sum { merit in
          GSL.normalCDF((loading * merit - threshold) / (1 - loading * loading).squareRoot())
        }
        #expect((chance - GSL.normalCDF(-threshold)).magnitude < 1e-12, "\(loading), \(threshold)")
      }
    }
  }

  /// SciPy 1.17.1 `beta.ppf` where it is sound, and F(x) = u where GSL's own quantile fails.
  @Test func `beta quantiles hold at every size`() {
    #expect((GSL.betaQuantile(0.025, 3, 8) - 0.06673951117773449).magnitude < 1e-12)
    for (alpha, beta) in [(0.5, 1e7), (400, 600), (1e6, 3e6), (1e7, 1e3), (1, 1)] {
      for u in [1e-6, 0.025, 0.5, 0.975, 1 - 1e-6] {
        let x = GSL.betaQuantile(u, alpha, beta)
        #expect((GSL.betaCDF(x, alpha, beta) - u).magnitude < 1e-8, "\(alpha), \(beta), \(u)")
      }
    }
    #expect(GSL.betaQuantile(0, 2, 3) == 0)
    #expect(GSL.betaQuantile(1, 2, 3) == 1)
  }
}
