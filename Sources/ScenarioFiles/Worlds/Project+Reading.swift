import Documents
import Languages
import Projects
import Randomness

/// What a portfolio's entries are checked against.
struct PortfolioContext {
  let calendar: Calendar
  /// Nil when the day could not be read.
  let asOfMonth: Double?
  /// The templates that could be read.
  let templates: [String: ProjectTemplate]
  let templateNames: [String]
  /// Nil when the sectors could not be read.
  let sectorNames: [String]?
  /// Nil when projects may be of any district.
  let districtNames: [String]?
}

extension Project {
  /// All projects of the portfolio with the places where they stand.
  static func readAll(
    _ portfolio: Place, _ context: PortfolioContext
  ) -> [(project: Project, place: Place)]? {
    var names: Set<String> = []
    var isComplete = true
    var projects: [(Project, Place)] = []
    for entry in portfolio.items {
      // A table that could not be read is told where it is read.
      guard entry.optional("csv") == nil else {
        isComplete = false
        continue
      }
      for row in rows(entry) {
        if let name = row.optional("name")?.sound, !names.insert(name.text).inserted {
          name.fault(.duplicateName, .named(twice: name.text))
          isComplete = false
        }
        guard let project = read(row, sharing: entry, context) else {
          isComplete = false
          continue
        }
        projects.append((project, row))
        guard let funnel = row.optional("funnel")?.sound,
          let reassignment = funnel.place.optional("reassign")
        else { continue }
        guard let again = project.reassigned(funnel, context) else {
          isComplete = false
          continue
        }
        projects.append((again, reassignment))
      }
    }
    return isComplete ? projects : nil
  }

  /// The idle results of the project's funnel, taken up by other teams.
  private func reassigned(_ funnel: Reader, _ context: PortfolioContext) -> Project? {
    guard let arrival = Arrival.readReassigned(funnel, context.calendar) else { return nil }
    return funnel.building { () throws(ProjectError) in
      try Project(
        name: Reassigned.name(name), template: template, sector: sector, district: district,
        entry: arrival.entry, copies: arrival.most, isReassigned: true)
    }
  }

  /// The entry itself, or the projects that it gathers.
  private static func rows(_ entry: Place) -> [Place] {
    entry.visitItems("projects") { $0 } ?? (entry.gives("projects") ? [] : [entry])
  }

  private static func read(
    _ row: Place, sharing entry: Place, _ context: PortfolioContext
  ) -> Project? {
    func shared(_ name: String) -> Place? { row.optional(name) ?? entry.optional(name) }
    let template = named(shared("template"), context.templateNames)
    let sector = context.sectorNames.flatMap { named(shared("sector"), $0) }
    let district = district(shared("district"), context)
    let arrival = arrival(of: row, sharing: entry, context)
    for name in ["name", "template"] where shared(name) == nil {
      row.fault(.missingField, at: name, accepted: .present)
    }
    let stages = template.flatMap { context.templates[$0]?.stages }
    let present = row.part("present") {
      Present.read(
        $0, stages: stages, entry: arrival?.entry, at: shared("entry") ?? row, context)
    }
    guard let reader = row.sound, let name = reader.optional("name")?.text, let template,
      let arrival, (present != nil) == row.gives("present"),
      (sector != nil) == (shared("sector") != nil),
      (district != nil) == (shared("district") != nil)
    else { return nil }
    return row.building { () throws(ProjectError) in
      try Project(
        name: name, template: template, sector: sector,
        district: district, entry: arrival.entry,
        copies: reader.optional("copies")?.integer ?? arrival.most, present: present)
    }
  }

  private static func arrival(
    of row: Place, sharing entry: Place, _ context: PortfolioContext
  ) -> Arrival? {
    if row.optional("funnel") != nil {
      return row.part("funnel") { Arrival.readFunnel($0, context.calendar) }
    }
    let sharer = row.optional("entry") == nil ? entry : row
    if sharer.optional("entry") == nil {
      row.fault(.missingField, at: "entry", accepted: .present)
    }
    return sharer.part("entry") { Arrival.read($0, context.calendar) }
  }

  private static func district(_ place: Place?, _ context: PortfolioContext) -> String? {
    context.districtNames.map { named(place, $0) } ?? place?.sound?.text
  }

  private static func named(_ place: Place?, _ known: [String]) -> String? {
    guard let reader = place?.sound else { return nil }
    guard known.contains(reader.text) else {
      reader.unknownName(among: known)
      return nil
    }
    return reader.text
  }
}

// MARK: - Running projects

extension Present {
  /// The word for a project that has passed all gates and looks for money.
  static let accepted = "accepted"

  static func read(
    _ reader: Reader, stages: [Stage]?, entry: Entry?, at entered: Place,
    _ context: PortfolioContext
  ) -> Present? {
    let months = reader.number("months")
    checkTimes(reader, months, entry: entry, at: entered, context)
    checkMoney(reader)
    guard let stages, let stage = place(reader.field("stage"), among: stages) else {
      return nil
    }
    if stage < stages.count {
      let law = stages[stage].durationMonths.law
      guard law.survival(months) > 0 else {
        reader.field("months").fault(
          .alreadyOver("", months: months, longest: law.support.upperBound))
        return nil
      }
    }
    let received = reader.field("received")
    return reader.building { () throws(ProjectError) in
      try Present(
        stage: stage, monthsInStage: months, receivedFromCentre: received.number("centre"),
        receivedFromOtherPublic: received.number("otherPublic"),
        receivedFromTeam: received.number("team"), spent: reader.number("spent"))
    }
  }

  private static func place(_ reader: Reader, among stages: [Stage]) -> Int? {
    let names = stages.map(\.name)
    if let place = names.firstIndex(of: reader.text) { return place }
    if reader.text == accepted { return stages.count }
    reader.unknownName(among: names + [accepted])
    return nil
  }

  private static func checkTimes(
    _ reader: Reader, _ months: Double, entry: Entry?, at entered: Place,
    _ context: PortfolioContext
  ) {
    guard let entry else { return }
    guard case .month(let month) = entry else {
      entered.fault(
        .contradiction,
        Phrase("a running project entered at one known time", "在研项目的入库时间必须是确定的"))
      return
    }
    guard let today = context.asOfMonth else { return }
    guard month <= today else {
      entered.fault(
        .wrongOrder,
        Phrase("a running project must have entered by asOf", "在研项目的入库时间不得晚于 asOf"))
      return
    }
    guard months <= today - month + 1e-9 else {
      let most = (today - month).rounded4
      reader.fault(
        .contradiction, at: "months",
        Phrase(
          "only \(most) months have passed since the project entered", "自入库至今只有 \(most) 个月"))
      return
    }
  }

  private static func checkMoney(_ reader: Reader) {
    let received = reader.field("received")
    let sum = ["centre", "otherPublic", "team"].reduce(0) { $0 + received.number($1) }
    guard reader.number("spent") <= sum * (1 + 1e-12) else {
      reader.fault(
        .contradiction, at: "spent",
        Phrase(
          "it must not exceed what was received, \(sum.rounded4)", "不得超过已到账资金 \(sum.rounded4)"))
      return
    }
  }
}
