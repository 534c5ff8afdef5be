/// What all projects of one kind have in common.
public struct ProjectTemplate: Sendable, Equatable {
  public var name: String
  public var stages: [Stage]
  public var financing: Financing
  public var growth: Growth
  public var company: Company
  public var funding: Funding

  public init(
    name: String, stages: [Stage], financing: Financing, growth: Growth, company: Company,
    funding: Funding
  ) throws(ProjectError) {
    guard Self.stageCounts.contains(stages.count) else {
      throw stages.isEmpty
        ? .empty("stages")
        : .outOfRange(
          "stages", value: Double(stages.count), allowed: .counts(Self.stageCounts))
    }
    if let before = financing.stagesBefore {
      guard (0...stages.count).contains(before) else {
        throw .outOfRange(
          "financing.stagesBefore", value: Double(before),
          allowed: .closed(0, Double(stages.count)))
      }
    }
    for (index, income) in funding.income.enumerated() {
      guard income.fromStage <= stages.count else {
        throw .outOfRange(
          "funding.income[\(index)].from", value: Double(income.fromStage),
          allowed: .closed(0, Double(stages.count)))
      }
    }
    self.name = name
    self.stages = stages
    self.financing = financing
    self.growth = growth
    self.company = company
    self.funding = funding
  }

  public static let mostStages = 64
  /// How many stages a project may have.
  public static let stageCounts = 1...mostStages
}

/// Who owns the project company when it is founded, as shares of the whole.
public struct Company: Sendable, Hashable, BitwiseCopyable {
  public var team: Double
  public var pool: Double

  /// What neither the team nor the option pool holds: institutes, partners.
  public var others: Double { max(0, 1 - team - pool) }

  public init(team: Double, pool: Double) throws(ProjectError) {
    guard team > 0, team <= 1 else {
      throw .outOfRange("team", value: team, allowed: .closed(0, 1))
    }
    guard pool >= 0, team + pool <= 1 + 1e-12 else {
      throw .outOfRange("pool", value: pool, allowed: .closed(0, 1 - team))
    }
    self.team = team
    self.pool = pool
  }
}

/// Whose money it is; only the centre's converts.
public enum Source: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case centre
  case otherPublic
  case team
  case market
}

/// What a project asks of each source for its research, and how it lives on it.
public struct Funding: Sendable, Hashable {
  /// The grant asked of the centre.
  public var centre: Double
  public var otherPublic: Double
  /// Whether other public money comes only with the centre's: a park's match, not its own programme.
  public var isOtherPublicConditional: Bool
  public var team: Double
  /// What the company burns in a month while it looks for money after its last stage.
  public var standbyPerMonth: Double
  /// Months that a project without cash survives.
  public var patienceMonths: Double
  /// What the team adds when a stage costs more than there is, as a share of the stage's cost.
  public var topUpShare: Double
  /// What the centre pays a broker 技术经理人 at signing, beside the grant.
  public var brokerFee: Double
  /// What comes in besides, month by month.
  public var income: [Income]

  public init(
    centre: Double, otherPublic: Double = 0, isOtherPublicConditional: Bool = false,
    team: Double = 0, standbyPerMonth: Double = 0,
    patienceMonths: Double, topUpShare: Double = 0, brokerFee: Double = 0,
    income: [Income] = []
  ) throws(ProjectError) {
    for (field, value) in [
      ("centre", centre), ("otherPublic", otherPublic), ("team", team),
      ("standbyPerMonth", standbyPerMonth), ("patienceMonths", patienceMonths),
      ("topUpShare", topUpShare), ("brokerFee", brokerFee),
    ] {
      try require(field, value, .notNegative)
    }
    let passing = income.count { $0.months < .infinity }
    guard passing <= Income.mostPassing else {
      throw .outOfRange(
        "income", value: Double(passing), allowed: .closed(0, Double(Income.mostPassing)))
    }
    self.centre = centre
    self.otherPublic = otherPublic
    self.isOtherPublicConditional = isOtherPublicConditional
    self.team = team
    self.standbyPerMonth = standbyPerMonth
    self.patienceMonths = patienceMonths
    self.topUpShare = topUpShare
    self.brokerFee = brokerFee
    self.income = income
  }
}

/// When projects of a cohort come.
public enum Entry: Sendable, Hashable, BitwiseCopyable {
  case month(Double)
  /// At any time between two months, all equally likely.
  case window(from: Double, to: Double)
  /// As a Poisson stream between two months.
  case stream(perYear: Double, from: Double, to: Double)

  /// How many enter on average, of a stream.
  var meanArrivals: Double? {
    guard case .stream(let perYear, let from, let to) = self else { return nil }
    return perYear * (to - from) / 12
  }

  func check() throws(ProjectError) {
    switch self {
    case .month(let month):
      try require("entry", month, .finite)
    case .window(let from, let to), .stream(_, let from, let to):
      try require("entry.from", from, .finite)
      try require("entry.to", to, .atLeast(from))
    }
    if case .stream(let perYear, _, _) = self {
      guard perYear >= 0, let mean = meanArrivals, mean.isFinite else {
        throw .outOfRange("entry.perYear", value: perYear, allowed: .atLeast(0))
      }
    }
  }
}

/// One project, or a cohort of like ones.
public struct Project: Sendable, Equatable {
  public var name: String
  public var template: String
  public var sector: String?
  public var district: String?
  public var entry: Entry
  /// How many copies there are; of a stream, the most that are followed.
  public var copies: Int
  public var present: Present?
  /// Whether it is an idle result that comes again by way of another team 加速转化.
  public var isReassigned: Bool

  public init(
    name: String, template: String, sector: String? = nil, district: String? = nil,
    entry: Entry, copies: Int = 1, present: Present? = nil, isReassigned: Bool = false
  ) throws(ProjectError) {
    guard Self.copyCounts.contains(copies) else {
      throw .outOfRange("copies", value: Double(copies), allowed: .counts(Self.copyCounts))
    }
    try entry.check()
    self.name = name
    self.template = template
    self.sector = sector
    self.district = district
    self.entry = entry
    self.copies = copies
    self.present = present
    self.isReassigned = isReassigned
  }

  /// As many as a copy's field in nature's addresses can tell apart.
  public static let mostCopies = 1 << 24
  /// How many copies there may be.
  public static let copyCounts = 1...mostCopies
}

/// Where a running project stands today.
public struct Present: Sendable, Hashable, BitwiseCopyable {
  /// The stage it is in; the number of stages when it is accepted and looks for money.
  public var stage: Int
  public var monthsInStage: Double
  public var receivedFromCentre: Double
  public var receivedFromOtherPublic: Double
  public var receivedFromTeam: Double
  public var spent: Double

  public init(
    stage: Int, monthsInStage: Double, receivedFromCentre: Double = 0,
    receivedFromOtherPublic: Double = 0, receivedFromTeam: Double = 0, spent: Double = 0
  ) throws(ProjectError) {
    for (field, value) in [
      ("stage", Double(stage)), ("monthsInStage", monthsInStage),
      ("receivedFromCentre", receivedFromCentre),
      ("receivedFromOtherPublic", receivedFromOtherPublic),
      ("receivedFromTeam", receivedFromTeam), ("spent", spent),
    ] {
      try require(field, value, .notNegative)
    }
    self.stage = stage
    self.monthsInStage = monthsInStage
    self.receivedFromCentre = receivedFromCentre
    self.receivedFromOtherPublic = receivedFromOtherPublic
    self.receivedFromTeam = receivedFromTeam
    self.spent = spent
  }
}
