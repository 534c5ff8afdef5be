import Documents
import Languages
import Projects
import Randomness

// What a kind of project hardly is.

extension Plausibility {
  mutating func lookAt(_ template: ProjectTemplate) {
    let place = FieldPath([.field("templates"), .field(template.name)]).description
    lookAtStages(of: template, place)
    lookAtMoney(of: template, place)
    lookAtRound(of: template, place)
  }

  private mutating func lookAtStages(of template: ProjectTemplate, _ place: String) {
    for (index, stage) in template.stages.enumerated() {
      let months = stage.durationMonths.law.mean
      guard !Self.stageMonths.contains(months) else { continue }
      let (least, most) = (Self.stageMonths.lowerBound, Self.stageMonths.upperBound)
      add(
        months.rounded4, at: "\(place).stages[\(index)].duration",
        Phrase(
          "a stage's mean is counted in months, and under \(least.rounded4) or over \(most.rounded4) of them is "
            + "hardly meant; usual are 3 to 36",
          "阶段历时的均值以月计，少于 \(least.rounded4) 或多于 \(most.rounded4) 个月不大可能；通常为 3 至 36"))
    }
    let (work, horizon) = (template.meanMonths, scenario.horizonMonths)
    guard work > horizon else { return }
    add(
      horizon.rounded4, at: "horizonMonths",
      Phrase(
        "the stages of '\(template.name)' take \(work.rounded4) months on average, so that hardly any of its "
          + "projects crosses within it; usual is twice the stages' time at least",
        "模板“\(template.name)”各阶段平均共需 \(work.rounded4) 个月，期限内几乎无项目能跨越；通常至少为各阶段时间的两倍"))
  }

  private mutating func lookAtMoney(of template: ProjectTemplate, _ place: String) {
    let funding = template.funding
    let given = funding.centre + funding.otherPublic + funding.team
    let cost = template.meanCost
    if given < Self.leastFunded * cost, funding.income.isEmpty {
      add(
        given.rounded4, at: "\(place).funding",
        Phrase(
          "that is all its sources together, under \(Self.leastFunded.rounded4) of its stages' mean costs of "
            + "\(cost.rounded4), so that most run dry; usual are 0.9 to 1.5 of them",
          "此为各来源合计，不足各阶段平均费用 \(cost.rounded4) 的 \(Self.leastFunded.rounded4)，多数项目将断粮；"
            + "通常为其 0.9 至 1.5 倍"))
    }
    if funding.centre > 0, funding.centre < Self.leastAward * cost {
      add(
        funding.centre.rounded4, at: "\(place).funding.centre",
        Phrase(
          "that is under \((Self.leastAward * 100).rounded4)% of its stages' mean costs of \(cost.rounded4), as if it "
            + "were in another unit; usual are 0.2 to 1 of them",
          "不足各阶段平均费用 \(cost.rounded4) 的 \((Self.leastAward * 100).rounded4)%，疑为货币单位有误；"
            + "通常为其 0.2 至 1 倍"))
    }
    let burn = cost / template.meanMonths
    guard funding.standbyPerMonth > burn, template.meanMonths > 0 else { return }
    add(
      funding.standbyPerMonth.rounded4, at: "\(place).funding.standbyPerMonth",
      Phrase(
        "waiting for finance costs more a month than the stages do, \(burn.rounded4) on average; usual are 0.05 to "
          + "0.5 of that",
        "等待融资期间的月支出高于研发各阶段的月均费用 \(burn.rounded4)；通常为其 0.05 至 0.5 倍"))
  }

  /// A round as large as the company sells more than half of it.
  private mutating func lookAtRound(of template: ProjectTemplate, _ place: String) {
    let (money, value) = (
      template.financing.newMoney.law.mean, template.financing.preMoney.law.mean
    )
    guard money > value else { return }
    add(
      money.rounded4, at: "\(place).financing.newMoney",
      Phrase(
        "on average that is more than the pre-money of \(value.rounded4), so that new investors own over half; "
          + "usual are 0.1 to 0.5 of it",
        "均值高于投前估值 \(value.rounded4)，新投资人将持股过半；通常为投前估值的 0.1 至 0.5 倍"))
  }
}

extension ProjectTemplate {
  fileprivate var meanMonths: Double { stages.reduce(0) { $0 + $1.durationMonths.law.mean } }
  fileprivate var meanCost: Double { stages.reduce(0) { $0 + $1.cost.law.mean } }
}
