import Documents
import Languages
import Randomness
import Portfolios

// What the run rests on, and how to repeat it.

extension ReportPage {
  var assumptions: [Markup] {
    register + [facts, note(repeatWords), .tag("pre", [:], [.tag("code", [:], command)])] + scenario
  }

  /// What one needs to know to repeat the run, each with its name.
  var factRows: [(String, String)] {
    [
      (say("Scenario", "情景"), run.name), ("SHA-256", run.scenario.sha256),
      (
        say("Time", "时间"),
        say(
          "from \(run.scenario.start), as of \(run.scenario.asOf), counted for \(NumberText.plain(run.scenario.horizonMonths)) months",
          "\(run.scenario.start) 起，截至 \(run.scenario.asOf)，统计 \(NumberText.plain(run.scenario.horizonMonths)) 个月"
        )
      ),
      (say("Money", "货币"), run.unit.name[language]),
      (
        say("Policies", "政策"), run.policies.map(\.title[language]).joined(separator: say(", ", "、"))
      ),
      (say("Baseline of comparisons", "比较基准"), name(run.baseline)),
      (say("Futures", "模拟次数"), NumberText.whole(run.trials)),
      (say("Seed", "种子"), run.seed), (say("Draws", "抽样方式"), run.draws),
      (say("Balance", "均衡"), balance),
      (say("Confidence of intervals", "区间置信水平"), NumberText.percent(run.confidence, digits: 0)),
      (say("Program", "程序"), "botou \(run.version)"),
    ]
  }

  /// Which futures they are, and what the errors follow from.
  private var balance: String {
    guard run.futures == Futures.nets.rawValue else {
      return say("each future by itself", "逐个独立抽取")
    }
    return run.hasErrorsAtMost
      ? say(
        "nets of \(Futures.netTrials); too few for errors of their own, which are at most as stated",
        "以 \(Futures.netTrials) 个为一网；网数过少，误差按独立抽取计，为上限")
      : say(
        "nets of \(Futures.netTrials); errors from the scatter of \(NumberText.whole(run.replicates))",
        "以 \(Futures.netTrials) 个为一网；误差取自 \(NumberText.whole(run.replicates)) 网之间的离散")
  }

  private var facts: Markup {
    .tag(
      "table", ["class": "facts"],
      [
        .tag(
          "tbody", [:],
          factRows.map { row in
            .tag("tr", [:], [.tag("th", ["scope": "row"], row.0), .tag("td", [:], row.1)])
          })
      ])
  }

  private var repeatWords: String {
    say(
      "With a scenario of the SHA-256 above, the same version gives the same numbers, digit for digit on the "
        + "same kind of processor and C library:",
      "使用上述 SHA-256 的情景与相同版本，在同类处理器与 C 库上可逐位得到相同的数值：")
  }

  private var command: String { "botou run " + commandWords + " --report report.html" }

  /// What follows `botou run` to make the same numbers again.
  var commandWords: String { RepeatingCommand(run).words }

  /// The scenario itself, where the document carries it.
  private var scenario: [Markup] {
    guard let node = run.assumptions else { return [] }
    let text = JSONText(.indented).text(of: JSONValue(node))
    return [
      .tag(
        "details", [:],
        [
          .tag(
            "summary", [:], say("The whole scenario, every default filled in", "完整情景（已填入全部默认值）")),
          .tag("pre", [:], [.tag("code", [:], text)]),
        ])
    ]
  }
}
