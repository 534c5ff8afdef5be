import Projects
import Randomness
import Testing
import ValidationBook

/// The month in which investors come, of a project that looks for them from month 2 on.
private func month(_ nature: inout Nature, _ member: Member) -> Double {
  let fate = nature.financing(of: nature.project(member))
  guard fate.comes else { return .infinity }
  return nature.climate.month(from: 2, exposure: fate.exposureMonths)
}

/// n = 200 000 futures each, seed 20241; Kolmogorov's distance below 2.7 (p < 1e-6 each).
struct WorldFinancingTests {
  private let trials = 200_000

  private func climate() throws -> Climate {
    try Climate(
      regimes: [
        .init(name: "cold", financing: 0.2, valuation: 1, exit: 1),
        .init(name: "hot", financing: 3, valuation: 1, exit: 1),
      ],
      transitions: [[0.9, 0.1], [0.3, 0.7]])
  }

  /// E[exp(−rate · ∫ multiplier)] from month 2 to `end`: the exact mixture over all climates, quarter by quarter.
  private func survival(_ climate: Climate, rate: Double, until end: Double) -> Double {
    var weights = climate.stationary
    var quarter = 0
    while true {
      let (left, right) = (max(2, Double(quarter) * 3), min(end, Double(quarter + 1) * 3))
      let spent = max(0, right - left)
      weights = zip(weights, climate.regimes).map { $0 * exponential(-rate * $1.financing * spent) }
      quarter += 1
      if Double(quarter) * 3 >= end { return weights.reduce(0, +) }
      weights = weights.indices.map { next in
        weights.indices.reduce(0) { $0 + weights[$1] * climate.transitions[$1][next] }
      }
    }
  }

  /// H0: financed by t is .4·(1 − e^(−(t−2)/12)) in a steady market.
  @Test func `a share is ever financed after an exponential wait`() throws {
    let wait = Distribution.exponential(try Exponential(mean: 12))
    let form = Financing.Form.ever(share: 0.4, loading: Loading(merit: 0.6), waitMonths: wait)
    let months = sample(try WorldFixture(form: form).world(), trials: trials, month)
    #expect(errorsAway(months.map { $0.isFinite ? 1 : 0 }, from: 0.4) < 5)
    let financed = months.filter(\.isFinite)
    #expect(distance(financed) { 1 - exponential(-($0 - 2) / 12) } < 2.7)
  }

  /// H0: in a changing market the wait follows the exact mixture over climates, in both forms.
  @Test(arguments: [true, false])
  func `the climate multiplies the hazard exactly`(isEver: Bool) throws {
    let climate = try climate()
    let form: Financing.Form =
      isEver
      ? .ever(share: 1, loading: .none, waitMonths: .exponential(try Exponential(mean: 12)))
      : .intensity(perYear: 1, meritEffect: 0)
    let world = try WorldFixture(form: form, climate: climate).world()
    let months = sample(world, trials: trials, month)
    #expect(distance(months) { 1 - survival(climate, rate: 1 / 12, until: $0) } < 2.7)
  }

  /// Power: the hazard of an average climate must be caught by the test above.
  @Test func `a hazard that ignores the climate would be caught`() throws {
    let world = try WorldFixture(climate: climate()).world()
    let months = sample(world, trials: trials, month)
    #expect(distance(months) { 1 - exponential(-($0 - 2) / 12) } > 10)
  }

  /// H0: arrivals at e^(βm − β²/2) a year leave E_m[exp(−rate(m)·t)] without one.
  @Test func `merit moves the intensity and leaves its mean`() throws {
    let form = Financing.Form.intensity(perYear: 1, meritEffect: 0.8)
    let months = sample(try WorldFixture(form: form).world(), trials: trials / 10, month)
    let law = { (month: Double) in
      1 - meanOverNormal { exponential(-(month - 2) / 12 * exponential(0.8 * $0 - 0.32)) }
    }
    // The law on a grid, read between its points: cheaper than 20 000 quadratures.
    let grid = (0...2_000).map { law(2 + Double($0) / 4) }
    #expect(
      distance(months) { month in
        let place = (month - 2) * 4
        guard place < 2_000 else { return law(month) }
        let cell = Int(place)
        return grid[cell] + (place - Double(cell)) * (grid[cell + 1] - grid[cell])
      } < 2.7)
  }

  /// H0: CIF_X(t) = λ/(λ+μ)·(1 − e^(−(λ+μ)t)) for investors at λ = 1/12 against an end at μ = 1/8.
  @Test func `competing exponential risks share the incidence`() throws {
    let months = Quantity(.exponential(try Exponential(mean: 8)))
    let world = try WorldFixture(stages: [WorldFixture.stage(1, months: months)]).world()
    let firsts = sample(world, trials: trials) { nature, member in
      let project = nature.project(member)
      let end = nature.stage(0, of: project).months
      let comes = nature.financing(of: project).exposureMonths
      return comes < end ? comes : .infinity
    }
    let both = 1.0 / 12 + 1.0 / 8
    let share = (1.0 / 12) / both
    for age in [3, 6, 12, 24, 1e9] as [Double] {
      let expected = share * (1 - exponential(-both * age))
      #expect(errorsAway(firsts.map { $0 <= age ? 1 : 0 }, from: expected) < 5)
    }
  }
}
