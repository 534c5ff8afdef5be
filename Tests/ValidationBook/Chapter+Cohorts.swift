import Foundation
import Returns

/// `markov_cohort.json`: Briggs, Claxton & Sculpher (2006), examples 2.5 and 3.5, by way of heemod.
private struct CohortCase: Decodable, Sendable {
  struct Weibull: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case constant = "cons"
      case ageEffect = "age_coef"
      case logGamma = "ln_gamma"
    }
    let constant, ageEffect, logGamma: Double
  }
  struct Input: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case start, cycles, utilities, weibull, prob, to, base
      case costRate = "discount_cost"
      case utilityRate = "discount_utility"
      case stateCost = "state_cost"
      case treatmentCost = "treatment_cost"
      case counts = "transition_counts"
      case age = "age_init"
      case primaryDeath = "op_mortality_primary"
      case revisionDeath = "op_mortality_revision"
      case secondRevision = "re_revision"
      case deathsPerThousand = "death_rate_per_1000_by_age"
      case revisionCost = "revision_cost"
      case primaryCost = "primary_cost"
      case stay = "stay_prob"
      case from = "from_"
      case oddsRatio = "odds_ratio"
    }
    let start, stateCost, utilities: [Double]?
    let cycles: Int?
    let counts, deathsPerThousand: [[Double]]?
    let costRate, utilityRate, treatmentCost, age, primaryDeath, revisionDeath: Double?
    let secondRevision, revisionCost, primaryCost, stay, prob, from, to, oddsRatio, base: Double?
    let weibull: Weibull?
  }
  struct Totals: Decodable, Sendable {
    let cost: Double
    let utility: Double
  }
  struct Output: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case cost, totals, prob
      case lifeYears = "life_years"
      case survivors = "state_A"
      case occupancy = "occupancy_SuccessP_RevisionTHR_SuccessR_Death_cycles_1_to_8"
    }
    let cost, lifeYears, survivors, prob: Double?
    let totals: Totals?
    let occupancy: [[Double]]?
  }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
    case part = "rel_tol"
  }
  let id: String
  let `in`: Input
  let out: Output
  let tolerance: Double?
  /// A tolerance as a part of the value.
  let part: Double?

  func findings() throws -> [Finding] {
    switch id {
    case "hiv-mono": try monotherapy()
    case "thr-standard-trace": try hipReplacement()
    case "geometric-survivors": try survivors()
    case "rescale-5-to-1": [try single(rescaled())]
    case "or-to-prob": [try single(raised())]
    default: throw IncompleteCase(description: "a case that nobody reads: \(id)")
    }
  }

  /// Counted at the end of each cycle; the last state is death, which is not treated.
  private func monotherapy() throws -> [Finding] {
    let cohort = try MarkovCohort(
      start: need(self.in.start), cycles: need(self.in.cycles),
      transition: TransitionMatrix(counts: need(self.in.counts)))
    let treatment = try need(self.in.treatmentCost)
    let costs = try need(self.in.stateCost)
    let treated = costs.dropLast().map { $0 + treatment } + costs.suffix(1)
    let cost = try cohort.total(
      of: treated, discountRate: need(self.in.costRate), counting: .end)
    let years = try cohort.total(of: [1, 1, 1, 0], counting: .end)
    let (wantedCost, wantedYears) = try (need(out.cost), need(out.lifeYears))
    let part = try need(part)
    return [
      .computed("cost", known: wantedCost, found: cost, tolerance: part * wantedCost),
      .computed(
        "life years", known: wantedYears, found: years, tolerance: part * wantedYears),
    ]
  }

  /// heemod counts at the beginning of a cycle and does not discount the first; it prints totals to nine digits.
  private func hipReplacement() throws -> [Finding] {
    let cohort = try hipCohort()
    var findings: [Finding] = []
    for (cycle, wanted) in try need(out.occupancy).enumerated() {
      for (state, share) in wanted.enumerated() {
        findings.append(
          .computed(
            "state \(state + 1), cycle \(cycle + 1)", known: share,
            found: cohort.occupancy[cycle + 1][state + 1], tolerance: try need(tolerance)))
      }
    }
    let utility = try cohort.total(
      of: need(self.in.utilities), discountRate: need(self.in.utilityRate),
      counting: .beginning, discountsFirstCycle: false)
    let revisions = try cohort.total(
      of: [0, 0, need(self.in.revisionCost), 0, 0], discountRate: need(self.in.costRate),
      counting: .beginning, discountsFirstCycle: false)
    let totals = try need(out.totals)
    return findings + [
      .computed("utility", known: totals.utility, found: utility, tolerance: 5e-8),
      .computed(
        "cost", known: totals.cost, found: try need(self.in.primaryCost) + revisions,
        tolerance: 5e-7),
    ]
  }

  private func hipCohort() throws -> MarkovCohort {
    let (weibull, age) = try (need(self.in.weibull), need(self.in.age))
    let deaths = try need(self.in.deathsPerThousand)
    let (primary, revision) = try (need(self.in.primaryDeath), need(self.in.revisionDeath))
    let again = try need(self.in.secondRevision)
    let lambda = exp(weibull.constant + weibull.ageEffect * age)
    let gamma = exp(weibull.logGamma)
    return try MarkovCohort(
      start: need(self.in.start), cycles: need(self.in.cycles)
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

  private func survivors() throws -> [Finding] {
    let stay = try need(self.in.stay)
    let cohort = try MarkovCohort(
      start: need(self.in.start), cycles: need(self.in.cycles),
      transition: TransitionMatrix([[stay, 1 - stay], [0, 1]]))
    let counted = cohort.counted(inCycle: 10, at: .beginning)[0]
    return [
      .computed(
        "survivors", known: try need(out.survivors), found: counted, tolerance: try need(tolerance))
    ]
  }

  private func rescaled() throws -> Double {
    try TransitionProbability.rescaled(
      need(self.in.prob), from: need(self.in.from), to: need(self.in.to))
  }

  private func raised() throws -> Double {
    try TransitionProbability.applying(
      oddsRatio: need(self.in.oddsRatio), to: need(self.in.base))
  }

  private func single(_ found: Double) throws -> Finding {
    .computed(
      "probability", known: try need(out.prob), found: found, tolerance: try need(tolerance))
  }
}

extension Chapter {
  public static let cohorts = CaseFile<CohortCase>.chapter(
    "Markov cohorts", file: "markov_cohort.json",
    source: "Briggs, Claxton & Sculpher (2006), by way of heemod", name: \.id
  ) { try $0.findings() }
}
