public import Projects
public import Randomness

/// Worlds for the statistical tests: one template, one cohort, only what a test asks about.
public struct WorldFixture {
  public var stages: [Stage]
  public var form: Financing.Form
  public var preMoney: Quantity
  public var newMoney: Quantity
  public var climate: Climate
  public var sectors: [Sector]
  public var merit: World.Merit
  public var sector: String?
  public var copies: Int
  public var present: Present?

  public init(
    stages: [Stage] = [], form: Financing.Form = .intensity(perYear: 1, meritEffect: 0),
    preMoney: Quantity = Quantity(.constant(.zero)),
    newMoney: Quantity = Quantity(.constant(.zero)),
    climate: Climate = .steady, sectors: [Sector] = [], merit: World.Merit = World.Merit(),
    sector: String? = nil, copies: Int = 1, present: Present? = nil
  ) {
    self.stages = stages
    self.form = form
    self.preMoney = preMoney
    self.newMoney = newMoney
    self.climate = climate
    self.sectors = sectors
    self.merit = merit
    self.sector = sector
    self.copies = copies
    self.present = present
  }

  public func world() throws -> World {
    let unit = Quantity(.constant(.zero))
    let usual = try Stage(name: "usual", durationMonths: unit, cost: unit, success: 1)
    let exit = try Exit(
      delayMonths: unit, chances: [.listing: 1], multiple: unit, recovery: unit)
    let template = try ProjectTemplate(
      name: "one", stages: stages.isEmpty ? [usual] : stages,
      financing: Financing(form: form, preMoney: preMoney, newMoney: newMoney),
      growth: Growth(rounds: [], exit: exit), company: Company(team: 1, pool: 0),
      funding: Funding(centre: 1, patienceMonths: 1))
    let project = try Project(
      name: "cohort", template: "one", sector: sector, entry: .month(0), copies: copies,
      present: present)
    return try World(
      climate: climate, sectors: sectors, merit: merit, templates: [template],
      projects: [project])
  }

  public static func stage(
    _ success: Double, loading: Double = 0, months: Quantity? = nil
  ) throws -> Stage {
    let unit = Quantity(.constant(.zero))
    return try Stage(
      name: "stage", durationMonths: months ?? unit, cost: unit, success: success,
      loading: loading)
  }
}

/// The mean of a function over a standard normal score, by the midpoint rule and nothing of the product's.
public func meanOverNormal(_ function: (Double) -> Double) -> Double {
  let count = 4_000
  let width = 17.0 / Double(count)
  return (0..<count).reduce(0) { sum, index in
    let z = -8.5 + (Double(index) + 0.5) * width
    return sum + width * GSL.normalDensity(z) * function(z)
  }
}

/// One number for each of the first trials.
public func sample(
  _ world: World, seed: UInt64 = 20_241, trials: Int, sampling: Sampling = .standard,
  _ question: (inout Nature, Member) -> Double
) -> [Double] {
  var nature = Nature(world, seed: seed, sampling: sampling)
  return (0..<trials).map { trial in
    nature.begin(trial: UInt64(trial))
    return question(&nature, world.members[0])
  }
}

/// The greatest distance between a sample's steps and a law's distribution function, times √n.
///
/// Under the hypothesis it exceeds 2.7 in fewer than one sample of a million (Kolmogorov).
public func distance(_ sample: [Double], from cdf: (Double) -> Double) -> Double {
  let count = Double(sample.count)
  let greatest = sample.sorted().enumerated().reduce(0.0) { greatest, step in
    let p = cdf(step.element)
    let below = p - Double(step.offset) / count
    return max(greatest, below, 1 / count - below)
  }
  return greatest * count.squareRoot()
}

/// How many standard errors a sample's mean lies from what is expected.
public func errorsAway(_ sample: [Double], from expected: Double) -> Double {
  let count = Double(sample.count)
  let mean = sample.reduce(0, +) / count
  let square = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  guard square > 0 else { return mean == expected ? 0 : .infinity }
  return abs(mean - expected) / (square / count).squareRoot()
}
