import Documents
import Languages
import Policies
import Projects

/// Builds a scenario from a document, telling every fault on the way.
struct ScenarioReader {
  let resolved: ResolvedDocument
  let place: Place

  func scenario() -> Scenario? {
    let calendar = calendar
    let fund = calendar.flatMap { calendar in
      place.part("fund") { Fund.read($0, calendar) }
    }
    let world = world(calendar)
    let policies = place.visitEntries("policies") { Policy.read($0, $1, calendar) }
    checkTranches()
    let baseline = place.gives("baseline") ? policy(named: "baseline") : 0
    let focus = policy(named: "focus")
    let official = official(calendar, baseline: baseline)
    guard let reader = place.sound, let calendar, let fund, let world, let policies, let baseline,
      (focus != nil) == place.gives("focus"), let official, let asOf = asOf(calendar)
    else {
      return nil
    }
    return Scenario(
      name: reader.text("name"), title: title(reader), start: calendar.start, asOf: asOf,
      asOfMonth: calendar.months(to: asOf), horizonMonths: calendar.horizonMonths,
      currency: reader.text("currency"), unit: reader.integer("unit"),
      seed: UInt64(reader.integer("seed")), trials: reader.integer("trials"), world: world,
      fund: fund, policies: policies, baseline: baseline, focus: focus, official: official,
      stated: resolved.root, resolved: resolved, titles: Titles(of: resolved.root),
      identity: ScenarioIdentity(of: resolved.root))
  }

  private func title(_ reader: Reader) -> Phrase {
    reader.optional("title").map(Phrase.init(title:)) ?? Phrase(same: reader.text("name"))
  }
}

// MARK: - Time

extension ScenarioReader {
  /// Nil when the dates make no sense, which is told.
  private var calendar: Calendar? {
    let start = place.part("start") { $0.date }
    let horizon = place.part("horizonMonths") { $0.number }
    guard let start, let horizon else { return nil }
    let calendar = Calendar(start: start, horizonMonths: horizon)
    guard let today = place.optional("asOf")?.sound else { return calendar }
    if today.date < start {
      today.fault(.wrongOrder, Phrase("it must not be before the start", "不得早于起始时间"))
    } else if calendar.months(to: today.date) > horizon {
      today.fault(
        .wrongOrder, Phrase("it must not be after the horizon", "不得晚于统计期限"))
    }
    return calendar
  }

  /// The start where no day is given; nil when the one that is given makes no sense.
  private func asOf(_ calendar: Calendar) -> CalendarDate? {
    guard let today = place.optional("asOf") else { return calendar.start }
    guard let date = today.sound?.date,
      0...calendar.horizonMonths ~= calendar.months(to: date)
    else { return nil }
    return date
  }
}

// MARK: - The world

extension ScenarioReader {
  private func world(_ calendar: Calendar?) -> World? {
    let asOfMonth = calendar.flatMap { calendar in asOf(calendar).map(calendar.months) }
    let climate = place.visit("world") {
      $0.part("climate") { Climate.read($0, asOfMonth: asOfMonth) }
    }
    let sectors = place.visit("world") { $0.part("sectors", Sector.readAll) }
    let merit = place.visit("world") { $0.part("merit", World.Merit.read) }
    let templates = templates()
    let projects = calendar.flatMap { calendar in
      let context = PortfolioContext(
        calendar: calendar, asOfMonth: asOfMonth, templates: templates.known,
        templateNames: templateNames, sectorNames: sectors?.map(\.name),
        districtNames: districtNames)
      return place.visit("portfolio") { Project.readAll($0, context) }
    }
    guard let climate, let sectors, let merit, let projects, templates.isComplete else {
      return nil
    }
    return WorldMaking(
      place: place, climate: climate, sectors: sectors, merit: merit,
      templates: templateNames.compactMap { templates.known[$0] }, projects: projects
    ).world()
  }

  /// Nil when the scenario lists none.
  private var districtNames: [String]? {
    place.node["world"]?["districts"].map { $0.members.map(\.name) }
  }

  private var templateNames: [String] { place.node["templates"]?.members.map(\.name) ?? [] }

  /// The templates that could be read, and whether these are all.
  private func templates() -> (known: [String: ProjectTemplate], isComplete: Bool) {
    let entries = place.visit("templates") { $0.entries } ?? []
    var known: [String: ProjectTemplate] = [:]
    for (name, value) in entries { known[name] = ProjectTemplate.read(name, value) }
    return (known, !entries.isEmpty && known.count == entries.count)
  }
}

// MARK: - Policies

extension ScenarioReader {
  /// The place of the policy that a field names; nil when there is no such policy, which is told.
  private func policy(named field: String) -> Int? {
    let names = policyNames
    guard let given = place.optional(field)?.sound else { return nil }
    guard let place = names.firstIndex(of: given.text) else {
      given.unknownName(among: names)
      return nil
    }
    return place
  }

  private var policyNames: [String] { place.node["policies"]?.members.map(\.name) ?? [] }

  /// Nil when a figure makes no sense, which is told, or there is no calendar to tell it by.
  private func official(_ calendar: Calendar?, baseline: Int?) -> [OfficialFigure]? {
    guard place.gives("official") else { return [] }
    let names = policyNames
    guard let calendar, let baseline, names.indices.contains(baseline) else { return nil }
    let context = OfficialFigure.Context(
      calendar: calendar, asOf: asOf(calendar), policies: names, baseline: names[baseline])
    return place.visitItems("official") {
      $0.sound.flatMap { OfficialFigure.readAll($0, context) }
    }?.flatMap(\.self)
  }

  /// Tranches that are stated must be as many as the stages of every template.
  private func checkTranches() {
    let counts = place.visit("templates") { $0.entries.map { ($0.name, $0.value.node["stages"]) } }
    let policies = place.visit("policies") { $0.entries } ?? []
    for (_, policy) in policies {
      for field in ["shares", "partnerShares"] {
        let shares = policy.visit("disbursement") { $0.visit(field) { $0 } }
        if let shares { checkTranches(shares, counts ?? []) }
      }
    }
  }

  private func checkTranches(
    _ shares: Place, _ counts: [(name: String, stages: DocumentNode?)]
  ) {
    guard shares.type == .list else { return }
    for (name, stages) in counts {
      guard let stages, stages.type == .list, stages.items.count != shares.items.count else {
        continue
      }
      shares.fault(
        .wrongCount,
        Phrase(
          "the template '\(name)' has \(stages.items.count) stages, and each has a tranche",
          "模板“\(name)”有 \(stages.items.count) 个阶段，每阶段一笔"))
      break
    }
  }
}
