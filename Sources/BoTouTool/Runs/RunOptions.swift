import Documents
import Languages
import Policies
import Portfolios
import Projects
import Randomness
import Reports
import ScenarioFiles

/// The options of the commands that simulate, and the request that they make.
enum RunOptions {
  static let trials = Setting<Int>(
    "trials", short: "n", "N", .whole(Scenario.trialCounts),
    about: Phrase("How many futures; with --until at most so many", "未来的个数；与 --until 同用时为上限"),
    defaultText: Phrase("the scenario's; with --until 1048576", "由情景给出；与 --until 同用时为 1048576"))

  static let seed = Setting<Int>(
    "seed", "S", .whole(Scenario.seeds),
    about: Phrase("Seed of the random numbers", "随机数种子"),
    defaultText: Phrase("the scenario's", "由情景给出"))

  static let threads = Setting<Int>(
    "threads", "T", .whole(1...1024),
    about: Phrase("How many threads; the results are the same", "线程数；结果不变"),
    defaultText: Phrase("one for each processor", "每个处理器一个"))

  static let policies = RepeatedSetting<String>(
    "policy", "NAME", .text,
    about: Phrase("Judge only this policy, and the baseline", "仅评估该政策与基准"))

  static let draws = DefaultedSetting<Sampling.Draws>(
    "draws", "KIND", .choice, default: .tables, as: Sampling.Draws.tables.rawValue,
    formerly: "sampler",
    about: Phrase(
      "How variates are made: by inversion through tables, or by GSL's own algorithms",
      "抽样方式：查表反函数法，或 GSL 自带算法"))

  static let futures = DefaultedSetting<Futures>(
    "futures", "KIND", .choice, default: .nets, as: Futures.nets.rawValue,
    about: Phrase(
      "Balanced in nets of 256, which narrows the errors, or each future by itself",
      "以 256 个为一网均衡抽取（误差更小），或逐个独立抽取"))

  static let until = Setting<String>(
    "until", "METRIC:HALFWIDTH", .text,
    about: Phrase(
      "Go on until the metric's 95% interval is so narrow under every policy",
      "直至该指标在各政策下的 95% 区间半宽达到此值"))

  static let metrics = Setting<String>(
    "metrics", "NAME,NAME", .text,
    about: Phrase(
      "Keep and tell only these metrics, and that of --until: fast and small, without curves and tables",
      "仅保留并给出这些指标（及 --until 的指标）：快而小，不含曲线与数据表"),
    defaultText: Phrase("everything", "全部"))

  static let quiet = Flag(
    "quiet", short: "q", about: Phrase("No progress and no summary", "不显示进度与摘要"))

  static let progress = Setting<ProgressForm>(
    "progress", "FORM", .choice,
    about: Phrase(
      "How far the run is: as text on a terminal, or as json, a record a line on standard error, --quiet or not",
      "进度的写法：text（仅在终端显示），或 json（标准错误上每行一条记录，不受 --quiet 影响）"),
    defaultText: Phrase(same: "text"))

  /// How a run tells how far it is; a program that asked is told in any case.
  static func progressForm(_ invocation: Invocation) -> ProgressForm? {
    invocation[quiet] && invocation[progress] != .json ? nil : invocation[progress] ?? .text
  }

  /// Trials at most where a half-width decides.
  private static let mostUntil = 1 << 20

  /// The run that is asked for; `console` hears of it before it is laid out, if it takes long.
  static func request(
    _ invocation: Invocation, command: String, asked: Asked, until target: Target? = nil,
    writing: RunCost.Writing = [], part: RunArchive.Part? = nil, on console: Console?
  ) throws(ToolError) -> RunRequest {
    let scenario = try ScenarioInput.scenario(invocation)
    let chosen = invocation[policies]
    for name in chosen { try ensureKnown(name, scenario, command: command) }
    return try RunRequest(
      scenario, file: try ScenarioInput.path(invocation), policies: chosen,
      trials: invocation[trials] ?? (target == nil ? scenario.trials : mostUntil),
      seed: invocation[seed].map(UInt64.init) ?? scenario.seed,
      sampling: Sampling(invocation[draws], invocation[futures]),
      threads: invocation[threads] ?? SystemCalls.processors, until: target,
      asked: asked, writing: writing, part: part,
      telling: invocation[quiet] ? nil : console)
  }

  static func ensureKnown(
    _ name: String, _ scenario: Scenario, command: String
  ) throws(ToolError) {
    let names = scenario.policies.map(\.name)
    guard !names.contains(name) else { return }
    throw .usage(
      UsageError(
        problem: .unknownName(
          kind: Phrase("policy", "政策"), name, known: names,
          suggestion: Suggestion.closest(to: name, among: names)),
        command: command))
  }
}
