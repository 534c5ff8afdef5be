public import Projects

/// Everything that a public funder decides: one choice on each axis, all independent.
///
/// A policy holds no random number and reads none; what it may know is what an observer of
/// the project could.
public struct Policy: Sendable, Equatable {
  public var name: String
  /// What the centre's money buys.
  public var instrument: Instrument
  /// When it is paid.
  public var disbursement: Disbursement
  /// How much of what a project asks for it gets.
  public var awardShare: Double
  /// How well this policy's gates see; the stages' own reviews when `nil`.
  public var review: Review?
  /// Money for projects that run dry, in research or while they look for an investor.
  public var bridging: Bridging?
  /// What becomes of the state's shares.
  public var holding: Holding
  /// Public money for later rounds.
  public var followOn: FollowOn?
  /// Who is taken, and who judges the work.
  public var selection: Selection
  /// By what the funder is judged.
  public var appraisal: Appraisal
  /// How people answer to all this.
  public var behaviour: Behaviour
  /// Whether results that lie idle past their deadline go to another team 加速转化.
  public var reassigns: Bool
  /// The purse of this policy alone; the programme's when `nil`.
  public var fund: Fund?

  public init(
    name: String, instrument: Instrument, disbursement: Disbursement = .milestones(),
    awardShare: Double = 1, review: Review? = nil, bridging: Bridging? = nil,
    holding: Holding = .toExit, followOn: FollowOn? = nil,
    selection: Selection = .everybody,
    appraisal: Appraisal = .whole, behaviour: Behaviour = .none, reassigns: Bool = false,
    fund: Fund? = nil
  ) throws(PolicyError) {
    try require("awardShare", awardShare, .notNegative)
    for part in instrument.parts {
      if let clash = part.terms.clash(with: disbursement) { throw .clash(clash) }
    }
    for part in instrument.parts {
      if let clash = part.terms.clash(with: holding) { throw .clash(clash) }
    }
    guard holding == .toExit || instrument.mayOwnShares || followOn != nil else {
      throw .clash(.holdingOfNothing(instrument.kind))
    }
    self.name = name
    self.instrument = instrument
    self.disbursement = disbursement
    self.awardShare = awardShare
    self.review = review
    self.bridging = bridging
    self.holding = holding
    self.followOn = followOn
    self.selection = selection
    self.appraisal = appraisal
    self.behaviour = behaviour
    self.reassigns = reassigns
    self.fund = fund
    try check()
  }

  /// Refuses choices that have no meaning together.
  private func check() throws(PolicyError) {
    if case .market(let gate) = selection, gate.gates == .every, review != nil {
      throw .combination(.reviewWithoutGates)
    }
    if case .perProject = appraisal, selection == .directed {
      throw .combination(.appraisedCommission)
    }
    if case .onDelivery = disbursement.form, disbursement.holdback > 0 {
      throw .combination(.holdbackOnDelivery)
    }
    if followOn?.form == .proRata, !instrument.mayOwnShares {
      throw .clash(.proRataOfNothing(instrument.kind))
    }
  }
}

/// Why a policy is refused.
public enum PolicyError: Error, Equatable, Sendable {
  /// An instrument that has no meaning as it is put together, or with what surrounds it.
  case clash(InstrumentClash)
  case outOfRange(_ field: String, value: Double, allowed: ProjectError.Allowed)
  /// Tranches that do not sum to the whole.
  case badSum(_ field: String, sum: Double, wanted: Double)
  /// Choices that do not go together.
  case combination(Combination)
}

/// Money paid to a project that has run dry.
public struct Bridging: Sendable, Hashable {
  /// The most for one project, as a share of its award.
  public var mostShare: Double

  public init(mostShare: Double) throws(PolicyError) {
    try require("mostShare", mostShare, .positive)
    self.mostShare = mostShare
  }
}
