import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  private static let firstRow = 3

  private enum Place {
    static let opening = 3
    static let putIn = 5
    static let takenOut = 7
    static let closing = 9
  }

  /// The state's capital by year, policy after policy; nothing where no money becomes capital.
  var capitalSheet: Worksheet? {
    let policies = run.policies.filter { !$0.capital.isEmpty }
    guard !policies.isEmpty else { return nil }
    var sheet = opened(
      RunWorkbook.Name.capital, say("The state's capital, in \(money)", "国有资本，\(money)"),
      say(
        "Shares at the last round's price. The rate is a formula: closing and taken out, less put in, over "
          + "opening.",
        "股权按最近一轮价格计。保值增值率为公式：（期末＋收回－投入）÷期初。"))
    sheet.add(
      heading(
        [say("policy", "政策")],
        [
          say("year", "年度"), say("to", "至"), say("opening", "期初"), standardError,
          say("put in", "投入"), standardError, say("taken out", "收回"), standardError,
          say("closing", "期末"), standardError, say("preservation", "保值增值率"), standardError,
        ]))
    for policy in policies {
      for year in policy.capital { add(year, of: policy.name, &sheet) }
    }
    sheet.filter = (Self.firstRow - 1)...(sheet.nextRow - 1)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 2
    return sheet
  }

  private func add(_ year: RecordedCapital, of policy: String, _ sheet: inout Worksheet) {
    let row = sheet.nextRow
    func cell(_ column: Int) -> String { CellName.of(row: row, column: column) }
    let rate =
      "(\(cell(Place.closing))+\(cell(Place.takenOut))-\(cell(Place.putIn)))/\(cell(Place.opening))"
    sheet.add(
      [.text(called(policy)), .number(Double(year.year), .general), month(year.date)]
        + pair(year.opening, .money) + pair(year.putIn, .money) + pair(year.takenOut, .money)
        + pair(year.closing, .money)
        + [
          year.preservation.value.map { .formula(rate, result: $0, .ratio) } ?? .blank,
          .number(year.preservation.standardError, .ratioError),
        ])
  }
}
