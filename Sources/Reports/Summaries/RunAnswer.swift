public import Languages
import Portfolios
import ScenarioFiles

/// What a run answers, in a few sentences: how many cross, when, at which cost, and against the baseline.
public struct RunAnswer: Sendable {
  let run: RecordedRun
  let policy: RecordedPolicy
  let money: PeopleMoney

  /// Nothing for a run without the metrics that answers are made of.
  public init?(_ run: RecordedRun) {
    guard run.asked == nil, let policy = run.foremost else { return nil }
    (self.run, self.policy, money) = (run, policy, PeopleMoney(run.unit))
  }

  /// How many cross, how far futures differ, when, and what each crossing costs.
  public var words: Phrase {
    [crossing, cost].compactMap(\.self).joined
  }

  // MARK: - Who crosses

  private var crossing: Phrase {
    let title = policy.title.short
    let under = Phrase("Under \(title.english), ", "在“\(title.chinese)”下，")
    guard let spread = CrossingSpread(policy.crossings) else {
      return under.adding(Phrase("nobody counted who crosses.", "未统计跨越项目。"))
    }
    let entrants = policy.entrants
    return under.adding(Self.crossers(spread, of: entrants, areRunning: policy.areAllRunning))
      .adding(time).adding(entrants.isOne || spread.mean == 0 ? Phrase("", "") : spread.words)
      .adding(Phrase(".", "。"))
  }

  /// `about 26 of 108 projects cross the valley of death`.
  private static func crossers(
    _ spread: CrossingSpread, of entrants: Double, areRunning: Bool
  ) -> Phrase {
    let way = areRunning ? Phrase(" under way", "在研") : Phrase("", "")
    if entrants.isOne { return single(spread, way) }
    let all = NumberText.fixed(entrants, digits: 0)
    let what = Phrase("\(all) projects\(way.english)", "\(all) 个\(way.chinese)项目")
    if spread.mean == 0 {
      return Phrase(
        "none of \(what.english) crosses the valley of death in any future",
        "\(what.chinese)在任何未来中均未跨越死亡之谷")
    }
    let count = NumberText.roughCount(spread.mean)
    let isExact = spread.futures == .one || spread.futures == .same
    return Phrase(
      "\(isExact ? "" : "about ")\(count) of \(what.english) \(count == "1" ? "crosses" : "cross") "
        + "the valley of death",
      "\(what.chinese)中\(isExact ? "有" : "约") \(count) 个跨越死亡之谷")
  }

  /// Of one project the chance is told.
  private static func single(_ spread: CrossingSpread, _ way: Phrase) -> Phrase {
    let project = Phrase("the one project\(way.english)", "唯一的\(way.chinese)项目")
    switch (spread.futures, spread.mean) {
    case (.one, 0), (.same, 0):
      return Phrase(
        "\(project.english) does not cross the valley of death", "\(project.chinese)未跨越死亡之谷")
    case (.one, _), (.same, _):
      return Phrase("\(project.english) crosses the valley of death", "\(project.chinese)跨越死亡之谷")
    default:
      let share = NumberText.peopleShare(spread.mean)
      return Phrase(
        "\(project.english) crosses the valley of death in \(share) of futures",
        "\(project.chinese)在 \(share) 的未来中跨越死亡之谷")
    }
  }

  private var time: Phrase {
    guard let months = policy.metrics[.valleyWidth].number else { return Phrase("", "") }
    let count = NumberText.fixed(months, digits: 0)
    return Phrase(
      ", on average \(count) \(count == "1" ? "month" : "months") after entry",
      "，平均在入库后 \(count) 个月")
  }

  // MARK: - What it costs

  /// Of a crossing beyond those that happen anyway, where that is known.
  private var cost: Phrase? {
    if let more = policy.additionality, let extra = more.publicCostPerCrossing.value,
      more.crossings.value ?? 0 > 0, extra > 0
    {
      let without = run.title(of: .policy(more.against)).short
      let price = money.text(extra)
      return Phrase(
        " Each crossing beyond those under \(without.english) costs the public \(price.english).",
        "比“\(without.chinese)”每多跨越一个项目，公共资金多支出 \(price.chinese)。")
    }
    guard let price = policy.metrics[.moneyCostPerCrossing].number, price > 0 else { return nil }
    let text = money.text(price)
    return Phrase(
      " Each crossing costs the public \(text.english).", "每项跨越耗用公共资金 \(text.chinese)。")
  }
}

extension RecordedPolicy {
  /// Projects under way at the start; as many in every future.
  var running: Double {
    projects.filter(\.isRunning).reduce(0) { $0 + ($1.group.count.value ?? 0) }
  }

  /// All that may cross: those that enter and those under way.
  var entrants: Double { (snapshots.last?.started.value ?? 0) + running }

  var areAllRunning: Bool { running > 0 && metrics[.crossingUltimate].number == nil }
}

extension Double {
  /// Whether a mean count of projects is told as one.
  var isOne: Bool { self > 0.95 && self < 1.05 }
}

extension [Phrase] {
  var joined: Phrase { Phrase(map(\.english).joined(), map(\.chinese).joined()) }

  func joined(_ between: Phrase) -> Phrase {
    Phrase(
      map(\.english).joined(separator: between.english),
      map(\.chinese).joined(separator: between.chinese))
  }
}

extension Phrase {
  /// A name that a sentence can hold.
  var short: Phrase { shortened(to: 40) }

  /// The name in so many columns, with an ellipsis where something is missing.
  func shortened(to width: Int) -> Phrase {
    Phrase(english.shortened(to: width), chinese.shortened(to: width))
  }
}

extension String {
  func shortened(to width: Int) -> String {
    var (text, used) = ("", 0)
    for letter in self {
      used += String(letter).displayWidth
      guard used <= width else {
        while text.displayWidth > max(0, width - 1) { text.removeLast() }
        return text + "…"
      }
      text.append(letter)
    }
    return text
  }
}
