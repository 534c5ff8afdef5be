import Documents
import Estimates
import Languages
import Portfolios
import Reports
import ScenarioFiles

/// A target as it is typed, `--until crossing.ultimate:0.005`.
extension Target {
  var text: String { "\(metric.name):\(JSONText.numeral(rule.halfWidth))" }

  /// Reads the option's value, which names a metric that follows from pooled columns.
  init(_ text: String, command: String) throws(ToolError) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    func refused(_ accepted: Phrase, _ suggestion: String? = nil) -> ToolError {
      .usage(
        UsageError(
          problem: .badValue(
            option: RunOptions.until.declaration.spelling, value: text, accepted: accepted,
            suggestion: suggestion),
          command: command))
    }
    let form = Phrase(
      "a metric and a half-width above 0, such as crossing.ultimate:0.005",
      "是指标与大于 0 的半宽，如 crossing.ultimate:0.005")
    guard parts.count == 2, let halfWidth = Numeral(parts[1])?.double, halfWidth > 0,
      halfWidth.isFinite
    else { throw refused(form) }
    if let renamed = RenamedFigure.named(parts[0]) {
      throw .usage(
        UsageError(
          problem: .outdated(
            option: RunOptions.until.declaration.spelling, value: text, since: renamed.phrase),
          command: command))
    }
    guard let metric = Metric.ofMeans.first(where: { $0.name == parts[0] }) else {
      let near = Suggestion.closest(to: parts[0], among: Metric.ofMeans.map(\.name))
      throw refused(
        Phrase(
          "a metric of 'botou explain metrics' that follows from means",
          "是“botou explain metrics”中由均值得出的指标"),
        near.map { "\($0):\(parts[1])" })
    }
    do { try self.init(metric, halfWidth: halfWidth) } catch { throw refused(form) }
  }
}
