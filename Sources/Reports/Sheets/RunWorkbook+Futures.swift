import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  /// Heads, then the mean and three percentiles, then a row for each future.
  private static let headRows = 4
  private static let summaries = 4
  private static let firstRow = headRows + summaries

  /// What stands of a policy in each future, in this order.
  private enum Place: Int, CaseIterable {
    case entered, crossed, share, paid, returned, proceeds, multiple, net
  }

  /// The first futures one by one, of the policy that the report speaks of first and of the baseline.
  var futuresSheet: Worksheet? {
    guard let futures, futures.futures > 0, let foremost = run.foremost?.name else { return nil }
    let shown = [foremost, run.baseline].reduce(into: [Int]()) { shown, name in
      if let place = futures.policies.firstIndex(of: name), !shown.contains(place) {
        shown.append(place)
      }
    }
    let table = FuturesTable(futures: futures, shown: shown)
    var sheet = opened(
      RunWorkbook.Name.futures, say("Futures one by one, money in \(money)", "逐个未来，金额单位：\(money)"),
      say(
        "The first \(table.count) futures of \(NumberText.whole(run.trials)), the same for every policy. The mean "
          + "and the percentiles above them are formulas over these rows alone.",
        "\(NumberText.whole(run.trials)) 个未来中的前 \(table.count) 个，各政策相同。上方的均值与百分位数为公式，仅就这些行计算。"))
    sheet.add(bands(table))
    sheet.add(heads(table))
    for summary in 0..<Self.summaries { sheet.add(summaryRow(summary, table)) }
    for future in 0..<table.count { sheet.add(row(of: future, table)) }
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 1
    return sheet
  }

  // MARK: - Heads

  private func bands(_ table: FuturesTable) -> [Cell] {
    [.text("", .band)]
      + table.shown.flatMap {
        band(page.name(table.futures.policies[$0]), Place.allCases.count)
      } + (table.isCompared ? band(say("the first less the second", "前者减后者"), 2) : [])
  }

  private func heads(_ table: FuturesTable) -> [Cell] {
    let own = [
      say("projects in all", "项目总数"), say("cross", "跨越数"), say("share that crosses", "跨越率"),
      say("the centre pays", "中心拨付"), say("comes back unspent", "退回结余"), say("proceeds", "所得"),
      say("multiple on money", "投入资本倍数"), say("proceeds less money", "所得减投入"),
    ]
    return heading(
      [say("future", "未来")],
      table.shown.flatMap { _ in own }
        + (table.isCompared ? [say("cross", "跨越数"), say("proceeds less money", "所得减投入")] : []))
  }

  // MARK: - Rows

  private func row(of future: Int, _ table: FuturesTable) -> [Cell] {
    let values = table.values(of: future)
    return [Cell(.number(Double(future)), CellStyle(.leading))]
      + values.indices.map { column in
        guard let formula = formula(column, row: Self.firstRow + future, table) else {
          return .number(values[column], form(column, table))
        }
        return .formula(formula, result: values[column], form(column, table))
      }
  }

  /// How a number follows from others of its row; nil for one that was played.
  private func formula(_ column: Int, row: Int, _ table: FuturesTable) -> String? {
    let count = Place.allCases.count
    func cell(_ place: Place, _ policy: Int) -> String {
      CellName.of(row: row, column: 1 + policy * count + place.rawValue)
    }
    let policy = column / count
    guard policy < table.shown.count else {
      let place: Place = column % count == 0 ? .crossed : .net
      return "\(cell(place, 0))-\(cell(place, 1))"
    }
    let money = "(\(cell(.paid, policy))-\(cell(.returned, policy)))"
    return switch Place(rawValue: column % count) {
    case .share: "\(cell(.crossed, policy))/\(cell(.entered, policy))"
    case .multiple: "\(cell(.proceeds, policy))/\(money)"
    case .net: "\(cell(.proceeds, policy))-\(money)"
    default: nil
    }
  }

  private func form(_ column: Int, _ table: FuturesTable) -> NumberForm {
    let count = Place.allCases.count
    guard column / count < table.shown.count else {
      return column % count == 0 ? .countChange : .moneyChange
    }
    return switch Place(rawValue: column % count) {
    case .entered, .crossed: .count
    case .share: .share
    case .multiple: .ratio
    default: .money
    }
  }

  // MARK: - Summaries

  private func summaryRow(_ summary: Int, _ table: FuturesTable) -> [Cell] {
    let part = [nil, 0.1, 0.5, 0.9][summary]
    let title = part.map { "\(Int($0 * 100))%" } ?? say("mean", "均值")
    return [.text(title, .label)]
      + table.columns.enumerated().map { column, values in
        let range =
          CellName.of(row: Self.firstRow, column: column + 1) + ":"
          + CellName.of(row: Self.firstRow + table.count - 1, column: column + 1)
        let formula = part.map { "PERCENTILE(\(range),\($0))" } ?? "AVERAGE(\(range))"
        return .formula(
          formula, result: part.map(values.percentile) ?? values.mean, form(column, table))
      }
  }
}

/// The numbers of the sheet, those that formulas come to among them.
private struct FuturesTable {
  let futures: FutureRows
  /// The places of the policies.
  let shown: [Int]

  var isCompared: Bool { shown.count == 2 }
  var count: Int { futures.futures }

  /// Column by column.
  var columns: [[Double]] {
    let rows = (0..<count).map(values)
    return (rows.first ?? []).indices.map { column in
      rows.map { $0[column] }.filter(\.isFinite)
    }
  }

  func values(of future: Int) -> [Double] {
    let own = shown.map { values(of: $0, future) }
    let compared = isCompared ? [own[0][1] - own[1][1], own[0][7] - own[1][7]] : []
    return own.flatMap(\.self) + compared
  }

  private func values(of policy: Int, _ future: Int) -> [Double] {
    func number(_ column: Column) -> Double {
      futures.number(column, policy: policy, future: future) ?? 0
    }
    let (entered, crossed) = (
      number(.entered) + number(.running), number(.crossed) + number(.runningCrossed)
    )
    let (paid, returned, proceeds) = (
      number(.centrePaid), number(.returned), number(.proceeds)
    )
    let money = paid - returned
    return [
      entered, crossed, crossed / entered, paid, returned, proceeds, proceeds / money,
      proceeds - money,
    ]
  }
}

extension [Double] {
  fileprivate var mean: Double { isEmpty ? .nan : reduce(0, +) / Double(count) }

  /// As spreadsheet programs interpolate between ranks: the least at 0, the greatest at 1.
  fileprivate func percentile(_ part: Double) -> Double {
    guard !isEmpty else { return .nan }
    let ranked = sorted()
    let rank = part * Double(count - 1)
    let below = Int(rank)
    guard below + 1 < count else { return ranked[count - 1] }
    return ranked[below] + (rank - Double(below)) * (ranked[below + 1] - ranked[below])
  }
}
