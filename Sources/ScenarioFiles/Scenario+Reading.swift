import Documents
import Languages
import Policies
import Projects

/// Builds a scenario from a document, telling every fault on the way.
struct ScenarioReader {
  let resolved: ResolvedDocument
  let reader: Reader

  func scenario() -> Scenario? {
    let calendar = calendar
    let fund = calendar.flatMap { calendar in
      reader.part("fund") { Fund.read($0, calendar) }
    }
    let world = world(calendar)
    let policies = reader.part("policies") { $0.entries(Policy.read) }
    checkTranches()
    let baseline = baseline()
    let official = official(calendar, baseline: baseline)
    guard let calendar, let fund, let world, let policies, let baseline, let official,
      reader.isSound
    else {
      return nil
    }
    return Scenario(
      name: reader.text("name"), title: title, start: calendar.start, asOf: asOf(calendar),
      asOfMonth: calendar.months(to: asOf(calendar)), horizonMonths: calendar.horizonMonths,
      currency: reader.text("currency"), unit: reader.integer("unit"),
      seed: UInt64(reader.integer("seed")), trials: reader.integer("trials"), world: world,
      fund: fund, policies: policies, baseline: baseline, official: official, resolved: resolved,
      identity: ScenarioIdentity(of: resolved.root))
  }

  private var title: Phrase {
    reader.optional("title").map(Phrase.init(title:)) ?? Phrase(same: reader.text("name"))
  }
}

// MARK: - Time

extension ScenarioReader {
  /// Nil when the dates make no sense, which is told.
  private var calendar: Calendar? {
    let start = reader.part("start") { $0.isSound ? $0.date : nil }
    let horizon = reader.part("horizonMonths") { $0.isSound ? $0.number : nil }
    guard let start, let horizon else { return nil }
    let calendar = Calendar(start: start, horizonMonths: horizon)
    guard let today = reader.optional("asOf"), today.isSound else { return calendar }
    if today.date < start {
      today.fault(.wrongOrder, Phrase("it must not be before the start", "不得早于起始时间"))
    } else if calendar.months(to: today.date) > horizon {
      today.fault(
        .wrongOrder, Phrase("it must not be after the horizon", "不得晚于统计期限"))
    }
    return calendar
  }

  private func asOf(_ calendar: Calendar) -> CalendarDate {
    reader.optional("asOf")?.date ?? calendar.start
  }
}

// MARK: - The world

extension ScenarioReader {
  private func world(_ calendar: Calendar?) -> World? {
    let climate = reader.part("world") { $0.part("climate", Climate.read) }
    let sectors = reader.part("world") { $0.part("sectors", Sector.readAll) }
    let merit = reader.part("world") { $0.part("merit", World.Merit.read) }
    let templates = templates()
    let projects = calendar.flatMap { calendar in
      let context = PortfolioContext(
        calendar: calendar, asOfMonth: asOfMonth(calendar), templates: templates.known,
        templateNames: templateNames, sectorNames: sectors?.map(\.name))
      return reader.part("portfolio") { Project.readAll($0, context) }
    }
    guard let climate, let sectors, let merit, let projects, templates.isComplete else {
      return nil
    }
    return WorldMaking(
      reader: reader, climate: climate, sectors: sectors, merit: merit,
      templates: templateNames.compactMap { templates.known[$0] }, projects: projects
    ).world()
  }

  private var templateNames: [String] { reader.node["templates"]?.members.map(\.name) ?? [] }

  /// The templates that could be read, and whether these are all.
  private func templates() -> (known: [String: ProjectTemplate], isComplete: Bool) {
    let entries = reader.part("templates") { $0.entries } ?? []
    var known: [String: ProjectTemplate] = [:]
    for (name, value) in entries { known[name] = ProjectTemplate.read(name, value) }
    return (known, !entries.isEmpty && known.count == entries.count)
  }

  private func asOfMonth(_ calendar: Calendar) -> Double {
    guard let today = reader.optional("asOf"), today.isSound else { return 0 }
    return calendar.months(to: today.date)
  }
}

// MARK: - Policies

extension ScenarioReader {
  private func baseline() -> Int? {
    let names = policyNames
    guard let baseline = reader.optional("baseline") else { return 0 }
    guard baseline.isSound else { return nil }
    guard let place = names.firstIndex(of: baseline.text) else {
      baseline.unknownName(among: names)
      return nil
    }
    return place
  }

  private var policyNames: [String] { reader.node["policies"]?.members.map(\.name) ?? [] }

  /// Nil when a figure makes no sense, which is told, or there is no calendar to tell it by.
  private func official(_ calendar: Calendar?, baseline: Int?) -> [OfficialFigure]? {
    guard reader.gives("official") else { return [] }
    let names = policyNames
    guard let calendar, let baseline, names.indices.contains(baseline) else { return nil }
    let context = OfficialFigure.Context(
      calendar: calendar, asOf: asOf(calendar), policies: names, baseline: names[baseline])
    return reader.parts("official") { OfficialFigure.readAll($0, context) }?.flatMap(\.self)
  }

  /// Tranches that are stated must be as many as the stages of every template.
  private func checkTranches() {
    let counts = reader.part("templates") { $0.entries.map { ($0.name, $0.value.node["stages"]) } }
    let policies = reader.part("policies") { $0.entries } ?? []
    for (_, policy) in policies {
      for field in ["shares", "partnerShares"] {
        let shares = policy.part("disbursement") { $0.isSound ? $0.optional(field) : nil }
        if let shares { checkTranches(shares, counts ?? []) }
      }
    }
  }

  private func checkTranches(
    _ shares: Reader, _ counts: [(name: String, stages: DocumentNode?)]
  ) {
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
