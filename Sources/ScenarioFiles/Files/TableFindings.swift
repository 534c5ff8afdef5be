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
  let places: TablePlaces

  init(_ table: Table) throws(Faults) {
    let reading = try Self.read(table)
    let rows = reading.rows
    (currency, unread, places) = (reading.currency, reading.unread, reading.places)
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
    let places: TablePlaces

    func told(projects: Int) -> [Phrase] {
      let all = columns.map { "\(Excerpt.line($0.heading)) → \($0.key)" }.joined(separator: ", ")
      let read = Phrase(
        "\(projects) \(projects == 1 ? "project" : "projects"); columns read: \(all)",
        "\(projects) 个项目；已识别的列：\(all)")
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
    let places = TablePlaces(running)
    guard running.faults.isEmpty else { throw places.told(Faults(running.faults)) }
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
      givesUnit: running.givesUnits, places: places)
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
