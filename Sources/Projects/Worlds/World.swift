public import Randomness

/// A sector of industry and how much of its fortune is the market's.
public struct Sector: Sendable, Hashable {
  public var name: String
  /// The correlation of the sector's factor with the market's.
  public var onMarket: Double

  public init(name: String, onMarket: Double = 0) {
    self.name = name
    self.onMarket = onMarket
  }
}

/// Everything random about a programme, described and ready to be drawn.
///
/// A world knows no policy. What it holds for a project in a trial is a pure function of the
/// project's name, its copy, the trial and the seed; `Nature` reads it out.
public struct World: Sendable {
  /// How merit leans on the market and on a project's sector.
  public struct Merit: Sendable, Hashable {
    public var onMarket: Double
    public var onSector: Double

    public init(onMarket: Double = 0, onSector: Double = 0) {
      self.onMarket = onMarket
      self.onSector = onSector
    }
  }

  public let climate: Climate
  public let sectors: [Sector]
  public let merit: Merit
  public let templates: [ProjectTemplate]
  public let projects: [Project]

  /// One for each project: its identity, its template in its sector, its arrivals.
  public let members: [Member]
  let blueprints: Blueprints
  let sectorIdentities: [Identity]
  /// The merit of running projects that share nothing.
  let merits: [MeritAmongAchievers]
  /// What running projects tell of the market and of sectors, where merit leans on these.
  let sharedPast: SharedPast?
  /// How many come, of each stream.
  let arrivals: [Arrivals]
  /// Every law that is drawn from, in the order in which `Draw.law` counts.
  let laws: [Distribution]
  /// The owner of the memory that all samplers read.
  let tables: SamplerTables

  public init(
    climate: Climate = .steady, sectors: [Sector] = [], merit: Merit = Merit(),
    templates: [ProjectTemplate], projects: [Project]
  ) throws(WorldError) {
    self.climate = climate
    self.sectors = sectors
    self.merit = merit
    self.templates = templates
    self.projects = projects
    let plan = try WorldPlan(
      sectors: sectors, merit: merit, templates: templates, projects: projects)
    members = plan.members
    blueprints = plan.blueprints
    merits = plan.merits
    sharedPast = plan.sharedPast
    arrivals = plan.arrivals
    laws = plan.workshop.laws
    tables = plan.workshop.tables
    sectorIdentities = Identity.distinct(sectors.map(\.name))
  }

  /// Whether the market and sectors are drawn given what running projects achieved.
  public var isToldOfByPasts: Bool { sharedPast != nil }

  /// The place of a project's template among the world's.
  public func templatePlace(of member: Member) -> Int { blueprints[member.blueprint].template }

  public func template(of member: Member) -> ProjectTemplate {
    templates[templatePlace(of: member)]
  }

  /// The stages of a project as they are drawn.
  public func stages(of member: Member) -> ArraySlice<StagePlan> {
    blueprints.stages(of: member.blueprint)
  }
}

/// Why a world cannot be: a description that contradicts itself, or a law that cannot be drawn.
public enum WorldError: Error, Equatable, Sendable {
  case project(ProjectError)
  case distribution(field: String, DistributionError)
}
