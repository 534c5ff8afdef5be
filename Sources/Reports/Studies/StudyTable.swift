import Documents
public import Languages
import Portfolios

/// A study as one tidy table: a row for each point, policy and metric.
public struct StudyTable {
  private let study: RecordedStudy
  private let language: Language

  public init(_ study: RecordedStudy, in language: Language) {
    (self.study, self.language) = (study, language)
  }

  public var text: String { table.text }

  var table: TidyTable {
    TidyTable(
      name: "study.csv",
      about: Phrase("One row for each point, policy and metric", "每个点、每项政策、每个指标一行"),
      columns: [.init("point", Phrase("0 is the point of best guesses", "0 为最佳估计点"))]
        + study.inputs.map { .init($0.name, $0.unit ?? Phrase(same: ""), $0.title) }
        + [
          .init("policy", Phrase("As the scenario names it", "情景中的名称")),
          .init("title", Phrase("What people call it", "名称")),
          .init("metric", Phrase("As in botou explain metrics", "与 botou explain metrics 一致")),
        ] + RunTables.estimate()
        + RunTables.pair(
          "over_baseline", Phrase("see metric", "见指标"),
          Phrase("What the policy has more than the baseline", "比基准多出的部分"))
        + RunTables.pair(
          "from_best", Phrase("see metric", "见指标"),
          Phrase("What it has more than at the point of best guesses", "比最佳估计点多出的部分"))
        + [.init("status", Phrase("Why there is no value", "无数值的原因"))],
      rows: ([study.best] + study.points).flatMap(rows))
  }

  private func rows(_ point: StudiedPoint) -> [[CSVText.Cell]] {
    let start = [CSVText.Cell.integer(point.number)] + point.values.map(\.cell)
    guard point.faults.isEmpty else {
      let reason = point.faults.map { $0[language] }.joined(separator: "; ")
      let width = 3 + 4 + 2 + 2
      return [start + Array(repeating: .empty, count: width) + [.text(reason)]]
    }
    return point.outcomes.flatMap { outcome in
      study.metrics.map { metric in
        let estimate = outcome.metrics[metric]
        return start
          + [
            .text(outcome.policy), .text(title(of: outcome.policy)), .text(metric),
          ] + RunTables.cells(estimate) + RunTables.pair(outcome.overBaseline[metric] ?? .none)
          + RunTables.pair(outcome.fromBest[metric] ?? .none) + [.text(ifAny: estimate?.status)]
      }
    }
  }

  private func title(of policy: String) -> String {
    study.policies.first { $0.name == policy }?.title[language] ?? policy
  }
}

extension RecordedValue {
  fileprivate var cell: CSVText.Cell { number.map(CSVText.Cell.number) ?? .text(description) }
}
