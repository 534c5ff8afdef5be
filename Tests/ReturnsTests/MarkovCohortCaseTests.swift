import Foundation
import Returns
import Testing

/// `markov_cohort.json`: Briggs, Claxton & Sculpher (2006), examples 2.5 and 3.5, by way of heemod.
struct CohortCase: Decodable, Sendable {
  struct Weibull: Decodable, Sendable {
    let cons: Double
    let age_coef: Double
    let ln_gamma: Double
  }
  struct Input: Decodable, Sendable {
    let start: [Double]?
    let cycles: Int?
    let discount_cost: Double?
    let state_cost: [Double]?
    let treatment_cost: Double?
    let transition_counts: [[Double]]?
    let age_init: Double?
    let op_mortality_primary: Double?
    let op_mortality_revision: Double?
    let re_revision: Double?
    let weibull: Weibull?
    let death_rate_per_1000_by_age: [[Double]]?
    let utilities: [Double]?
    let discount_utility: Double?
    let revision_cost: Double?
    let primary_cost: Double?
    let stay_prob: Double?
    let prob: Double?
    let from_: Double?
    let to: Double?
    let odds_ratio: Double?
    let base: Double?
  }
  struct Totals: Decodable, Sendable {
    let cost: Double
    let utility: Double
  }
  struct Output: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case cost, life_years, totals, state_A, prob
      case occupancy = "occupancy_SuccessP_RevisionTHR_SuccessR_Death_cycles_1_to_8"
    }
    let cost: Double?
    let life_years: Double?
    let totals: Totals?
    let state_A: Double?
    let prob: Double?
    let occupancy: [[Double]]?
  }
  let id: String
  let `in`: Input
  let out: Output
  let abs_tol: Double?
  let rel_tol: Double?

  static let all = AcceptanceFile<CohortCase>.cases("markov_cohort.json")
  static func named(_ id: String) throws -> CohortCase {
    try #require(all.first { $0.id == id })
  }
}

@Test func `all five cohort cases are read, each by one test`() {
  #expect(
    CohortCase.all.map(\.id) == [
      "hiv-mono", "thr-standard-trace", "geometric-survivors", "rescale-5-to-1", "or-to-prob",
    ])
}

@Test func `a homogeneous cohort counted at the end of each cycle costs what Briggs prints`() throws
{
  let published = try CohortCase.named("hiv-mono")
  let input = published.in
  let cohort = try MarkovCohort(
    start: #require(input.start), cycles: #require(input.cycles),
    transition: TransitionMatrix(counts: #require(input.transition_counts)))
  let treatment = try #require(input.treatment_cost)
  // The last state is death, which is not treated.
  let costs = try #require(input.state_cost)
  let treated = zip(costs, [true, true, true, false]).map { $0 + ($1 ? treatment : 0) }
  let cost = try cohort.total(
    of: treated, discountRate: #require(input.discount_cost), counting: .end)
  let years = try cohort.total(of: [1, 1, 1, 0], counting: .end)
  let tolerance = try #require(published.rel_tol)
  let (wantedCost, wantedYears) = try (
    #require(published.out.cost), #require(published.out.life_years)
  )
  #expect(near(cost, wantedCost, tolerance * wantedCost))
  #expect(near(years, wantedYears, tolerance * wantedYears))
}

@Test func `a cohort whose chances change with age follows the published trace`() throws {
  let published = try CohortCase.named("thr-standard-trace")
  let input = published.in
  let cohort = try hipReplacement(input)
  let tolerance = try #require(published.abs_tol)
  for (cycle, wanted) in try #require(published.out.occupancy).enumerated() {
    let found = cohort.occupancy[cycle + 1].dropFirst()
    #expect(zip(found, wanted).allSatisfy { near($0, $1, tolerance) }, "cycle \(cycle + 1)")
  }
  // heemod counts at the beginning of a cycle and does not discount the first.
  let utility = try cohort.total(
    of: #require(input.utilities), discountRate: #require(input.discount_utility),
    counting: .beginning, discountsFirstCycle: false)
  let revisions = try cohort.total(
    of: [0, 0, #require(input.revision_cost), 0, 0], discountRate: #require(input.discount_cost),
    counting: .beginning, discountsFirstCycle: false)
  let totals = try #require(published.out.totals)
  // The totals are printed to nine digits.
  #expect(near(utility, totals.utility, 5e-8))
  let primary = try #require(input.primary_cost)
  #expect(near(primary + revisions, totals.cost, 5e-7))
}

private func hipReplacement(_ input: CohortCase.Input) throws -> MarkovCohort {
  let weibull = try #require(input.weibull)
  let age = try #require(input.age_init)
  let deaths = try #require(input.death_rate_per_1000_by_age)
  let (primary, revision) = try (
    #require(input.op_mortality_primary), #require(input.op_mortality_revision)
  )
  let again = try #require(input.re_revision)
  let lambda = exp(weibull.cons + weibull.age_coef * age)
  let gamma = exp(weibull.ln_gamma)
  return try MarkovCohort(
    start: #require(input.start), cycles: #require(input.cycles)
  ) { cycle throws(ReturnsError) in
    let t = Double(cycle)
    let fail = 1 - exp(lambda * (pow(t - 1, gamma) - pow(t, gamma)))
    let die = (deaths.last { $0[0] <= age + t }?[1] ?? 0) / 1000
    return try TransitionMatrix([
      [0, 1 - primary, 0, 0, primary],
      [0, 1 - fail - die, fail, 0, die],
      [0, 0, 0, 1 - revision - die, revision + die],
      [0, 0, again, 1 - again - die, die],
      [0, 0, 0, 0, 1],
    ])
  }
}

@Test func `survivors of a constant chance are a geometric series`() throws {
  let published = try CohortCase.named("geometric-survivors")
  let stay = try #require(published.in.stay_prob)
  let cohort = try MarkovCohort(
    start: #require(published.in.start), cycles: #require(published.in.cycles),
    transition: TransitionMatrix([[stay, 1 - stay], [0, 1]]))
  let counted = cohort.counted(inCycle: 10, at: .beginning)[0]
  #expect(near(counted, published.out.state_A, try #require(published.abs_tol)))
}

@Test func `chances are restated for another span and for an odds ratio`() throws {
  let span = try CohortCase.named("rescale-5-to-1")
  let yearly = try TransitionProbability.rescaled(
    #require(span.in.prob), from: #require(span.in.from_), to: #require(span.in.to))
  #expect(near(yearly, span.out.prob, try #require(span.abs_tol)))
  let odds = try CohortCase.named("or-to-prob")
  let raised = try TransitionProbability.applying(
    oddsRatio: #require(odds.in.odds_ratio), to: #require(odds.in.base))
  #expect(near(raised, odds.out.prob, try #require(odds.abs_tol)))
}
