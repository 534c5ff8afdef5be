import Documents
import Languages
import Portfolios
import Reports
import ScenarioFiles
import Studies

/// How sensitivity is told.
enum SensitivityMethod: String, CaseIterable, Sendable { case tornado, sobol }

/// The options of `botou sensitivity`.
enum SensitivityOptions {
  static let method = DefaultedSetting<SensitivityMethod>(
    "method", short: "m", "METHOD", .choice, default: .tornado,
    as: SensitivityMethod.tornado.rawValue,
    about: Phrase(
      "tornado: each input at its ends while all others stay; sobol: shares of the variance, with luck as one more input",
      "tornado：逐项取范围两端，其余不变；sobol：方差份额，运气另计为一项输入"))

  static let metric = Setting<String>(
    "metric", "NAME", .text, about: Phrase("Which number is studied", "所研究的指标"),
    defaultText: Phrase(same: Metric.stateNpv.name))

  static let policy = Setting<String>(
    "policy", "NAME", .text, about: Phrase("Of which policy", "所研究的政策"),
    defaultText: Phrase("the scenario's focus", "情景的主政策"))

  static let against = Setting<String>(
    "against", "NAME", .text,
    about: Phrase(
      "From which policy it differs: what it has more in the same futures is studied",
      "与之相比的政策：研究同一未来中的差额"),
    defaultText: Phrase("the baseline", "基准政策"))

  static let own = Flag(
    "own", about: Phrase("Study the policy's own number, and no difference", "研究该政策自身的数值，不取差额"))

  static let rank = Flag(
    "rank",
    about: Phrase(
      "Play every policy, and tell where any two change places (tornado)",
      "运行全部政策，并指出何处任两项政策的次序互换（tornado）"))

  static let inputs = RepeatedSetting<String>(
    "input", "NAME", .text,
    about: Phrase(
      "Vary only this input; NAME=LOW:HIGH gives its bounds, also to a value that the scenario does not mark; may be "
        + "given again",
      "仅变动该输入；NAME=LOW:HIGH 给出其上下限，未标记的数值亦可；可重复给出"))

  static let rows = DefaultedSetting<Int>(
    "rows", "N", .whole(SobolStudy.leastRows...1 << 20), default: 16, as: "16",
    about: Phrase(
      "Rows of points in a scrambling, a power of two; each has two points more than there are inputs (sobol)",
      "每次随机化的行数，须为 2 的幂；每行的点数比输入项数多 2（sobol）"))

  static let scramblings = DefaultedSetting<Int>(
    "scramblings", "N", .whole(SobolStudy.leastScramblings...1_000), default: 8, as: "8",
    about: Phrase(
      "Independent scramblings, from which errors follow (sobol)", "独立随机化的次数，误差由此得出（sobol）"))

  static let trials = Setting<Int>(
    "trials", short: "n", "N", .whole(Scenario.trialCounts),
    about: StudyOptions.futures.declaration.about,
    defaultText: Phrase("2048; with sobol 512", "2048；sobol 为 512"))

  static let svg = OutputSetting(
    "svg", "FILE", writes: .result, about: Phrase("Draw the picture", "绘出图形"))

  static let csv = OutputSetting(
    "csv", "FILE", writes: .result,
    about: Phrase(
      "Write one tidy table: a row for each end of each input, or for each index",
      "写出一张规整数据表：每项输入的每一端，或每个指数一行"))

  /// Single futures are kept, by which luck is told; nets of them are not.
  static let mostTrialsOfSobol = 7 * 256

  static func trials(_ invocation: Invocation) throws(ToolError) -> Int {
    let given = invocation[trials]
    guard invocation[method] == .sobol else { return given ?? 2_048 }
    let trials = given ?? 512
    guard 2...mostTrialsOfSobol ~= trials else {
      throw usage(
        .badValue(
          option: Self.trials.declaration.spelling, value: "\(trials)",
          accepted: Phrase(
            "between 2 and \(mostTrialsOfSobol) with --method sobol, which keeps every future of a point; more --rows "
              + "and --scramblings narrow the errors",
            "在 2 与 \(mostTrialsOfSobol) 之间（--method sobol 保留每个点的全部未来）；增大 --rows 与 --scramblings 可缩小误差"
          ),
          suggestion: nil))
    }
    return trials
  }

  static func studied(_ invocation: Invocation) throws(ToolError) -> Metric {
    guard let name = invocation[metric] else { return .stateNpv }
    let spelling = metric.declaration.spelling
    guard let found = Metric.named(name) else {
      if let renamed = RenamedFigure.named(name) {
        throw usage(.outdated(option: spelling, value: name, since: renamed.phrase))
      }
      throw usage(
        .badValue(
          option: spelling, value: name,
          accepted: Phrase(
            "a metric; 'botou explain metrics' lists all", "是指标名称；全部指标见“botou explain metrics”"),
          suggestion: Suggestion.closest(to: name, among: Metric.all.map(\.name))))
    }
    guard found.followsFromMeans else {
      throw usage(
        .refused(
          option: "\(metric.declaration.spelling) \(name)",
          because: Phrase(
            "it follows from how many futures lie where, so that its changes have no paired error; choose one that is a "
              + "mean, a share or a ratio",
            "该指标由各未来的分布位次得出，其变化没有配对误差；请改用均值、份额或比值类指标")))
    }
    return found
  }

  static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "sensitivity"))
  }
}
