import Documents
import Languages
import Portfolios
import ScenarioFiles

/// What to look at next, each remark only where it holds.
extension RunDetails {
  var next: [String] {
    listed([
      identical, run.foremost.flatMap(run.added), run.zeroByConstruction,
      run.foremost.flatMap(Diagnosis.init)?.words, naive, breakEven, accuracy, more,
    ])
  }

  func listed(_ remarks: [Phrase?]) -> [String] {
    remarks.compactMap(\.self).flatMap { words in
      WrappedText(words[language], width: width - 2).lines.enumerated().map {
        ($0 == 0 ? "· " : "  ") + $1
      }
    }
  }

  /// Policies that cross alike in every future do so because they pay alike.
  private var identical: Phrase? {
    let same = run.comparisons.filter { comparison in
      let policy = run.policies.first { $0.name == comparison.policy }
      let paysAlike = [Metric.crossingUltimate, .moneyCostPerCrossing].allSatisfy {
        comparison.metrics[$0]?.isSameInEveryFuture ?? false
      }
      return paysAlike
        && policy?.crossings.counts.dropFirst().contains { $0 > 0 } ?? false
    }.map(\.policy)
    guard !same.isEmpty else { return nil }
    let names = ([run.baseline] + same).map { run.title(of: .policy($0)) }
    return Phrase(
      "\(names.map(\.english).joined(separator: ", ")) pay alike up to the crossing, so that the same "
        + "projects cross in every future: they differ in ownership and money only.",
      "\(names.map(\.chinese).joined(separator: "、")) 在跨越前的拨付相同，故在每个未来中跨越的是同一批项目：差别仅在股权与资金。")
  }

  /// What an observer counts today against what comes of it.
  private var naive: Phrase? {
    guard let policy = run.foremost, let today = policy.snapshots.first,
      let started = today.started.value, let crossed = today.crossed.value, started > 0,
      let ultimate = policy.metrics[.crossingUltimate].number, crossed / started < ultimate
    else { return nil }
    let (date, counts) = (
      run.scenario.asOf,
      (NumberText.fixed(started, digits: 0), NumberText.fixed(crossed, digits: 1))
    )
    let rates = (
      NumberText.percent(crossed / started, digits: 1), NumberText.percent(ultimate, digits: 1)
    )
    return Phrase(
      "On \(date) an observer counts \(counts.1) crossed of \(counts.0) started, \(rates.0); in the "
        + "end \(rates.1) cross: most had no time yet.",
      "\(date) 观察者看到 \(counts.0) 项启动、\(counts.1) 项跨越（\(rates.0)）；最终跨越率为 \(rates.1)：多数项目尚无时间。"
    )
  }

  private var breakEven: Phrase? {
    guard let found = run.breakEvens.first(where: { $0.entryPreMoney.value != nil })
    else { return nil }
    let price = EstimateText.text(found.entryPreMoney, .money)
    let bound = found.bound ?? Phrase("", "")
    let policy = run.title(of: .policy(found.policy))
    let against = run.title(of: .policy(found.against))
    return Phrase(
      "\(policy.english) would be worth as much to the state as \(against.english) at an entry pre-money "
        + "of \(bound.english)\(price).",
      "入股投前估值为\(bound.chinese)\(price) 时，“\(policy.chinese)”与“\(against.chinese)”对国有方等值。")
  }

  var accuracy: Phrase? {
    guard let accuracy = run.until else { return nil }
    let half = JSONText.numeral(accuracy.halfWidth)
    return accuracy.isReached
      ? Phrase(
        "\(accuracy.metric) is known to ±\(half) (95%) under every policy.",
        "各政策下 \(accuracy.metric) 的精度均达到 ±\(half)（95%）。")
      : Phrase(
        "\(accuracy.metric) is not yet known to ±\(half) under every policy: allow more --trials.",
        "\(accuracy.metric) 尚未在各政策下达到 ±\(half)：请增大 --trials。")
  }

  private var more: Phrase? {
    Phrase(
      "Curves, cash plan, districts and single projects: --json FILE. Every definition: botou explain "
        + "metrics.",
      "曲线、现金计划、分区与逐项结果：--json FILE。全部定义：botou explain metrics。")
  }
}
