import Estimates
import Foundation
import Policies
import Portfolios
import Projects
import Randomness
import Testing

/// The engine against closed forms of the model; each misses by at most five of its own standard errors.
///
/// A comparison rejects a true hypothesis with chance 6·10⁻⁷; there are about 140 here.
struct EngineClosedFormTests {
  private static let errors = 5.0

  private func expect(
    _ estimate: Estimate?, is exact: Double, _ name: String, atMost widest: Double
  ) {
    guard let value = estimate?.value, let error = estimate?.standardError else {
      Issue.record("\(name) is undefined")
      return
    }
    #expect(error > 0 && error < widest, "\(name): error \(error)")
    #expect(abs(value - exact) < Self.errors * error, "\(name): \(value) ± \(error), not \(exact)")
  }

  /// H0: 13.66 % of entrants are financed at the end of the five years, and 27 % ultimately.
  ///
  /// 100 projects enter evenly over five years, through gates of .9, .8 and .75, six months each.
  /// n = 4096 trials, seed 11.
  @Test func `three gates and a search give 13 and 27 percent`() throws {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(chances: [0.9, 0.8, 0.75], months: .constant(Constant(6))),
      copies: 100, entry: .window(from: 0, to: 60), seed: 11)
    let source = EngineProgramme.source(simulation, trials: 4096)
    func estimate(_ name: String) -> Estimate? { Metric.named(name)?.estimate(source) }
    let observed = 0.27 / 60 * (42 - 12 * (1 - exp(-42.0 / 12)))
    #expect(abs(observed - 0.1366) < 5e-5)
    expect(estimate("crossing.naive"), is: observed, "naive", atMost: 0.001)
    expect(estimate("crossing.ultimate"), is: 0.27, "ultimate", atMost: 0.001)
    expect(estimate("crossing.done"), is: 0.54, "done", atMost: 0.001)
    expect(estimate("crossing.financedGivenDone"), is: 0.5, "given done", atMost: 0.002)
    for (name, months) in [("crossing.at36", 36.0), ("crossing.at60", 60), ("crossing.at96", 96)] {
      expect(
        estimate(name), is: 0.27 * (1 - exp(-(months - 18) / 12)), name, atMost: 0.001)
    }
    // Width among crossers: 18 months of research and an exponential wait of mean 12.
    expect(estimate("valley.width"), is: 30, "width", atMost: 0.1)
    // ∫₀⁶⁰ (1 − CIF) = 60 − 0.27·∫₀⁴² (1 − e^(−s/12)) ds.
    expect(
      estimate("valley.uncrossedWithin60"), is: 60 - 0.27 * (42 - 12 * (1 - exp(-3.5))),
      "restricted mean", atMost: 0.1)
  }

  /// H0: with stages loaded on merit (λ = .6) and conditional chances, P(done) is still their product.
  ///
  /// n = 4096 trials of 50 projects, seed 12.
  @Test func `the chance to be done is the product at any loading`() throws {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(
        chances: [0.9, 0.8, 0.75], months: .constant(Constant(6)), loading: 0.6), copies: 50,
      seed: 12)
    let source = EngineProgramme.source(simulation, trials: 4096)
    expect(
      Metric.named("crossing.done")?.estimate(source), is: 0.54, "done", atMost: 0.002)
  }

  /// H0: incidence by cause follows competing exponential times, at every quarter of ten years.
  ///
  /// With an exponential stage (mean 9), success .6, share .7, an exponential wait (mean 12) and a long stop
  /// of 24 months: failed .4·F(t), closed .6·(.3 + .7·e^(−24/12))·F(t − 24), crossed
  /// .42·∫₀ᵗ f(x)·G(min(t − x, 24)) dx. n = 2048 trials of 100 projects, seed 13.
  @Test func `incidence by cause follows competing exponential times`() throws {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(
        chances: [0.6], months: .exponential(Exponential(mean: 9)), share: 0.7, longStop: 24),
      copies: 100, seed: 13)
    let moments = EngineProgramme.moments(simulation, trials: 2048)
    let layout = simulation.layout
    func law(_ t: Double, mean: Double) -> Double { t > 0 ? 1 - exp(-t / mean) : 0 }
    func crossed(_ t: Double) -> Double {
      let steps = 4000
      let width = t / Double(steps)
      return (0..<steps).reduce(0.0) { sum, step in
        let x = (Double(step) + 0.5) * width
        return sum + 0.42 * exp(-x / 9) / 9 * law(min(t - x, 24), mean: 12) * width
      }
    }
    for index in 0..<layout.grid.count {
      let t = layout.grid.months(index)
      let exact: [TrialLayout.Curve: Double] = [
        .crossed: crossed(t), .failed: 0.4 * law(t, mean: 9),
        .closed: 0.6 * (0.3 + 0.7 * exp(-2)) * law(t - 24, mean: 9),
      ]
      for (curve, chance) in exact {
        let column = layout.curve(curve, of: 0).lowerBound + index
        guard chance > 0 else {
          #expect(moments.means[column] == 0)
          continue
        }
        let rate =
          moments.pooled(column) / moments.pooled(layout.place(.entered, of: 0))
        expect(
          moments.estimate(share: rate), is: chance, "\(curve) by month \(t)", atMost: 0.002)
      }
    }
  }
}
