import Languages
import Portfolios

/// The answer of a run in plain words: how many cross and how that may turn out, when, and at what cost.
struct PageAnswer {
  let run: RecordedRun
  let language: Language

  private var money: PageMoney { PageMoney(unit: run.unit, language: language) }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// The answer under the policy that the report speaks of first.
  var words: String {
    guard let policy = run.foremost else { return "" }
    let crossers = Crossers(policy)
    guard let mean = crossers.mean, crossers.all > 0 else {
      return say("No project of this run can be counted.", "本次运行没有可计数的项目。")
    }
    return [counted(policy, crossers, mean), later(policy), owned(policy)].joined()
  }

  private func counted(_ policy: RecordedPolicy, _ crossers: Crossers, _ mean: Double) -> String {
    let (about, all) = (count(mean), NumberText.fixed(crossers.all, digits: 0))
    let running = crossers.areRunning
    return say(
      "Under \(policy.title.english), about \(about) of \(all) projects \(running ? "under way " : "")"
        + "cross the valley of death\(running ? " from where they stand" : "")",
      "在“\(policy.title.chinese)”下，\(all) 个\(running ? "在研" : "")项目中约 \(about) 个"
        + "\(running ? "将由现状" : "")跨越死亡之谷") + spread(crossers)
  }

  /// How many, to a whole project where there are ten or more.
  private func count(_ number: Double) -> String {
    NumberText.fixed(number, digits: number >= 9.95 || number.rounded() == number ? 0 : 1)
  }

  private func spread(_ crossers: Crossers) -> String {
    guard run.trials > 1 else {
      return say(" in the one future played.", "（仅模拟一个未来）。")
    }
    guard let range = crossers.range else { return say(".", "。") }
    let (low, high) = (
      NumberText.fixed(range.lowerBound, digits: 0), NumberText.fixed(range.upperBound, digits: 0)
    )
    guard low != high else {
      return crossers.isCertain
        ? say(", the same in every future.", "，在每个未来中均相同。")
        : say("; in 8 futures of 10 it is \(low).", "；10 个未来中有 8 个为 \(low) 个。")
    }
    return say(
      "; in 8 futures of 10 between \(low) and \(high).", "；10 个未来中有 8 个在 \(low) 至 \(high) 个之间。")
  }

  private func later(_ policy: RecordedPolicy) -> String {
    guard let months = policy.metrics[.valleyWidth].number else { return "" }
    let text = NumberText.fixed(months, digits: 0)
    return say(
      " Those that cross do so \(text) months after entry on average.", "跨越者平均用时 \(text) 个月（自入库起）。")
  }

  private func owned(_ policy: RecordedPolicy) -> String {
    var parts: [String] = []
    if let stake = policy.metrics[.stateStakeAtConversion].number {
      let share = ShortNumber.text(stake * 100) + "%"
      parts.append(say("the state then holds \(share) of each", "届时国有方平均持股 \(share)"))
    }
    if let multiple = policy.metrics[.stateMoic].number, multiple > 0 {
      let times = ShortNumber.text(multiple)
      parts.append(say("gets back \(times) times its money", "收回投入的 \(times) 倍"))
    }
    if let cost = policy.metrics[.moneyCostPerCrossing].number {
      let sum = money.text(cost)
      parts.append(say("each crossing costs the public \(sum)", "每项跨越耗用公共资金 \(sum)"))
    }
    guard let first = parts.first else { return "" }
    let rest = parts.dropFirst().joined(separator: say(", and ", "，"))
    let start = language == .english ? first.prefix(1).uppercased() + first.dropFirst() : first
    return say(" ", "") + start
      + (rest.isEmpty ? "" : say(parts.count > 2 ? ", " : "; ", "，") + rest)
      + say(".", "。")
  }
}

/// How many projects cross, of how many, over all futures.
struct Crossers {
  let mean: Double?
  /// Fresh projects that start, and those under way.
  let all: Double
  /// From the 10 % to the 90 % quantile over futures.
  let range: ClosedRange<Double>?
  /// Whether as many cross in every future.
  let isCertain: Bool
  /// Whether all were under way at the start.
  let areRunning: Bool

  init(_ policy: RecordedPolicy) {
    let counts = policy.crossings.counts
    let futures = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset) * Double($1.element) }
    mean = futures > 0 ? sum / Double(futures) : nil
    isCertain = counts.count { $0 > 0 } == 1
    let running = policy.projects.filter(\.isRunning).reduce(0) {
      $0 + ($1.group.count.value ?? 0)
    }
    let fresh = policy.snapshots.last?.started.value ?? Self.fresh(policy)
    all = fresh + running
    areRunning = fresh == 0 && running > 0
    if let low = policy.crossings.quantiles["p10"]?.value,
      let high = policy.crossings.quantiles["p90"]?.value, low <= high
    {
      range = low...high
    } else {
      range = nil
    }
  }

  /// As many as the projects of the file that enter, where a document counts no starts.
  private static func fresh(_ policy: RecordedPolicy) -> Double {
    policy.projects.filter { !$0.isRunning }.reduce(0) { $0 + ($1.group.count.value ?? 0) }
  }
}
