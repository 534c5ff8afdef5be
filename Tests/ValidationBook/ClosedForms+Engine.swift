import Estimates
import Foundation
import Instruments
import Policies
import Portfolios
import Projects
import Randomness

// What the engine makes of a world under policies: closed forms 1, 2 and 5 to 9 of the model.

/// A run and its metrics by name.
private struct Outcome {
  let simulation: Simulation
  let moments: Moments

  init(_ simulation: Simulation, trials: Int) {
    self.simulation = simulation
    moments = EngineProgramme.moments(simulation, trials: trials)
  }

  func estimate(_ metric: String, policy: Int = 0) -> Estimate? {
    let source = MetricSource(moments: moments, layout: simulation.layout, policy: policy)
    return Metric.named(metric)?.estimate(source)
  }

  func finding(_ metric: String, known: Double, atMost widest: Double) -> Finding {
    let estimate = estimate(metric)
    return .simulated(
      metric, known: known, value: estimate?.value, error: estimate?.standardError,
      atMost: widest)
  }
}

extension ClosedForms {
  private static var halfYear: Distribution { get throws { .constant(try Constant(6)) } }

  private static func converting() throws -> Policy {
    try Policy(name: "grant-to-equity", instrument: .grantToEquity(ConversionPlan()))
  }

  private static func threePolicies() throws -> [Policy] {
    [
      try Policy(name: "grant", instrument: .grant),
      try Policy(name: "equity", instrument: .equity(EntryTerms(preMoney: 3000))),
      try converting(),
    ]
  }

  // MARK: - 1 and 2 through the engine

  /// Stages loaded on merit (λ = .6); n = 4096 trials of 50 projects, seed 12.
  static let engineDone = KnownCase("1. the engine's P(done) at loading .6") {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(chances: [0.9, 0.8, 0.75], months: try halfYear, loading: 0.6),
      copies: 50, seed: 12)
    return [
      Outcome(simulation, trials: 4096).finding("crossing.done", known: 0.54, atMost: 0.002)
    ]
  }

  /// Three causes that compete, each by its law.
  ///
  /// With an exponential stage (mean 9), success .6, share .7, an exponential wait (mean 12) and a long stop
  /// of 24 months: failed .4·F(t), closed .6·(.3 + .7·e^(−24/12))·F(t − 24), crossed
  /// .42·∫₀ᵗ f(x)·G(min(t − x, 24)) dx. n = 2048 trials of 100 projects, seed 13.
  static let incidence = KnownCase("2. incidence by cause at every quarter of ten years") {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(
        chances: [0.6], months: .exponential(Exponential(mean: 9)), share: 0.7, longStop: 24),
      copies: 100, seed: 13)
    let outcome = Outcome(simulation, trials: 2048)
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
    return (0..<layout.grid.count).flatMap { index in
      let t = layout.grid.months(index)
      let exact: [(curve: TrialLayout.Curve, chance: Double)] = [
        (.crossed, crossed(t)), (.failed, 0.4 * law(t, mean: 9)),
        (.closed, 0.6 * (0.3 + 0.7 * exp(-2)) * law(t - 24, mean: 9)),
      ]
      return exact.map { (curve, chance) -> Finding in
        let column = layout.curve(curve, of: 0).lowerBound + index
        let what = "\(curve) by month \(t)"
        guard chance > 0 else {
          return .computed(what, known: 0, found: outcome.moments.means[column], tolerance: 0)
        }
        let entered = outcome.moments.pooled(layout.place(.entered, of: 0))
        let estimate = outcome.moments.estimate(
          share: outcome.moments.pooled(column) / entered)
        return .simulated(
          what, known: chance, value: estimate.value, error: estimate.standardError,
          atMost: 0.002)
      }
    }
  }

  // MARK: - 5. Conversion

  static let conventions = KnownCase("5. ten on eighty and twenty own what the convention says") {
    try [(Convention.alongside, Rational(1) / 11), (.inPreMoney, 1 / 10)].map {
      let conversion = GrantConversion<Rational>(
        preMoney: 80, newMoney: 20, amount: 10, convention: $0)
      return .exact("\($0)", known: $1, found: try conversion.result().stateShare)
    }
  }

  // MARK: - 6. Nothing random

  /// 500 at months 0, 6 and 12; accepted at 18; 2000 on 8000 at month 24; sold for 20 000 at 48.
  ///
  /// Flows are held to fall in the middle of their quarters: 0, 2, 4 and 16.
  static let certain = KnownCase("6. fixed values give the hand calculation, without error") {
    let template = try EngineProgramme.template(
      chances: [1, 1, 1], months: try halfYear, share: 1, wait: try halfYear)
    let outcome = Outcome(
      try EngineProgramme.simulation(
        template, copies: 3, policies: [converting()], horizon: 240, seed: 1), trials: 8)
    let proceeds = 20_000 * 1500 / 10_000.0
    func value(_ rate: Double) -> Double {
      proceeds * pow(1 + rate, -4.125)
        - 500 * (pow(1 + rate, -0.125) + pow(1 + rate, -0.625) + pow(1 + rate, -1.125))
    }
    let hand: [(String, Double)] = [
      ("state.moic", proceeds / 1500), ("state.stakeAtConversion", 0.15),
      ("state.npv", 3 * value(0)), ("crossing.ultimate", 1), ("valley.width", 24),
      ("valley.depth", 3000), ("money.costPerCrossing", 3000), ("fund.peakNeed", 4500),
    ]
    let numbers = hand.map { name, known in
      let found = outcome.estimate(name)?.value
      return Finding.computed(name, known: known, found: found, tolerance: 1e-12 * known)
    }
    let rate = try need(outcome.estimate("state.irr")?.value)
    let errors = hand.count { outcome.estimate($0.0)?.standardError != 0 }
    return numbers + [
      .computed("value at the rate of return", known: 0, found: value(rate), tolerance: 1e-6),
      .answer("standard errors that are not 0", known: "0", found: "\(errors)"),
    ]
  }

  // MARK: - 7. Same payments, same crossings

  /// 256 trials of 20 projects that lack money now and then, seed 3.
  static let identical = KnownCase("7. grant, equity and grant-to-equity cross identically") {
    let template = try EngineProgramme.template(
      chances: [0.9, 0.8, 0.75], months: .exponential(Exponential(mean: 6)),
      cost: Quantity(.uniform(Uniform(min: 1000, max: 1800))))
    let outcome = Outcome(
      try EngineProgramme.simulation(
        template, copies: 20, policies: threePolicies(), seed: 3), trials: 256)
    let metrics = Metric.ofMeans.map(\.name).filter { $0.hasPrefix("crossing.") }
    return [1, 2].flatMap { policy in
      metrics.map { name in
        .computed(
          name, known: outcome.estimate(name)?.value,
          found: outcome.estimate(name, policy: policy)?.value, tolerance: 0)
      }
    }
  }

  // MARK: - 8. Units and origin

  private static func scaled(_ money: Double, from month: Double) throws -> Outcome {
    let template = try EngineProgramme.template(
      chances: [0.9, 0.8], months: .exponential(Exponential(mean: 6)),
      cost: Quantity(.uniform(Uniform(min: 1000 * money, max: 1800 * money))), money: money)
    return Outcome(
      try EngineProgramme.simulation(
        template, copies: 20, entry: .window(from: month, to: 60 + month),
        policies: [converting()], today: 60 + month, horizon: 240 + month, seed: 8), trials: 64)
  }

  private static func compare(
    _ one: Outcome, _ other: Outcome, without left: Set<String> = [],
    factor: (Metric) -> Double
  ) -> [Finding] {
    Metric.ofMeans.filter { !left.contains($0.name) }.map { metric in
      let known = one.estimate(metric.name)?.value.map { $0 * factor(metric) }
      return .computed(
        metric.name, known: known, found: other.estimate(metric.name)?.value,
        tolerance: 1e-9 * (known?.magnitude ?? 0))
    }
  }

  /// Present values and rates have their own origin.
  static let shifted = KnownCase("8. shifting all dates shifts all results") {
    try compare(
      scaled(1, from: 0), scaled(1, from: 24), without: ["state.npv", "state.irr"]
    ) { _ in 1 }
  }

  static let doubled = KnownCase("8. doubling all money doubles all money and no ratio") {
    try compare(scaled(1, from: 0), scaled(2, from: 0)) { $0.kind == .money ? 2 : 1 }
  }

  // MARK: - 9. Thirteen and twenty-seven percent

  /// 100 projects enter evenly over five years, through gates of .9, .8 and .75, six months each.
  ///
  /// n = 4096 trials, seed 11.
  static let threeGates = KnownCase("9. three gates and a search: 13.66 % by then, 27 % in the end")
  {
    let outcome = Outcome(
      try EngineProgramme.simulation(
        EngineProgramme.template(chances: [0.9, 0.8, 0.75], months: try halfYear), copies: 100,
        entry: .window(from: 0, to: 60), seed: 11), trials: 4096)
    let observed = 0.27 / 60 * (42 - 12 * (1 - exp(-42.0 / 12)))
    let byMonth = [36.0, 60, 96].map { month in
      outcome.finding(
        "crossing.at\(Int(month))", known: 0.27 * (1 - exp(-(month - 18) / 12)), atMost: 0.001)
    }
    return [
      outcome.finding("crossing.naive", known: observed, atMost: 0.001),
      outcome.finding("crossing.ultimate", known: 0.27, atMost: 0.001),
      outcome.finding("crossing.done", known: 0.54, atMost: 0.001),
      outcome.finding("crossing.financedGivenDone", known: 0.5, atMost: 0.002),
      outcome.finding("crossing.unfinanced", known: 0.27, atMost: 0.001),
      // 18 months of research and an exponential wait of mean 12, among those who cross.
      outcome.finding("valley.width", known: 30, atMost: 0.1),
      // ∫₀⁶⁰ (1 − CIF) = 60 − 0.27·∫₀⁴² (1 − e^(−s/12)) ds.
      outcome.finding(
        "valley.uncrossedWithin60", known: 60 - 0.27 * (42 - 12 * (1 - exp(-3.5))), atMost: 0.1),
    ] + byMonth
  }
}
