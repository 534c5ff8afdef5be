import Randomness

/// The making of a world: names looked up, thresholds solved, laws tabulated.
///
/// Templates are gone through twice: once to collect the laws, once with the samplers made from them.
struct WorldPlan {
  let members: [Member]
  let blueprints: Blueprints
  let workshop: Workshop
  /// The merit of running projects that share nothing; `Running.past` counts in it.
  let merits: [MeritAmongAchievers]
  /// What running projects tell of what they share; `Running.past` counts in it.
  let sharedPast: SharedPast?
  /// How many come, of each stream; `Member.arrivals` counts in it.
  let arrivals: [Arrivals]

  init(
    sectors: [Sector], merit: World.Merit, templates: [ProjectTemplate], projects: [Project]
  ) throws(WorldError) {
    do throws(ProjectError) {
      try Self.requireDistinct(sectors.map(\.name), "sectors")
      try Self.requireDistinct(templates.map(\.name), "templates")
      try Self.requireDistinct(projects.map(\.name), "projects")
      try Self.check(sectors)
    } catch {
      throw .project(error)
    }
    var pairs: [Pairing] = []
    var wanted: [Int] = []
    for (index, project) in projects.enumerated() {
      let pairing = try Self.pairing(
        of: project, at: index, sectors: sectors, templates: templates)
      wanted.append(pairs.firstIndex(of: pairing) ?? pairs.count)
      if wanted.last == pairs.count { pairs.append(pairing) }
    }
    workshop = try Workshop(
      for: pairs.map { ($0.field(templates), templates[$0.template]) })
    var blueprints = Blueprints()
    for pairing in pairs {
      let composition = try Self.composition(pairing, sectors: sectors, merit: merit)
      let parts = try workshop.parts(
        of: templates[pairing.template], named: pairing.field(templates),
        composition: composition)
      blueprints.add(parts, template: pairing.template, composition: composition)
    }
    self.blueprints = blueprints
    let identities = Identity.distinct(projects.map(\.name))
    var members: [Member] = []
    var standings: [Standing] = []
    var pasts: [Past] = []
    var arrivals: [Arrivals] = []
    for (index, project) in projects.enumerated() {
      let pairing = pairs[wanted[index]]
      let template = templates[pairing.template]
      var running: Running?
      if let present = project.present {
        try Self.check(present, of: template, at: index)
        let standing = Standing(wanted[index], present, template)
        let past = standings.firstIndex(of: standing) ?? standings.count
        if past == standings.count {
          standings.append(standing)
          pasts.append(
            Past(
              population: workshop.population(at: present, template, wanted[index], blueprints),
              composition: blueprints[wanted[index]].composition, sector: pairing.sector,
              count: 0))
        }
        pasts[past].count += project.copies
        running = Running(present, template, past: past)
      }
      let mean = project.entry.meanArrivals
      if let mean { arrivals.append(Arrivals(mean: mean, most: project.copies)) }
      members.append(
        Member(
          identity: identities[index], blueprint: wanted[index], sector: pairing.sector,
          copies: project.copies, entry: project.entry,
          arrivals: mean == nil ? nil : arrivals.count - 1,
          running: running))
    }
    self.members = members
    let sharedPast = SharedPast(pasts, sectors: sectors, merit: merit)
    self.sharedPast = sharedPast
    merits = sharedPast == nil ? pasts.map { MeritAmongAchievers($0.population) } : []
    self.arrivals = arrivals
  }

  // MARK: - Names

  /// A template in a sector.
  private struct Pairing: Equatable {
    var template: Int
    var sector: Int?

    func field(_ templates: [ProjectTemplate]) -> String {
      "templates.\(templates[template].name)"
    }
  }

  private static func requireDistinct(
    _ names: [String], _ field: String
  ) throws(ProjectError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw .repeated(field, name: name)
    }
  }

  private static func pairing(
    of project: Project, at index: Int, sectors: [Sector], templates: [ProjectTemplate]
  ) throws(WorldError) -> Pairing {
    func place(_ name: String, in names: [String], _ field: String) throws(WorldError) -> Int {
      guard let place = names.firstIndex(of: name) else {
        throw .project(.unknownName("projects[\(index)].\(field)", name: name, known: names))
      }
      return place
    }
    let template = try place(project.template, in: templates.map(\.name), "template")
    guard let sector = project.sector else { return Pairing(template: template) }
    return Pairing(
      template: template, sector: try place(sector, in: sectors.map(\.name), "sector"))
  }

  private static func composition(
    _ pairing: Pairing, sectors: [Sector], merit: World.Merit
  ) throws(WorldError) -> Composition {
    do throws(ProjectError) {
      return try Composition(
        sectorOnMarket: pairing.sector.map { sectors[$0].onMarket } ?? 0,
        meritOnMarket: merit.onMarket, meritOnSector: merit.onSector)
    } catch {
      throw .project(error)
    }
  }

  // MARK: - Members

  /// What a running project's merit depends on.
  private struct Standing: Equatable {
    var blueprint: Int
    var stage: Int
    /// Months of looking for money; stages' durations do not ask for merit.
    var monthsSearched: Double

    init(_ blueprint: Int, _ present: Present, _ template: ProjectTemplate) {
      self.blueprint = blueprint
      stage = present.stage
      monthsSearched = present.stage == template.stages.count ? present.monthsInStage : 0
    }
  }

  private static func check(_ sectors: [Sector]) throws(ProjectError) {
    for (index, sector) in sectors.enumerated() {
      try require("sectors[\(index)].onMarket", sector.onMarket, .correlation)
    }
  }

  /// A running project can only stand in a stage that lasts longer than it has been there.
  private static func check(
    _ present: Present, of template: ProjectTemplate, at index: Int
  ) throws(WorldError) {
    let field = "projects[\(index)].present"
    guard present.stage <= template.stages.count else {
      throw .project(
        .outOfRange(
          "\(field).stage", value: Double(present.stage),
          allowed: .closed(0, Double(template.stages.count))))
    }
    guard present.monthsInStage > 0, let last = template.wait(inStage: present.stage) else {
      return
    }
    let running = Running(present, template, past: 0)
    guard last.share < 1 || running.chanceOfLonger > 0 else {
      throw .project(
        .alreadyOver(
          "\(field).monthsInStage", months: present.monthsInStage,
          longest: last.law.support.upperBound))
    }
  }
}

extension ProjectTemplate {
  /// How long a stage or the search for money lasts, and for what share of projects it ends at all.
  fileprivate func wait(inStage stage: Int) -> (law: Distribution, share: Double)? {
    if stage < stages.count { return (stages[stage].durationMonths.law, 1) }
    guard case .ever(let share, _, let months) = financing.form else { return nil }
    return (months, share)
  }
}
