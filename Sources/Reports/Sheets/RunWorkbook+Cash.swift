import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  private static let firstRow = 3

  private enum Place {
    static let quarter = 1
    static let paid = 3
    static let received = 8
    static let balance = 10
  }

  /// The centre's cash by quarter, policy after policy, so that it can be filtered.
  var cashSheet: Worksheet? {
    guard run.policies.contains(where: { !$0.cashPlan.isEmpty }) else { return nil }
    var sheet = opened(
      RunWorkbook.Name.cash, say("The centre's cash plan, in \(money)", "中心现金计划，\(money)"),
      say(
        "Means over the futures with quantiles; the balance is a formula, the balance before plus what is "
          + "received less what is paid. The last quarter takes all that comes later.",
        "各未来的均值与分位数；累计收支为公式：上期累计加收入减拨付。末行含此后全部收支。"))
    sheet.add(heading([cashHeads[0]], Array(cashHeads.dropFirst())))
    for policy in run.policies { add(policy, &sheet) }
    sheet.filter = (Self.firstRow - 1)...(sheet.nextRow - 1)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 2
    sheet.printsTableAlone = true
    let charts = [cashChart, balanceChart].compactMap(\.self)
    sheet.charts = charts.enumerated().map {
      PlacedChart($1, row: Self.firstRow + 22 * $0, column: cashHeads.count + 1)
    }
    return sheet
  }

  private var cashHeads: [String] {
    let paid = say("paid", "拨付")
    let balance = say("balance", "累计收支")
    return [
      say("policy", "政策"), say("quarter from", "季度起"), say("month", "月序"),
      say("paid, mean", "拨付均值"), standardError, "\(paid) 10%", "\(paid) 50%", "\(paid) 90%",
      say("received, mean", "收入均值"), standardError, say("balance, mean", "累计收支均值"),
      standardError, "\(balance) 10%", "\(balance) 50%", "\(balance) 90%",
    ]
  }

  private func add(_ policy: RecordedPolicy, _ sheet: inout Worksheet) {
    var before = 0.0
    for (index, quarter) in policy.cashPlan.enumerated() {
      let row = sheet.nextRow
      before += (quarter.received.value ?? 0) - (quarter.paid.value ?? 0)
      let movement =
        "\(CellName.of(row: row, column: Place.received))-\(CellName.of(row: row, column: Place.paid))"
      let above = CellName.of(row: row - 1, column: Place.balance)
      sheet.add(
        [.text(called(policy.name)), month(quarter.date), .number(quarter.month, .general)]
          + pair(quarter.paid, .money) + quantiles(quarter.paidQuantiles)
          + pair(quarter.received, .money)
          + [
            .formula(
              index == 0 ? movement : "\(above)+\(movement)", result: before, .money),
            .number(quarter.balance.standardError, .moneyError),
          ] + quantiles(quarter.balanceQuantiles))
    }
  }

  private func quantiles(_ fan: RecordedFan) -> [Cell] {
    [fan.p10, fan.p50, fan.p90].map { .number($0, .money) }
  }

  // MARK: - Charts

  /// The rows of the policy that the report speaks of first, without the last quarter's remainder.
  private var shown: (policy: RecordedPolicy, rows: ClosedRange<Int>)? {
    guard let policy = run.foremost, policy.cashPlan.count > 2,
      let place = run.policies.firstIndex(where: { $0.name == policy.name })
    else { return nil }
    let first = Self.firstRow + run.policies[..<place].reduce(0) { $0 + $1.cashPlan.count }
    return (policy, first...(first + policy.cashPlan.count - 2))
  }

  var cashChart: Chart? {
    chart(
      say("What the centre pays and receives", "中心的拨付与收入"),
      say("\(money) a quarter", "\(money)/季度"),
      [
        (say("paid, mean", "拨付均值"), Place.paid, Palette.line(0), 2.25, false),
        (say("paid, 10 %", "拨付 10%"), Place.paid + 2, Palette.line(0), 1, true),
        (say("paid, 90 %", "拨付 90%"), Place.paid + 4, Palette.line(0), 1, true),
        (say("received, mean", "收入均值"), Place.received, Palette.line(1), 2.25, false),
      ])
  }

  private var balanceChart: Chart? {
    chart(
      say("The balance", "累计收支"), money,
      [
        (say("mean", "均值"), Place.balance, Palette.line(2), 2.25, false),
        ("10 %", Place.balance + 2, Palette.line(2), 1, true),
        ("90 %", Place.balance + 4, Palette.line(2), 1, true),
      ])
  }

  private func chart(
    _ title: String, _ yTitle: String, _ lines: [(String, Int, String, Double, Bool)]
  ) -> Chart? {
    shown.map { policy, rows in
      let sheet = RunWorkbook.Name.cash[language]
      return Chart(
        .line, title: title + say(" under ", "：") + called(policy.name),
        xTitle: say("quarter from", "季度起"), yTitle: yTitle, xForm: .month,
        yForm: .money,
        series: lines.map { name, column, colour, width, dashed in
          Chart.Series(
            name, categories: CellRange(sheet, rows: rows, column: Place.quarter),
            values: CellRange(sheet, rows: rows, column: column), colour: self.colour(colour),
            lineWidth: width, isDashed: dashed)
        }, step: 4)
    }
  }
}
