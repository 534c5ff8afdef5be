public import Languages
import Portfolios

extension RunAnswer {
  /// The whole answer, for pages that have room for it.
  public var whole: Phrase {
    against.map { words.adding(Phrase(" ", "")).adding($0) } ?? words
  }

  /// The policy less the baseline on the same futures; nothing for the baseline itself.
  public var against: Phrase? {
    guard let less = run.comparisons.first(where: { $0.policy == policy.name }),
      let other = run.policies.first(where: { $0.name == less.baseline })
    else { return nil }
    let title = other.title.short
    let parts = [crossings(less, other), worth(less), spent(less)].compactMap(\.self)
    return Phrase("Against \(title.english): ", "与“\(title.chinese)”相比：")
      .adding(parts.joined(Phrase("; ", "；"))).adding(Phrase(".", "。"))
  }

  private func crossings(_ less: RecordedComparison, _ other: RecordedPolicy) -> Phrase? {
    let differences = [Metric.crossingUltimate, .runningCrossing].compactMap { less.metrics[$0] }
      .filter { $0.value != nil }
    guard let own = CrossingSpread(policy.crossings), let its = CrossingSpread(other.crossings)
    else { return nil }
    if differences.allSatisfy(isSame) {
      return run.trials == 1
        ? Phrase("as many cross", "跨越的项目数相同")
        : Phrase("as many cross in every future", "每个未来中跨越的项目数相同")
    }
    let count = NumberText.roughCount(abs(own.mean - its.mean))
    guard differences.contains(where: \.isClear), count != "0" else {
      return Phrase("no clear difference in how many cross", "跨越项目数无明显差别")
    }
    let verb = count == "1" ? "crosses" : "cross"
    return own.mean > its.mean
      ? Phrase("about \(count) more \(verb)", "约多 \(count) 个项目跨越")
      : Phrase("about \(count) fewer \(verb)", "约少 \(count) 个项目跨越")
  }

  /// One future has no error to tell equality by.
  private func isSame(_ difference: RecordedEstimate) -> Bool {
    difference.isSameInEveryFuture || (run.trials == 1 && difference.value == 0)
  }

  private func worth(_ less: RecordedComparison) -> Phrase? {
    difference(
      less.metrics[.stateNpv], same: Phrase("the state's NPV is the same", "国有净现值相同"),
      unclear: Phrase("no clear difference in the state's NPV", "国有净现值无明显差别"),
      more: { Phrase("the state's NPV is \($0.english) higher", "国有净现值高 \($0.chinese)") },
      less: { Phrase("the state's NPV is \($0.english) lower", "国有净现值低 \($0.chinese)") })
  }

  private func spent(_ less: RecordedComparison) -> Phrase? {
    difference(
      less.metrics[.moneyPublic], same: Phrase("the same public money", "公共资金相同"),
      unclear: Phrase("no clear difference in public money", "公共资金无明显差别"),
      more: { Phrase("\($0.english) more of public money", "公共资金多 \($0.chinese)") },
      less: { Phrase("\($0.english) less of public money", "公共资金少 \($0.chinese)") })
  }

  private func difference(
    _ estimate: RecordedEstimate?, same: Phrase, unclear: Phrase, more: (Phrase) -> Phrase,
    less: (Phrase) -> Phrase
  ) -> Phrase? {
    guard let estimate, let value = estimate.value else { return nil }
    if isSame(estimate) { return same }
    guard estimate.isClear else { return unclear }
    let amount = money.text(abs(value))
    return value > 0 ? more(amount) : less(amount)
  }
}
