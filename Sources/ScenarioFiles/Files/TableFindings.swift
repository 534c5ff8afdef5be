import Documents
import Languages
import Projects

/// What a table of projects tells of the scenario that it belongs to, and what has to be assumed.
struct TableFindings {
  /// The template of a table that names none.
  static let onlyTemplate = "standard"

  let currency: String
  /// Headings that are not understood.
  let unread: [String]
  let templates: [String]
  let sectors: [String]
  let stages: [String]
  let start: CalendarDate
  let asOf: CalendarDate
  let horizonMonths: Int
  let centre, otherPublic, team: String
  let costOfStage: Double
  let lacksEntry: Bool
  let understood: [Phrase]
  let assumed: [Phrase]

  init(_ table: Table) throws(Faults) {
    let reading = try Self.read(table)
    let rows = reading.rows
    (currency, unread) = (reading.currency, reading.unread)
    let named = Self.distinct(rows.compactMap(\.template))
    templates = named.isEmpty ? [Self.onlyTemplate] : named
    sectors = Self.distinct(rows.compactMap(\.sector))
    let order = StageOrder(rows)
    stages = order.stages
    let times = TableTimes(rows)
    (start, asOf, horizonMonths) = (times.start, times.asOf, times.horizonMonths)
    lacksEntry = rows.contains { $0.entry == nil && $0.month == nil }
    let most = rows.map(\.cost).max() ?? 0
    let total = most > 0 ? most : 3000
    costOfStage = (total / Double(max(1, stages.count))).rounded(.up)
    func largest(_ amount: (TableRow) -> Double) -> Double { rows.map(amount).max() ?? 0 }
    let paid = largest(\.centre)
    centre = JSONText.numeral(paid > 0 ? paid : 1500)
    otherPublic = JSONText.numeral(largest(\.otherPublic))
    team = JSONText.numeral(largest(\.team))
    understood = reading.told(projects: rows.count)
    let cost = JSONText.numeral(costOfStage)
    assumed =
      reading.assumed + order.assumed + times.assumed
      + [
        Phrase(
          "each stage takes 9 ± 3 months, costs \(cost) and succeeds 8 times in 10; half are financed",
          "每阶段历时 9±3 个月、费用 \(cost)、成功率八成，半数最终获得融资")
      ]
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  // MARK: - Reading

  private struct Reading {
    let rows: [TableRow]
    let currency: String
    let unread: [String]
    let columns: [(heading: String, key: String)]
    let notices: [Fault]
    let givesUnit: Bool

    func told(projects: Int) -> [Phrase] {
      let all = columns.map { "\(Excerpt.line($0.heading)) → \($0.key)" }.joined(separator: ", ")
      let read = Phrase(
        "\(projects) projects; columns read: \(all)", "\(projects) 个项目；已识别的列：\(all)")
      let names = unread.map { Excerpt.cell($0) }.joined(separator: ", ")
      let left = Phrase(
        "columns not understood and left out: \(names); see 'columns' in the scenario",
        "未能识别而略去的列：\(names)；见情景中的 columns")
      return [read] + (unread.isEmpty ? [] : [left]) + notices.map(\.phrase)
    }

    var assumed: [Phrase] {
      givesUnit
        ? []
        : [
          Phrase(
            "amounts without a unit are in units of 10,000 \(currency)", "未注明单位的金额以万元（\(currency)）计"
          )
        ]
    }
  }

  private static func read(_ table: Table) throws(Faults) -> Reading {
    var mapping = ColumnMapping()
    mapping.leftOut = RunningProjects.leftOut
    mapping.isStatable = true
    let unread = unknownHeadings(table, mapping)
    for heading in unread { mapping.keys[heading] = ColumnMapping.ignored }
    let matched = try table.matched(to: RunningProjects.columns, mapping: mapping)
    let units = RunningProjects.columns.filter { $0.measure == .money }
      .compactMap { matched.units[$0.key] }.compactMap { MoneyUnit($0) }
    let titled = table.title.lazy.compactMap(\.titleUnit).first
    let currency = (units + [titled].compactMap(\.self)).compactMap(\.currency).first ?? "CNY"
    var running = try RunningTable(
      table, mapping: mapping, money: ScenarioMoney(currency: currency, unit: 10_000))
    let rows = running.projects().map(TableRow.init)
    guard running.faults.isEmpty else { throw Faults(running.faults) }
    guard !rows.isEmpty else {
      throw Faults([
        Fault(
          .wrongCount, file: table.file, position: table.header.first?.position,
          accepted: .table(.told(Phrase("the table has no rows", "表格没有数据行"))))
      ])
    }
    let columns = RunningProjects.columns.compactMap { column in
      matched.heading(of: column.key).map { (heading: $0.text, key: column.key) }
    }
    return Reading(
      rows: rows, currency: currency, unread: unread, columns: columns, notices: running.notices,
      givesUnit: running.givesUnits)
  }

  private static func unknownHeadings(_ table: Table, _ mapping: ColumnMapping) -> [String] {
    do {
      _ = try table.matched(to: RunningProjects.columns, mapping: mapping)
      return []
    } catch {
      return error.list.compactMap { fault in
        guard case .table(.unmappedHeader(let heading, _)) = fault.accepted else { return nil }
        return heading
      }
    }
  }
}

/// What one row tells.
struct TableRow {
  let template, sector, stage: String?
  let entry: CalendarDate?
  /// An entry given as months from the start.
  let month: Double?
  let months, centre, otherPublic, team, spent: Double

  init(_ node: DocumentNode) {
    func text(_ node: DocumentNode?) -> String? {
      if case .text(let text)? = node?.kind { text } else { nil }
    }
    func number(_ node: DocumentNode?) -> Double? {
      if case .number(let numeral)? = node?.kind { numeral.double } else { nil }
    }
    (template, sector) = (text(node["template"]), text(node["sector"]))
    entry = text(node["entry"]).flatMap { CalendarDate($0) }
    month = number(node["entry"])
    let present = node["present"]
    stage = text(present?["stage"])
    months = number(present?["months"]) ?? 0
    let received = present?["received"]
    centre = number(received?["centre"]) ?? 0
    otherPublic = number(received?["otherPublic"]) ?? 0
    team = number(received?["team"]) ?? 0
    spent = number(present?["spent"]) ?? 0
  }

  /// What the project has cost, as far as the table tells.
  var cost: Double { max(spent, centre + otherPublic + team) }
}

/// The order of the stages that a table names: by words that tell it, else by how far the projects are.
struct StageOrder {
  let stages: [String]
  let assumed: [Phrase]

  init(_ rows: [TableRow]) {
    let names = rows.compactMap(\.stage).filter { $0 != Present.accepted }
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    guard !distinct.isEmpty else {
      stages = ["1", "2", "3"]
      assumed = [Phrase("the table names no stages; three are taken", "表格未列明阶段，取三个阶段")]
      return
    }
    let ranks = distinct.map(Self.rank)
    let isKnown = !ranks.contains(nil) && Set(ranks).count == ranks.count
    let spent = Dictionary(grouping: rows, by: \.stage).mapValues { rows in
      rows.reduce(0) { $0 + $1.cost } / Double(rows.count)
    }
    stages = distinct.enumerated().sorted { left, right in
      isKnown
        ? (ranks[left.offset] ?? 0) < (ranks[right.offset] ?? 0)
        : (spent[left.element] ?? 0, left.offset) < (spent[right.element] ?? 0, right.offset)
    }.map(\.element)
    let shown = stages.map { Excerpt.line($0) }.joined(separator: " → ")
    assumed = [Phrase("the stages follow each other as \(shown)", "阶段顺序为 \(shown)")]
  }

  private static let words: [[String]] = [
    ["概念", "concept", "idea"], ["实验室", "lab"], ["样机", "原型", "prototype"], ["小试", "bench"],
    ["中试", "pilot"], ["试产", "试制", "demonstration", "示范"], ["量产", "产业化", "production", "scale"],
  ]

  private static func rank(_ stage: String) -> Int? {
    let small = stage.lowercased()
    return words.firstIndex { $0.contains { small.contains($0) } }
  }
}

/// When the programme of a table begins, and the earliest day that it can tell of.
struct TableTimes {
  let start, asOf: CalendarDate
  let horizonMonths: Int
  let assumed: [Phrase]

  init(_ rows: [TableRow]) {
    let first = rows.compactMap(\.entry).min()
    start = Self.start(first)
    let zero = Self.month(start)
    let entered = rows.map { row in row.entry.map(Self.month) ?? zero + (row.month ?? 0) }
    let running = zip(rows, entered).filter { $0.0.stage != nil }
    let today = max(zero, running.map { ($1 + $0.months).rounded(.up) }.max() ?? zero)
    asOf = CalendarDate(year: Int(today) / 12, month: Int(today) % 12 + 1) ?? start
    let last = max(today, entered.max() ?? today) - zero
    horizonMonths = Int(min(1200, max(120, (last + 96).rounded(.up))))
    assumed =
      (first == nil ? [Phrase("the programme begins in \(start)", "计划自 \(start) 起")] : [])
      + [
        Phrase(
          "today is \(asOf), the earliest that fits the table; --set asOf=YYYY-MM says another",
          "今天为 \(asOf)（与表格相符的最早时间）；可用 --set asOf=YYYY-MM 改写")
      ]
  }

  /// The month of the first entry; for want of one, a January that every table may begin with.
  private static func start(_ first: CalendarDate?) -> CalendarDate {
    guard let first else { return .firstOfStarter }
    return CalendarDate(year: first.year, month: first.month) ?? first
  }

  /// Months from the year 0, days as parts of their month.
  private static func month(_ date: CalendarDate) -> Double {
    let days = Double(CalendarDate.days(inMonth: date.month, of: date.year))
    return Double(date.year * 12 + date.month - 1) + Double((date.day ?? 1) - 1) / days
  }
}
