import Documents
import Languages
import Portfolios
import Reports
import ScenarioFiles

/// The names of `--metrics`, such as `crossing.ultimate,state.npv`.
struct AskedMetrics {
  /// What is wrong with a name.
  enum Fault: Equatable {
    case unknown(String, suggestion: String?)
    /// A name that was right once, and what became of it.
    case outdated(String, since: Phrase)
    case doubled(String)
  }

  let metrics: [Metric]

  /// Reads the option's value; everything that is wrong with it is told at once.
  init(_ text: String, command: String) throws(ToolError) {
    // As it is typed in Chinese, too.
    let names = text.split { ",，、".contains($0) }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    func refused(_ problem: UsageError.Problem) -> ToolError {
      .usage(UsageError(problem: problem, command: command))
    }
    guard !names.isEmpty else {
      throw refused(
        .badValue(
          option: RunOptions.metrics.declaration.spelling, value: text,
          accepted: Phrase("metrics with commas between them", "是以逗号分隔的指标"), suggestion: nil))
    }
    let faults = Self.faults(of: names)
    guard faults.isEmpty else { throw refused(.badMetrics(faults)) }
    metrics = names.compactMap(Metric.named)
  }

  private static func faults(of names: [String]) -> [Fault] {
    var faults: [Fault] = []
    var seen: Set<String> = []
    for name in names {
      let isFirst = seen.insert(name).inserted
      let fault = isFirst ? fault(of: name) : .doubled(name)
      if let fault, !faults.contains(fault) { faults.append(fault) }
    }
    return faults
  }

  private static func fault(of name: String) -> Fault? {
    guard Metric.named(name) == nil else { return nil }
    if let renamed = RenamedFigure.named(name) { return .outdated(name, since: renamed.phrase) }
    return .unknown(
      name, suggestion: Suggestion.closest(to: name, among: Metric.all.map(\.name)))
  }
}

extension AskedMetrics {
  /// What a run is asked for: the metric that decides when it stops is kept as well.
  static func asked(
    _ text: String?, until target: Target?, command: String
  ) throws(ToolError) -> Asked {
    guard let text else { return .all }
    let metrics = try AskedMetrics(text, command: command).metrics
    return Asked(metrics + [target?.metric].compactMap(\.self))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
