import Estimates
public import Languages
import Policies
import Portfolios
import ScenarioFiles

/// A run as a person reads it: what happens, how the policies compare, what to look at next.
public struct RunSummary: Sendable {
  static let widest = 100

  let run: FinishedRun
  let language: Language
  let width: Int
  let style: TextStyle

  public init(
    _ run: FinishedRun, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    self.run = run
    self.language = language
    self.width = min(width, Self.widest)
    self.style = style
  }

  public var text: String {
    let answer = headline.map(style.strong)
    let parts = [heading, answer, policyTable, differenceTable, officialTable, charts, next]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Heading

  private var heading: [String] {
    let title = run.scenario.title[language]
    let name = title == run.scenario.name ? title : "\(run.scenario.name) · \(title)"
    let unit = MoneyUnit(currency: run.scenario.currency, multiple: run.scenario.unit)
    let trials = NumberText.whole(run.trials)
    let seed = run.simulation.seed
    let version = ProgramVersion.current
    return paragraph(Phrase(same: name))
      + paragraph(
        Phrase(
          "\(trials) futures, seed \(seed), botou \(version); money in \(unit.name.english); "
            + "value ± standard error",
          "\(trials) 个未来，种子 \(seed)，botou \(version)；金额单位：\(unit.name.chinese)；数值 ± 标准误"))
  }

  /// The answer in a sentence or two.
  private var headline: [String] {
    let policy = run.foremost
    let name = run.policies[policy].name
    func text(_ metric: Metric) -> String { self.text(metric, policy) }
    let ultimate = Metric.crossingUltimate.estimate(run, policy)
    guard let interval = ultimate.interval else { return runningHeadline }
    let low = NumberText.percent(interval.low, digits: 1)
    let high = NumberText.percent(interval.high, digits: 1)
    let entered = NumberText.fixed(
      run.moments.estimate(run.mean(.entered, policy)).value,
      digits: 0)
    var words = Phrase(
      "Under \(name), \(text(.crossingUltimate)) of \(entered) projects cross the valley of death "
        + "(95%: \(low) to \(high)), \(text(.valleyWidth)) months after entry.",
      "在“\(name)”下，\(entered) 个项目中 \(text(.crossingUltimate)) 跨越死亡之谷（95% 区间 \(low) 至 \(high)），"
        + "入库后平均 \(text(.valleyWidth)) 个月。")
    if case .grantToEquity = run.policies[policy].instrument {
      words = words.adding(
        Phrase(
          " The state then owns \(text(.stateStakeAtConversion)) of a company that crosses, gets "
            + "back \(text(.stateMoic)) times its money, and each crossing costs the public "
            + "\(text(.moneyCostPerCrossing)).",
          "跨越时国有方在每家公司持股 \(text(.stateStakeAtConversion))，收回投入的 \(text(.stateMoic)) 倍，"
            + "每项跨越耗用公共资金 \(text(.moneyCostPerCrossing))。"))
    }
    return paragraph(words)
  }

  /// The answer where all projects are under way already.
  private var runningHeadline: [String] {
    let policy = run.foremost
    let running = run.moments.estimate(run.mean(.running, policy)).value
    let count = NumberText.fixed(running, digits: 0)
    let (name, crossing) = (run.policies[policy].name, text(.runningCrossing, policy))
    let crossers = EstimateText.text(run.moments.estimate(run.mean(.crossers, policy)), .count)
    return paragraph(
      Phrase(
        "Under \(name), \(crossing) of \(count) projects under way cross the valley of death from where "
          + "they stand: \(crossers) of them.",
        "在“\(name)”下，\(count) 个在研项目中 \(crossing) 将自现状跨越死亡之谷，即 \(crossers) 项。"))
  }

  func text(_ metric: Metric, _ policy: Int) -> String {
    EstimateText.text(metric.estimate(run, policy), metric.kind)
  }

  func paragraph(_ words: Phrase) -> [String] { WrappedText(words[language], width: width).lines }
}

extension Phrase {
  func adding(_ other: Phrase) -> Phrase {
    Phrase(english + other.english, chinese + other.chinese)
  }
}
