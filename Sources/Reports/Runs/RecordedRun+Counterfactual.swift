import Languages
import Portfolios
import ScenarioFiles

extension RecordedRun {
  /// What a policy adds to what happens without the centre's money, and at which cost.
  func added(by policy: RecordedPolicy) -> Phrase? {
    guard let more = policy.additionality, let count = more.crossings.value else { return nil }
    let crossings = EstimateText.text(more.crossings, .count)
    let against = title(of: .policy(more.against))
    guard count > 0 else {
      return Phrase(
        "\(policy.title.english) adds no crossings to what happens under \(against.english): "
          + "\(crossings).",
        "与“\(against.chinese)”相比，“\(policy.title.chinese)”未带来更多跨越：\(crossings) 项。")
    }
    let money = PeopleMoney(unit)
    let cost = money.text(more.publicCostPerCrossing.value)
    let error =
      more.publicCostPerCrossing.standardError.map(money.text)
      .map { Phrase(" (±\($0.english))", "（±\($0.chinese)）") } ?? Phrase("", "")
    return Phrase(
      "\(policy.title.english) adds \(crossings) crossings to what happens under \(against.english), at "
        + "\(cost.english)\(error.english) of public money each.",
      "“\(policy.title.chinese)”比“\(against.chinese)”多 \(crossings) 项跨越，每项多耗公共资金 "
        + "\(cost.chinese)\(error.chinese)。")
  }

  /// What to say where nobody crosses without the centre's money: a zero that was put in, and not found out.
  var zeroByConstruction: Phrase? {
    let added = policies.lazy.compactMap(\.additionality)
    guard
      let more = added.first(where: {
        $0.crossings.status == RecordedAdditionality.counterfactualIsZero
      }),
      let without = policies.first(where: { $0.name == more.against }),
      let stage = without.deaths.last(where: { $0.share.value ?? 0 > 0 })?.words
    else { return nil }
    let told = Phrase(
      "Under \(without.title.english) nobody crosses, by construction: whoever comes to \(stage.english) runs out there of "
        + "the money that the file gives projects without the centre's (team, otherPublic, income), in every "
        + "future played.",
      "在“\(without.title.chinese)”下按设定无项目跨越：情景文件给予项目的非中心资金（team、otherPublic、income）在每个已模拟的未来中"
        + "均于\(stage.chinese)耗尽。")
    guard added.contains(where: { $0.crossings.value ?? 0 > 0 }) else { return told }
    return told.adding(
      Phrase(" So every crossing counts as added.", "故全部跨越均计为新增。"))
  }
}
