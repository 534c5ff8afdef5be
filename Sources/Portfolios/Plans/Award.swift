import Instruments
import Policies
import Projects
import Randomness

/// A policy applied to one kind of project: who pays how much at which gate.
///
/// Laid out once for each policy and template, so that the trial loop only reads it.
struct Award: Sendable, BitwiseCopyable {
  /// The stages' tranches, in the order of stages, and one more for acceptance.
  let tranches: FixedList<Tranche>
  /// The whole of the centre's part.
  let centre: Double
  /// What the centre pays a broker at signing.
  let brokerFee: Double
  /// Most of what the centre adds when a project runs dry.
  let bridging: Double
  /// What the centre's money is.
  let parts: AwardParts
  let holding: Holding
  let followOn: FollowOn?
  /// The review of every stage under this policy; the stages' own when `nil`.
  let review: Review?
  let selection: Selection
  let incentives: Incentives
  let exempt: ExemptLosses
  /// Whether an outside investor judges any gate.
  let waitsForInvestor: Bool
  let standbyPerMonth: Double
  let patienceMonths: Double
  let topUpShare: Double
  let company: Company
  /// Who advances the award until acceptance, and is repaid out of it.
  let advancer: Source?
  /// Whether plain terms hold it until the project crosses, and to its end.
  let isPlainToCrossing, isPlain: Bool

  /// Money paid at one gate.
  struct Tranche: Sendable, Hashable, BitwiseCopyable {
    var centre = 0.0
    var otherPublic = 0.0
    var team = 0.0
    /// What of the centre's money is spent on keeping to budget lines.
    var friction = 0.0
    /// What of the other sources' money stands in for the award until acceptance.
    var advance = 0.0

    var total: Double { centre + otherPublic + team }

    /// Only the team and other public sources advance anything; without one the project stalls.
    mutating func advance(_ amount: Double, by source: Source) {
      switch source {
      case .team: team += amount
      case .otherPublic: otherPublic += amount
      case .centre, .market: return
      }
      advance += amount
    }
  }

  init(
    _ policy: Policy, _ template: ProjectTemplate, _ tranches: FixedList<Tranche>,
    mayBePlain: Bool
  ) {
    let funding = template.funding
    centre = Self.grant(of: policy, to: template)
    self.tranches = tranches
    brokerFee = policy.instrument == .none ? 0 : funding.brokerFee
    bridging = centre * (policy.bridging?.mostShare ?? 0)
    parts = AwardParts(policy.instrument)
    holding = policy.holding
    followOn = policy.followOn
    review = policy.review
    selection = policy.selection
    incentives = Incentives(policy, award: centre)
    exempt = policy.appraisal.exempt
    waitsForInvestor = policy.selection.waitsForInvestor
    standbyPerMonth = funding.standbyPerMonth
    patienceMonths = funding.patienceMonths
    topUpShare = funding.topUpShare
    company = template.company
    advancer = policy.disbursement.advancer
    isPlainToCrossing =
      mayBePlain && parts.arePlainToCrossing
      && Self.isPlainToCrossing(policy, incentives, brokerFee: brokerFee)
    isPlain =
      isPlainToCrossing && parts.arePlain && policy.holding == .toExit && policy.followOn == nil
  }

  /// Whether `PlainTerms` leave out nothing of a policy before the crossing, beside its instrument.
  private static func isPlainToCrossing(
    _ policy: Policy, _ incentives: Incentives, brokerFee: Double
  ) -> Bool {
    incentives == .neutral && brokerFee == 0 && policy.review == nil
      && !policy.selection.waitsForInvestor && policy.disbursement.advancer == nil
      && policy.disbursement.lineFriction == 0
  }

  /// What is set aside when a project is signed: the whole award, for every team that gets one.
  var reserve: Double { reserveOfTeam * Double(selection.funded) }

  /// What is set aside for one of the teams at a problem.
  var reserveOfTeam: Double { centre * parts.costShare + bridging + brokerFee }

  // MARK: - Tranches

  private static func grant(of policy: Policy, to template: ProjectTemplate) -> Double {
    policy.instrument == .none ? 0 : template.funding.centre * policy.awardShare
  }

  /// A match comes only where there is something to match.
  private static func otherPublic(beside policy: Policy, _ funding: Funding) -> Double {
    funding.isOtherPublicConditional && policy.instrument == .none ? 0 : funding.otherPublic
  }

  /// The tranches of a policy's award to a project of a kind.
  static func tranches(of policy: Policy, to template: ProjectTemplate) -> [Tranche] {
    tranches(
      of: policy.disbursement, grant: grant(of: policy, to: template),
      otherPublic: otherPublic(beside: policy, template.funding), template)
  }

  /// Partners pay at the gates, by the same parts unless theirs are given; the form moves the centre's.
  private static func tranches(
    of disbursement: Disbursement, grant: Double, otherPublic: Double,
    _ template: ProjectTemplate
  ) -> [Tranche] {
    let shares = shares(of: disbursement, template)
    let partners = disbursement.partnerShares ?? shares
    var tranches = shares.indices.map { stage in
      Tranche(
        otherPublic: partners[stage] * otherPublic,
        team: partners[stage] * template.funding.team, friction: disbursement.lineFriction)
    }
    tranches.append(Tranche(friction: disbursement.lineFriction))
    let last = tranches.count - 1
    switch disbursement.form {
    case .milestones:
      for (stage, share) in shares.enumerated() {
        tranches[stage].centre = grant * share * (1 - disbursement.holdback)
      }
      tranches[last].centre = grant * disbursement.holdback
    case .upfront:
      tranches[0].centre = grant * (1 - disbursement.holdback)
      tranches[last].centre = grant * disbursement.holdback
    case .onDelivery(let interim):
      tranches[last].centre = grant
      for (stage, share) in shares.enumerated() {
        tranches[stage].advance(grant * share, by: interim)
      }
    }
    return tranches
  }

  /// The declared shares, or those of the stages' mean costs.
  private static func shares(
    of disbursement: Disbursement, _ template: ProjectTemplate
  ) -> [Double] {
    if case .milestones(let shares?) = disbursement.form { return shares }
    let costs = template.stages.map { max(0, $0.cost.law.mean) }
    let sum = costs.reduce(0, +)
    guard sum > 0 else { return costs.map { _ in 1 / Double(costs.count) } }
    return costs.map { $0 / sum }
  }
}
