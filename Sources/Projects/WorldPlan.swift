import Randomness

/// The making of a world: names looked up, thresholds solved, laws tabulated.
///
/// Blueprints are laid twice: once to collect the laws, once with the samplers made from them.
struct WorldPlan {
  let members: [Member]
  let blueprints: [Blueprint]
  let workshop: Workshop

  init(
    sectors: [Sector], merit: World.Merit, templates: [ProjectTemplate], projects: [Project]
  ) throws(WorldError) {
    do throws(ProjectError) {
      try Self.requireDistinct(sectors.map(\.name), "sectors")
      try Self.requireDistinct(templates.map(\.name), "templates")
      try Self.requireDistinct(projects.map(\.name), "projects")
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
    var blueprints: [Blueprint] = []
    for pairing in pairs {
      blueprints.append(
        try workshop.blueprint(
          of: templates[pairing.template], named: pairing.field(templates),
          composition: Self.composition(pairing, sectors: sectors, merit: merit)))
    }
    self.blueprints = blueprints
    let identities = Identity.distinct(projects.map(\.name))
    var members: [Member] = []
    for (index, project) in projects.enumerated() {
      members.append(
        try Self.member(
          project, at: index, identity: identities[index], blueprint: wanted[index],
          sector: pairs[wanted[index]].sector, template: templates[pairs[wanted[index]].template]))
    }
    self.members = members
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

  private static func member(
    _ project: Project, at index: Int, identity: Identity, blueprint: Int, sector: Int?,
    template: ProjectTemplate
  ) throws(WorldError) -> Member {
    if let present = project.present {
      try check(present, of: template, at: index)
    }
    let arrivals: [Double] =
      if case .stream(let perYear, let from, let to) = project.entry {
        PoissonLaw(mean: perYear * max(0, to - from) / 12).cumulative(upTo: project.copies)
      } else {
        []
      }
    return Member(
      identity: identity, blueprint: blueprint, sector: sector, copies: project.copies,
      entry: project.entry, arrivals: arrivals, firstStage: project.present?.stage ?? 0,
      monthsInStage: project.present?.monthsInStage ?? 0, isRunning: project.present != nil)
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
    guard present.stage < template.stages.count else { return }
    let duration = template.stages[present.stage].durationMonths.law
    guard duration.survival(present.monthsInStage) > 0 else {
      throw .project(
        .alreadyOver(
          "\(field).monthsInStage", months: present.monthsInStage,
          longest: duration.support.upperBound))
    }
  }
}

/// The number of arrivals in a stretch of time.
struct PoissonLaw {
  let mean: Double

  /// The chance of at most 0, 1, 2… arrivals, until it is certain or `most` is reached.
  ///
  /// Terms are built outwards from the likeliest, so that a large mean loses no digits.
  func cumulative(upTo most: Int) -> [Double] {
    let mode = min(Int(mean), most)
    var weights = [Double](repeating: 0, count: most + 1)
    weights[mode] = 1
    for count in stride(from: mode, to: 0, by: -1) {
      weights[count - 1] = weights[count] * Double(count) / mean
      if weights[count - 1] < 1e-300 { break }
    }
    for count in mode..<most {
      weights[count + 1] = weights[count] * mean / Double(count + 1)
      if weights[count + 1] < 1e-300 { break }
    }
    let whole = weights.reduce(0, +)
    var sum = 0.0
    var cumulative: [Double] = []
    for weight in weights {
      sum += weight
      cumulative.append(sum / whole)
      if 1 - sum / whole < 0x1p-53 { break }
    }
    return cumulative
  }
}
