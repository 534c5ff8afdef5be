import Languages
import Portfolios

/// Why projects of a policy do not cross: each cause with its share of all that entered, the greatest first.
struct Diagnosis {
  /// A cause that some projects have.
  struct Loss {
    let share: Double
    /// What those projects do, as the rest of a sentence.
    let words: Phrase
    /// Where to look first where this loss is the greatest; nothing for what is no loss.
    let advice: Phrase?
  }

  let losses: [Loss]
  private let lost: Double

  /// Nothing where no project is fresh, or all cross.
  init?(_ policy: RecordedPolicy) {
    guard let ultimate = policy.metrics[.crossingUltimate].number, ultimate < 1 else { return nil }
    lost = 1 - ultimate
    losses = Self.kinds.compactMap { kind in
      guard let share = policy.metrics[kind.metric].number, share >= 0.0005 else { return nil }
      let worst = kind.stages.flatMap { Self.worst(policy, $0) } ?? Phrase("", "")
      return Loss(share: share, words: kind.words.adding(worst), advice: kind.advice)
    }.sorted { $0.share > $1.share }
    if losses.isEmpty { return nil }
  }

  /// In one sentence, and one of advice.
  var words: Phrase {
    let parts = losses.map { loss in
      let share = NumberText.percent(loss.share, digits: 1)
      return Phrase("\(share) \(loss.words.english)", "\(share) \(loss.words.chinese)")
    }
    let share = NumberText.percent(lost, digits: 1)
    let told = Phrase(
      "\(share) do not cross: \(parts.map(\.english).joined(separator: "; ")).",
      "\(share) 未跨越：\(parts.map(\.chinese).joined(separator: "；"))。")
    guard let advice = losses.first?.advice else { return told }
    return told.adding(
      Phrase(" Look first at \(advice.english).", "应先看\(advice.chinese)。"))
  }

  // MARK: - The causes

  private struct Kind: Sendable {
    let metric: Metric
    let words: Phrase
    let advice: Phrase?
    /// The part of a stage's failures that is of this kind.
    var stages: (@Sendable (RecordedDeath) -> RecordedEstimate)?
  }

  private static let kinds: [Kind] = [
    Kind(
      metric: .endGateMissed, words: Phrase("miss a gate", "未达里程碑"),
      advice: Phrase("the odds of that stage", "该阶段的成功率"), stages: { $0.gateMissed }),
    Kind(
      metric: .endWrongStop, words: Phrase("are stopped wrongly", "被误判中止"),
      advice: Phrase("the sensitivity of that review", "该评审的灵敏度"), stages: { $0.wrongStop }),
    Kind(
      metric: .endOutOfMoney, words: Phrase("run out of money", "研发途中资金耗尽"),
      advice: Phrase("what that stage costs and when it is paid", "该阶段的成本与拨付时点"),
      stages: { $0.outOfMoney }),
    Kind(
      metric: .endClosed, words: Phrase("are accepted and find no market money", "验收后未获市场融资"),
      advice: Phrase("market financing", "市场融资")),
    Kind(
      metric: .endRefused, words: Phrase("are refused at entry", "入库时被拒"),
      advice: Phrase("who is selected", "入库遴选")),
    Kind(
      metric: .endGaveUp, words: Phrase("give up waiting for the fund's money", "久等基金资金而离开"),
      advice: Phrase("the fund's budget and queue", "基金的额度与排队规则")),
    Kind(
      metric: .endLiving, words: Phrase("live on their own without finance", "未融资而自立存续"),
      advice: nil),
  ]

  /// At which stage most do so, where there are several.
  private static func worst(
    _ policy: RecordedPolicy, _ part: (RecordedDeath) -> RecordedEstimate
  ) -> Phrase? {
    let shares = policy.deaths.map { part($0).value ?? 0 }
    guard shares.count > 1, let index = shares.indices.max(by: { shares[$0] < shares[$1] })
    else { return nil }
    let share = NumberText.percent(shares[index], digits: 1)
    let stage = policy.deaths[index].words
    return Phrase(
      " (most at \(stage.english), \(share))", "（以\(stage.chinese)为最，\(share)）")
  }
}

extension RecordedDeath {
  /// The stage by its number and name.
  var words: Phrase {
    Phrase(
      "stage \(stage)" + (name.map { ", \($0)" } ?? ""),
      "第 \(stage) 阶段" + (name.map { "“\($0)”" } ?? ""))
  }
}
