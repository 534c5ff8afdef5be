import Documents
public import Languages
import Portfolios

/// A sensitivity study as one tidy table: a row for each end of each input, or for each index.
public struct SensitivityTable {
  private let study: RecordedStudy
  private let language: Language

  public init(_ study: RecordedStudy, in language: Language) {
    (self.study, self.language) = (study, language)
  }

  public var text: String { (study.tornado.map(table) ?? study.sobol.map(table))?.text ?? "" }

  private let input = [
    TidyTable.Column("input", Phrase("As the scenario names it", "情景中的名称")),
    TidyTable.Column("title", Phrase("What people call it", "名称")),
  ]

  private func start(_ name: String) -> [CSVText.Cell] {
    let title = study.inputs.first { $0.name == name }?.title
    return [.text(name), .text(title?[language] ?? name)]
  }

  // MARK: - Tornado

  private func table(_ tornado: RecordedTornado) -> TidyTable {
    let unit = Phrase("see metric", "见指标")
    return TidyTable(
      name: "sensitivity.csv", about: Phrase("One row for each end of each input", "每项输入的每一端一行"),
      columns: input + [
        .init("end", Phrase("Of two the low one first", "两端者低值在前")),
        .init("setting", Phrase("The input's value", "输入的取值")),
        .init("metric", Phrase("As in botou explain metrics", "与 botou explain metrics 一致")),
        .init("policy", Phrase("The policy that is studied", "所研究的政策")),
        .init("less", Phrase("The policy that is subtracted", "所减去的政策")),
      ]
        + RunTables.estimate()
        + RunTables.pair(
          "change", unit, Phrase("What it has more than at the best guesses", "比最佳估计多出的部分"))
        + RunTables.pair(
          "width", unit, Phrase("What the last end has more than the first", "末端比首端多出的部分"))
        + [
          .init("span", unit, Phrase("From the least to the greatest", "最小至最大的跨度")),
          .init("zero_within_error", Phrase("1 where nothing moves beyond error", "未超出误差者为 1")),
          .init("overtakings", Phrase("Policies that change places: above>below", "次序互换的政策：高>低")),
        ],
      rows: tornado.bars.flatMap { bar in
        bar.ends.enumerated().map { row(bar, $0.offset, $0.element, tornado.number) }
      })
  }

  private func row(
    _ bar: RecordedBar, _ place: Int, _ end: RecordedBarEnd, _ number: RecordedNumber
  ) -> [CSVText.Cell] {
    start(bar.input)
      + [
        .integer(place + 1),
        end.value.number.map(CSVText.Cell.number) ?? .text(end.value.description),
        .text(number.metric), .text(number.policy), .text(ifAny: number.other),
      ] + RunTables.cells(end.number) + RunTables.pair(end.change) + RunTables.pair(bar.width)
      + [
        .number(bar.span), .integer(bar.isZeroWithinError ? 1 : 0),
        .text(end.overtakings.map { "\($0.above)>\($0.below)" }.joined(separator: "; ")),
      ]
  }

  // MARK: - Indices

  private func table(_ sobol: RecordedSobol) -> TidyTable {
    TidyTable(
      name: "sensitivity.csv",
      about: Phrase("One row for each index; luck is an input of its own", "每个指数一行；运气自成一项输入"),
      columns: input + [
        .init("of", Phrase("expected, or onePortfolio", "expected（期望值）或 onePortfolio（单个组合）")),
        .init("index", Phrase("alone (first), or withOthers (total)", "alone（一阶）或 withOthers（总）")),
      ] + RunTables.estimate() + [.init("status", Phrase("How to read it", "如何解读"))],
      rows: sobol.inputs.flatMap { indices in
        rows(start(indices.input), "expected", indices.expected)
          + rows(start(indices.input), "onePortfolio", indices.portfolio)
      } + luckRows(sobol))
  }

  private func luckRows(_ sobol: RecordedSobol) -> [[CSVText.Cell]] {
    guard let luck = sobol.luck else { return [] }
    return rows(
      [.text("luck"), .text(Phrase("luck", "运气")[language])], "onePortfolio", luck.share)
  }

  private func rows(
    _ start: [CSVText.Cell], _ whole: String, _ share: RecordedShare
  ) -> [[CSVText.Cell]] {
    [("alone", share.alone), ("withOthers", share.together)].map { index, estimate in
      start + [.text(whole), .text(index)] + RunTables.cells(estimate)
        + [.text(ifAny: estimate.status)]
    }
  }
}
