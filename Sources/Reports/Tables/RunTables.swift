import Documents
public import Languages
import Portfolios

/// A run as tidy tables, made of the result document alone.
///
/// The names of files, columns, metrics and categories are the same in every language, so that a
/// program written once reads them all; `columns.csv` explains each in the language chosen.
public struct RunTables: Sendable {
  let run: RecordedRun
  let language: Language

  public init(_ run: RecordedRun, in language: Language) {
    (self.run, self.language) = (run, language)
  }

  /// The names of the files, in order.
  public static let names = [
    "metrics.csv", "differences.csv", "curves.csv", "valley.csv", "cash.csv", "capital.csv",
    "deaths.csv", "exits.csv",
    "groups.csv", "projects.csv", "crossings.csv", "distributions.csv", "assumptions.csv",
    "columns.csv",
  ]

  /// Those whose sections the document has.
  public var all: [TidyTable] {
    let sections: [(Asked.Parts, TidyTable)] = [
      (.curves, curves), (.valley, valley), (.cashPlan, cash), (.capital, capital),
      (.deaths, deaths), (.exits, exits), (.groups, groups), (.groups, projects),
      (.crossings, crossings),
      (.distributions, distributions),
    ]
    let held = sections.filter { run.parts.contains($0.0) }.map(\.1)
    let tables = [metrics, differences] + held + [assumptions]
    return tables + [dictionary(of: tables)]
  }

  /// What every column of the others means.
  private func dictionary(of tables: [TidyTable]) -> TidyTable {
    TidyTable(
      name: "columns.csv", about: Phrase("Every column of the other files", "其他文件的各列"),
      columns: [
        .init("file", Phrase("The file", "文件")), .init("column", Phrase("The column", "列")),
        .init("unit", Phrase("Its unit", "单位")), .init("meaning", Phrase("Its meaning", "含义")),
      ],
      rows: tables.flatMap { table in
        [[.text(table.name), .text(""), .text(""), .text(table.about[language])]]
          + table.columns.map {
            [
              .text(table.name), .text($0.name), .text($0.unit[language]),
              .text($0.about[language]),
            ]
          }
      })
  }

  // MARK: - Columns that many tables have

  var money: Phrase { run.unit.name }

  static let share = Phrase("share, 0 to 1", "比例，0 至 1")
  static let policy = TidyTable.Column("policy", Phrase("The policy's name", "政策名称"))

  /// Names are the programs'; titles are the readers'.
  static func title(_ name: String = "title") -> TidyTable.Column {
    .init(name, Phrase("What people call it, in the language chosen", "所选语言中的称呼"))
  }

  /// A value with its error.
  static func estimate(_ unit: Phrase = Phrase("see unit", "见 unit 列")) -> [TidyTable.Column] {
    [
      .init("value", unit, Phrase("The estimate; empty where there is none", "估计值；无则为空")),
      .init(
        "standard_error", unit, Phrase("How far it would wander with another seed", "更换种子时的波动")),
      .init("low", unit, Phrase("Lower end of the interval", "区间下限")),
      .init("high", unit, Phrase("Upper end of the interval", "区间上限")),
    ]
  }

  static func cells(_ estimate: RecordedEstimate?) -> [CSVText.Cell] {
    [
      .number(ifAny: estimate?.value), .number(ifAny: estimate?.standardError),
      .number(ifAny: estimate?.low), .number(ifAny: estimate?.high),
    ]
  }

  /// A value and its error under names of their own.
  static func pair(_ name: String, _ unit: Phrase, _ about: Phrase) -> [TidyTable.Column] {
    [
      .init(name, unit, about),
      .init(name + "_se", unit, Phrase("Its standard error", "其标准误")),
    ]
  }

  static func pair(_ estimate: RecordedEstimate) -> [CSVText.Cell] {
    [.number(ifAny: estimate.value), .number(ifAny: estimate.standardError)]
  }

  func unit(_ kind: Metric.Kind) -> String {
    switch kind {
    case .share: "share"
    case .months: "months"
    case .money: run.unit.name.english
    case .ratio: "ratio"
    case .rate: "per year"
    case .count: "count"
    }
  }
}
