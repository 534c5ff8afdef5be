import Documents
public import Languages
import Portfolios
import ScenarioFiles
public import Spreadsheets

/// A run as a workbook in one language, made of the result document and of what follows from it.
///
/// Numbers stand in cells of their own with all their digits. What follows from other cells is a
/// formula with its result beside it: whoever changes a cell sees what follows.
public struct RunWorkbook: Sendable {
  let run: RecordedRun
  let language: Language
  let futures: FutureRows?

  /// `futures` are those of the same run; without them their sheet is left out.
  public init(_ run: RecordedRun, in language: Language, futures: FutureRows? = nil) {
    (self.run, self.language, self.futures) = (run, language, futures)
  }

  public var workbook: Workbook {
    let policies = policiesSheet
    return Workbook(
      title: run.title[language], author: "botou \(run.version)",
      created: 86_400 * (CalendarDate(run.scenario.asOf)?.daysSince1970 ?? 1),
      sheets: [
        inputsSheet, summarySheet(policies), policies.sheet, curvesSheet, cashSheet,
        routesSheet(policies), capitalSheet, decisionsSheet, projectsSheet, groupsSheet,
        stagesSheet, futuresSheet, assumptionsSheet, definitionsSheet, textSheet,
      ].compactMap(\.self))
  }

  // MARK: - Words

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

  /// What people call the policy.
  func called(_ policy: String) -> String { run.title(of: .policy(policy))[language] }

  var page: ReportPage { ReportPage(run, in: language) }
  var plotter: Plotter { Plotter(run, in: language) }
  var money: String { run.unit.name[language] }

  /// What the sheets are called; other sheets' formulas use the names.
  enum Name {
    static let summary = Phrase("Summary", "摘要")
    static let policies = Phrase("Policies", "政策")
    static let curves = Phrase("Curves", "跨越曲线")
    static let cash = Phrase("Cash plan", "现金计划")
    static let routes = Phrase("Money back", "资金回收")
    static let capital = Phrase("State capital", "国有资本")
    static let decisions = Phrase("Decisions", "决策清单")
    static let projects = Phrase("Projects", "项目")
    static let groups = Phrase("Districts & sectors", "分区与行业")
    static let stages = Phrase("Stages", "阶段")
    static let futures = Phrase("Futures", "逐个未来")
    static let assumptions = Phrase("Assumptions", "假设")
    static let definitions = Phrase("Definitions", "指标定义")
  }

  func title(of metric: Metric) -> String {
    let title = metric.title[language]
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  func unit(_ kind: Metric.Kind) -> String {
    switch kind {
    case .share: say("share", "比例")
    case .months: say("months", "月")
    case .money: money
    case .ratio: say("ratio", "比值")
    case .rate: say("a year", "每年")
    case .count: say("number", "个数")
    }
  }

  var standardError: String { say("± standard error", "± 标准误") }
  var low: String { say("\(plotter.level) low", "\(plotter.level) 下限") }
  var high: String { say("\(plotter.level) high", "\(plotter.level) 上限") }

  // MARK: - Cells

  /// The heads of columns, first those of words, then those of numbers, and then of words behind these.
  func heading(_ words: [String], _ numbers: [String] = [], _ asides: [String] = []) -> [Cell] {
    words.map { .text($0, .heading) } + numbers.map { .text($0, .numberHeading) }
      + asides.map { .text($0, .asideHeading) }
  }

  /// Percentages on an axis that reaches this far.
  func axis(upTo most: Double?) -> NumberForm { most ?? 1 < 0.1 ? .tenthShare : .wholeShare }

  /// A name over several columns.
  func band(_ name: String, _ columns: Int) -> [Cell] {
    [.text(name, .band)] + Array(repeating: .text("", .band), count: columns - 1)
  }

  func pair(_ estimate: RecordedEstimate?, _ kind: Metric.Kind) -> [Cell] {
    [
      .number(estimate?.value, kind.form), .number(estimate?.standardError, kind.errorForm),
    ]
  }

  /// A month of the calendar as a date that the program can count with.
  func month(_ iso: String?) -> Cell {
    guard let iso, let date = CalendarDate(iso), date.year > 1900 else {
      return iso.map { .text($0) } ?? .blank
    }
    return .number(Double(date.daysSince1970 + 25_569), .month)
  }

  /// The words above a table.
  func opened(_ name: Phrase, _ title: String, _ note: String) -> Worksheet {
    var sheet = Worksheet(name[language])
    sheet.add([.text(title, .title)])
    sheet.add([.text(note, .note)])
    return sheet
  }

  /// The names of policies that a chart shows as one; a legend has room for three.
  func label(_ group: Plotter.Alike) -> String {
    guard group.names.count > 3 else { return group.label }
    let more = group.names.count - 2
    return group.names.prefix(2).joined(separator: " = ")
      + say(" and \(more) more alike", "等 \(group.names.count) 项相同")
  }

  func colour(_ name: String) -> UInt32 { UInt32(name.dropFirst(), radix: 16) ?? 0 }
}

extension Metric.Kind {
  var form: NumberForm {
    switch self {
    case .share, .rate: .share
    case .months: .months
    case .money: .money
    case .ratio: .ratio
    case .count: .count
    }
  }

  var errorForm: NumberForm {
    switch self {
    case .share, .rate: .shareError
    case .months: .monthsError
    case .money: .moneyError
    case .ratio: .ratioError
    case .count: .countError
    }
  }

  var changeForm: NumberForm {
    switch self {
    case .share, .rate: .shareChange
    case .months: .monthsChange
    case .money: .moneyChange
    case .ratio: .ratioChange
    case .count: .countChange
    }
  }
}

extension CalendarDate {
  /// Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that a leap day
  /// ends one.
  var daysSince1970: Int {
    let year = self.year - (month < 3 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
