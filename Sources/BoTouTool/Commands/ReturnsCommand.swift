import Documents
import Languages
import Reports
import Returns
import Spreadsheets
import TermSheets

/// `botou returns FLOWS.csv`: rates of return, multiples and market equivalents of dated flows.
enum ReturnsCommand {
  private static let file = Positional(
    "FLOWS.csv",
    Phrase(
      "A table with the columns date and amount, and perhaps nav and index, CSV or FLOWS.xlsx#Sheet; - reads standard input",
      "含 date（日期）、amount（金额）列的表格，可另含 nav（净值）、index（指数），CSV 或 FLOWS.xlsx#工作表；- 表示标准输入"))

  private static let dayCount = DefaultedSetting<DayCount>(
    "day-count", "RULE", .choice, default: .actual365Fixed, as: DayCount.actual365Fixed.rawValue,
    about: Phrase(
      "How dates become years: \(DayCount.allCases.map(\.rawValue).joined(separator: ", "))",
      "日期折算为年的规则：\(DayCount.allCases.map(\.rawValue).joined(separator: "、"))"))

  private static let rate = Setting<Double>(
    "rate", "RATE", .rate,
    about: Phrase("Discount rate a year, such as 0.08; adds NPV and NFV", "年贴现率，如 0.08；将计算净现值与净终值"))

  private static let financeRate = Setting<Double>(
    "finance-rate", "RATE", .rate,
    about: Phrase("Rate a year at which payments are financed; adds MIRR", "投入的年融资利率；将计算修正内部收益率"),
    defaultText: Phrase("--reinvest-rate's", "同 --reinvest-rate"))

  private static let reinvestRate = Setting<Double>(
    "reinvest-rate", "RATE", .rate,
    about: Phrase(
      "Rate a year at which receipts are reinvested; adds MIRR", "收回的年再投资利率；将计算修正内部收益率"),
    defaultText: Phrase("--finance-rate's", "同 --finance-rate"))

  static let command = Command(
    "returns",
    summary: Phrase(
      "Rates of return, multiples and market equivalents of dated flows", "现金流的收益率、倍数与公开市场等价"),
    details: Phrase(
      "Negative amounts are paid in, positive ones received. The nav of the last date counts as "
        + "received then; with an index the flows are compared with it. Every rate at which the "
        + "flows are worth nothing is found: when there is none or more than one, the status says so.",
      "负数为投入，正数为收回。最后日期的 nav 计为当日收回；给出 index 时与该指数比较。使净值为零的收益率会全部找出："
        + "无解或有多个解时由状态说明。"),
    positionals: [file],
    options: [dayCount, rate, financeRate, reinvestRate, OutputOptions.json, OutputOptions.file],
    examples: [
      .init(
        "botou returns fund.csv --rate 0.08", Phrase("With the present value at 8 %", "并按 8% 计算净现值")
      ),
      .init("botou returns - --json < fund.csv", Phrase("For programs", "供程序读取")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let report = try report(invocation)
      let text =
        invocation[OutputOptions.json]
        ? report.json : report.text(in: console.language, width: console.width)
      try console.deliver(text, to: invocation[OutputOptions.file], for: invocation.reader)
    })

  private static func report(_ invocation: Invocation) throws(ToolError) -> ReturnsReport {
    let table = try table(invocation)
    let (finance, reinvest) = (invocation[financeRate], invocation[reinvestRate])
    let terms = ReturnsReport.Terms(
      dayCount: invocation[dayCount], discountRate: invocation[rate],
      financeRate: finance ?? reinvest, reinvestRate: reinvest ?? finance)
    do { return try ReturnsReport(table, terms: terms) } catch {
      // The table's own checks leave nothing for the computation to refuse.
      throw .bug("returns: \(error)")
    }
  }

  private static func table(_ invocation: Invocation) throws(ToolError) -> FlowTable {
    let (path, sheet) = TableFile.parts(of: invocation.word(file))
    let bytes = try InputFile.read(
      path, limit: CSV.maximumBytes, sparedBy: invocation.outputs)
    do { return try FlowTable.read(bytes, file: path, sheet: sheet) } catch {
      throw .badInput(error)
    }
  }
}

extension ValueForm where Value == Double {
  /// A rate per year as a fraction: above −1, and small enough to be one.
  fileprivate static var rate: ValueForm {
    .number(NumberRange(lower: .excluding(-1), upper: .including(1000)))
  }
}
