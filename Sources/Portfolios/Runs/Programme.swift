import Instruments
public import Policies
public import Projects

/// A valid programme: the world, the policies judged in it, the purse and the dates that count.
public struct Programme: Sendable {
  public var world: World
  public var policies: [Policy]
  /// The place of the policy that the others are compared with.
  public var baseline: Int
  /// The place of the policy that a reader is told of first, where one is named.
  public var focus: Int?
  /// The purse of every policy that has none of its own.
  public var fund: Fund
  /// Today, in months from the start.
  public var todayMonths: Double
  /// Up to when results are counted, in months from the start.
  public var horizonMonths: Double
  /// What published figures are held against.
  public var sightings: [Sighting]

  public init(
    world: World, policies: [Policy], baseline: Int, focus: Int? = nil, fund: Fund = .unlimited,
    todayMonths: Double = 0, horizonMonths: Double = 120, sightings: [Sighting] = []
  ) throws(ProgrammeError) {
    guard !policies.isEmpty else { throw .noPolicy }
    guard policies.indices.contains(baseline) else { throw .noBaseline }
    guard focus.map(policies.indices.contains) ?? true else { throw .noFocus }
    guard sightings.allSatisfy({ policies.indices.contains($0.policy) }) else {
      throw .noSightedPolicy
    }
    guard horizonMonths > 0, horizonMonths <= Self.longestMonths else {
      throw .horizon(months: horizonMonths, longest: Self.longestMonths)
    }
    for policy in policies {
      if let own = policy.fund, own.discountRate != fund.discountRate {
        throw .discountRate(policy: policy.name, found: own.discountRate, wanted: fund.discountRate)
      }
      for shares in policy.disbursement.stated {
        for template in world.templates where template.stages.count != shares.count {
          throw .tranches(
            policy: policy.name, template: template.name, found: shares.count,
            wanted: template.stages.count)
        }
      }
    }
    for template in world.templates
    where template.growth.rounds.count > Growth.mostRounds {
      throw .rounds(template: template.name, most: Growth.mostRounds)
    }
    self.world = world
    self.policies = policies
    self.baseline = baseline
    self.focus = focus
    self.fund = fund
    self.todayMonths = todayMonths
    self.horizonMonths = horizonMonths
    self.sightings = sightings
  }

  /// A century: the climate is drawn for four.
  public static let longestMonths = 1_200.0

  /// The purse that pays under a policy.
  public func fund(of policy: Int) -> Fund { policies[policy].fund ?? fund }

  /// How far the fund's cash is planned by quarters: to its end, else to the horizon; the longest of all policies.
  public var fundMonths: Double {
    policies.indices.map(fundMonths(of:)).max() ?? horizonMonths
  }

  private func fundMonths(of policy: Int) -> Double {
    let end = fund(of: policy).endMonth
    return end < .infinity ? min(end, Self.longestMonths) : horizonMonths
  }

  /// The districts that projects name, in the order of their first naming.
  public var districts: [String] {
    var seen: Set<String> = []
    return world.projects.compactMap(\.district).filter { seen.insert($0).inserted }
  }

  /// The place of every number that a trial is asked for.
  public func layout(for asked: Asked) -> TrialLayout {
    TrialLayout(
      policies: policies.count, baseline: baseline,
      stages: world.templates.map(\.stages.count).max() ?? 0, horizonMonths: horizonMonths,
      fundMonths: fundMonths, sectors: world.sectors.count, districts: districts.count,
      projects: world.projects.count, running: world.projects.count { $0.present != nil },
      sightings: sightings.count,
      seeksReturn: policies.map { $0.instrument.seeksReturn || $0.followOn != nil },
      overheads: policies.indices.map(overhead(under:)),
      references: [counterfactual, firstConversion].compactMap(\.self), asked: asked)
  }

  /// What the fund costs under a policy: nothing under one that has no fund.
  private func overhead(under policy: Int) -> Overhead {
    guard policies[policy].instrument != .none else { return .none }
    let fund = fund(of: policy)
    return Overhead(perYear: fund.overheadPerYear, untilMonth: fund.overheadMonths)
  }

  /// The policy that a reader is told of first: the focus, else the first beside the baseline that gives money.
  public var foremost: Int {
    let others = policies.indices.filter { $0 != baseline }
    return focus ?? others.first { policies[$0].instrument != .none } ?? others.first ?? baseline
  }

  /// The first policy without the centre's money, to which the others are held for what they add.
  public var counterfactual: Int? { policies.firstIndex { $0.instrument == .none } }

  /// The first policy whose grant becomes shares, to which prices of entry are held.
  public var firstConversion: Int? {
    policies.firstIndex { if case .grantToEquity = $0.instrument { true } else { false } }
  }
}

/// Why a world and policies do not make a programme.
public enum ProgrammeError: Error, Equatable, Sendable {
  case noPolicy
  case noBaseline
  case noFocus
  /// A sighting of a policy that the programme does not have.
  case noSightedPolicy
  case horizon(months: Double, longest: Double)
  /// Present values at two rates cannot be held against each other.
  case discountRate(policy: String, found: Double, wanted: Double)
  /// Tranches for another number of stages than a template has.
  case tranches(policy: String, template: String, found: Int, wanted: Int)
  case rounds(template: String, most: Int)
}
