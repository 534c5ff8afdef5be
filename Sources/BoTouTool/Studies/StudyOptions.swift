import Documents
import Languages
import Policies
import Portfolios
import Projects
import Randomness
import Reports
import ScenarioFiles
import Studies

/// The options of the commands that play a scenario at many points.
enum StudyOptions {
  static let futures = DefaultedSetting<Int>(
    "trials", short: "n", "N", .whole(Scenario.trialCounts), default: 1_024, as: "1024",
    about: Phrase("How many futures each point has, the same for all", "每个点的未来个数，各点相同"))

  static let metrics = Setting<String>(
    "metrics", "NAME,NAME", .text,
    about: Phrase("What is asked of each point", "每个点所求的指标"),
    defaultText: Phrase(same: usual.map(\.name).joined(separator: ",")))

  static let usual: [Metric] = [.crossingUltimate, .moneyCostPerCrossing, .stateNpv]

  static let json = OutputSetting(
    "json", "FILE", writes: .result,
    about: Phrase(
      "Write the study, botou/study/1; - prints it instead of the summary",
      "写出研究文件（botou/study/1）；- 表示打印以代替摘要"))

  static let csv = OutputSetting(
    "csv", "FILE", writes: .result,
    about: Phrase(
      "Write one tidy table: a row for each point, policy and metric", "写出一张规整数据表：每个点、每项政策、每个指标一行"))

  static let checkpoint = OutputSetting(
    "checkpoint", "FILE", writes: .file,
    about: Phrase(
      "Keep points that are done in FILE; the same command goes on from there",
      "将已完成的点存入 FILE；重复同一命令即可继续"))

  static let part = Setting<RunArchive.Part>(
    "part", "I/N", .part,
    about: Phrase(
      "Play one part of the points, such as 2/5, to be put together by botou merge",
      "仅运行一部分点，如 2/5，之后由 botou merge 合并"))

  /// What every such command takes beside its own.
  static let common: [any OptionKey] = [
    metrics, futures, RunOptions.seed, RunOptions.threads, RunOptions.policies, RunOptions.draws,
    RunOptions.futures, ScenarioInput.settings, ScenarioInput.allowed, json, csv, checkpoint,
    RunOptions.progress, RunOptions.quiet,
  ]

  /// The scenario at any point; `asked` beside the metrics that are named.
  static func evaluator(
    _ invocation: Invocation
  ) throws(ToolError) -> (evaluator: Evaluator, metrics: [Metric]) {
    let command = invocation.command.name
    let metrics =
      if let text = invocation[metrics] {
        try AskedMetrics(text, command: command).metrics
      } else {
        usual
      }
    let scenario = try ScenarioInput.scenario(invocation)
    let chosen = invocation[RunOptions.policies]
    for name in chosen { try RunOptions.ensureKnown(name, scenario, command: command) }
    let evaluator = Evaluator(
      scenario, policies: chosen, futures: invocation[futures],
      seed: invocation[RunOptions.seed].map(UInt64.init),
      sampling: Sampling(invocation[RunOptions.draws], invocation[RunOptions.futures]),
      asked: Asked(metrics))
    return (evaluator, Asked(metrics).metrics)
  }

  /// A part is of use only where it is written.
  static func ensureKept(_ invocation: Invocation) throws(ToolError) {
    guard invocation[part] != nil, invocation[json] == nil else { return }
    throw .usage(
      UsageError(problem: .needs("--part", ["--json"]), command: invocation.command.name))
  }

  static func threads(_ invocation: Invocation) -> Int {
    invocation[RunOptions.threads] ?? SystemCalls.processors
  }
}
