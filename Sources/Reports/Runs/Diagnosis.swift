import Languages
import Portfolios

/// Why projects of a policy do not cross: each cause with its share of all that entered, the greatest first.
struct Diagnosis {
  /// A cause that some projects have.
  struct Loss {
    let share: Double
    /// What those projects do, as the rest of a sentence.
    let words: Phrase
  }

  let losses: [Loss]
  private let lost: Double
  /// Where to look first; reads on from "look first at".
  let advised: Phrase?

  /// Nothing where no project is fresh, or all cross.
  init?(_ policy: RecordedPolicy) {
    guard let ultimate = policy.metrics[.crossingUltimate].number, ultimate < 1 else { return nil }
    lost = 1 - ultimate
    losses = Self.kinds.compactMap { kind in
      guard let share = policy.metrics[kind.metric].number, share >= 0.0005 else { return nil }
      let worst = kind.stages.map { Self.worst(policy, $0) } ?? Phrase("", "")
      return Loss(share: share, words: kind.words.adding(worst))
    }.sorted { $0.share > $1.share }
    advised = Self.advice(policy)
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
    guard let advised else { return told }
    return told.adding(
      Phrase(" Look first at \(advised.english).", "应先看\(advised.chinese)。"))
  }

  // MARK: - The causes

  private struct Kind: Sendable {
    let metric: Metric
    let words: Phrase
    /// With the stage where most of it happens, if it happens in stages.
    let advice: @Sendable (Phrase) -> Phrase?
    /// The part of a stage's failures that is of this kind.
    var stages: (@Sendable (RecordedDeath) -> RecordedEstimate)?
  }

  /// At which stage most of a cause happens, in brackets; nothing where there is one stage only.
  private static func worst(
    _ policy: RecordedPolicy, _ part: (RecordedDeath) -> RecordedEstimate
  ) -> Phrase {
    let stages = policy.deaths.map { (words: $0.words, share: part($0).value ?? 0) }
    guard stages.count > 1, let worst = stages.max(by: { $0.share < $1.share })
    else { return Phrase("", "") }
    let share = NumberText.percent(worst.share, digits: 1)
    return Phrase(
      " (most at \(worst.words.english), \(share))", "（以\(worst.words.chinese)为最，\(share)）")
  }

  /// What to do about the stage or the cause by which most are lost; of a stage, about most of its failures.
  private static func advice(_ policy: RecordedPolicy) -> Phrase? {
    var greatest = (share: 0.0, advice: Phrase?.none)
    for kind in kinds where kind.stages == nil {
      let share = policy.metrics[kind.metric].number ?? 0
      guard share > greatest.share, let advice = kind.advice(Phrase("", "")) else { continue }
      greatest = (share, advice)
    }
    for death in policy.deaths where death.share.value ?? 0 > greatest.share {
      func share(_ kind: Kind) -> Double { kind.stages?(death).value ?? 0 }
      let kind = kinds.max { share($0) < share($1) }
      greatest = (death.share.value ?? 0, kind?.advice(death.words))
    }
    return greatest.advice
  }

  private static let kinds: [Kind] = [
    Kind(
      metric: .endGateMissed, words: Phrase("miss a gate", "未达里程碑"),
      advice: { Phrase("the odds of \($0.english)", "\($0.chinese)的成功率") },
      stages: { $0.gateMissed }),
    Kind(
      metric: .endWrongStop, words: Phrase("are stopped wrongly", "被误判中止"),
      advice: {
        Phrase("the sensitivity of the review at \($0.english)", "\($0.chinese)评审的灵敏度")
      }, stages: { $0.wrongStop }),
    Kind(
      metric: .endNoInvestor, words: Phrase("find no investor in time", "限期内未获投资人"),
      advice: {
        Phrase(
          "how long investors are given at \($0.english)", "\($0.chinese)给投资人的期限")
      }, stages: { $0.noInvestor }),
    Kind(
      metric: .endOutOfMoney, words: Phrase("run out of money", "研发途中资金耗尽"),
      advice: {
        Phrase(
          "what \($0.english) costs and when it is paid", "\($0.chinese)的成本与拨付时点")
      }, stages: { $0.outOfMoney }),
    Kind(
      metric: .endClosed, words: Phrase("are accepted and find no market money", "验收后未获市场融资"),
      advice: { _ in Phrase("market financing", "市场融资") }),
    Kind(
      metric: .endRefused, words: Phrase("are not taken at entry", "入库时未予立项"),
      advice: { _ in Phrase("who is taken at entry", "入库遴选与赋权") }),
    Kind(
      metric: .endGaveUp, words: Phrase("give up waiting for the fund's money", "久等基金资金而离开"),
      advice: { _ in Phrase("the fund's budget and queue", "基金的额度与排队规则") }),
    Kind(
      metric: .endLiving, words: Phrase("live on their own without finance", "未融资而自立存续"),
      advice: { _ in nil }),
  ]
}

extension RecordedDeath {
  /// The stage by its number and name.
  var words: Phrase {
    Phrase(
      "stage \(stage)" + (title.map { ", \($0.english)" } ?? ""),
      "第 \(stage) 阶段" + (title.map { "“\($0.chinese)”" } ?? ""))
  }
}
