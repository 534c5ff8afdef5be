import Languages
import Projects
import Randomness
import ScenarioFiles

extension ProgrammeSummary {
  var templates: [[String]] { scenario.world.templates.map(template) }

  private func template(_ template: ProjectTemplate) -> [String] {
    let title = scenario.titles[.template(template.name)]
    var table = TextTable([
      .text(Phrase("Template \(title.english)", "模板 \(title.chinese)")),
      .number(Phrase("p", "成功率")), .number(Phrase("months", "月数")),
      .number(Phrase("cost", "费用")),
    ])
    for stage in template.stages {
      let p = NumberText.percent(stage.success, digits: 1)
      table.add(same: [
        name(of: stage, template), stage.population == .everybody ? p + say(" of all", "（全体）") : p,
        words(stage.durationMonths.law), words(stage.cost.law),
      ])
    }
    return self.table(table) + done(template) + funding(template.funding) + income(template)
      + financing(template.financing) + company(template.company)
  }

  private func name(of stage: Stage, _ template: ProjectTemplate) -> String {
    scenario.titles[.stage(stage.name, of: template.name)][language]
  }

  /// Who owns the company when it is founded, unless the team owns all of it.
  private func company(_ company: Company) -> [String] {
    company.ownedBeside.map { line("  Company", "  公司", $0[language]) } ?? []
  }

  /// A mean, and the sd of what is not known.
  private func words(_ law: Distribution) -> String {
    let mean = NumberText.plain(law.mean)
    let sd = law.standardDeviation
    return sd > 0 ? "\(mean) ± \(NumberText.plain(sd))" : mean
  }

  /// Exact where every chance is conditional, since rework then multiplies in; left out elsewhere.
  private func done(_ template: ProjectTemplate) -> [String] {
    guard template.stages.allSatisfy({ $0.population == .achievers }) else { return [] }
    let chance = template.stages.reduce(1) { product, stage in
      let mended = stage.rework?.eventualSuccess ?? 0
      return product * (stage.success + (1 - stage.success) * mended)
    }
    return line("  Technically done", "  技术完成", NumberText.percent(chance, digits: 1))
  }

  private func funding(_ funding: Funding) -> [String] {
    let match =
      funding.isOtherPublicConditional
      ? Phrase("matching public", "其他公共（随中心到位）") : Phrase("other public", "其他公共")
    let sources = [
      (Phrase("centre", "中心"), funding.centre), (match, funding.otherPublic),
      (Phrase("team", "团队"), funding.team),
    ].filter { $1 > 0 }.map { "\($0[language]) \(NumberText.plain($1))" }
    let patience = NumberText.plain(funding.patienceMonths)
    return line(
      "  Funding", "  资金",
      sources.joined(separator: say(", ", "，"))
        + say(
          "; standby \(NumberText.plain(funding.standbyPerMonth)) a month, patience \(patience) months",
          "；待融资期间每月 \(NumberText.plain(funding.standbyPerMonth))，断粮可支撑 \(patience) 个月"))
  }

  /// What comes in or is spared besides, from which stage and for how long.
  private func income(_ template: ProjectTemplate) -> [String] {
    let incomes = template.funding.income.map { income in
      let sum = NumberText.plain(income.perMonth)
      let stage =
        income.fromStage < template.stages.count
        ? name(of: template.stages[income.fromStage], template) : say("acceptance", "验收")
      let source =
        income.source == .team ? say("team", "团队") : say("other public", "其他公共")
      let months = NumberText.plain(income.months)
      let limit = income.months < .infinity ? say(" for \(months) months", "，共 \(months) 个月") : ""
      return say(
        "\(source) \(sum) a month from \(stage)", "\(source)自\(stage)起每月 \(sum)") + limit
    }
    guard !incomes.isEmpty else { return [] }
    return line("  Income", "  收入与减免", incomes.joined(separator: say("; ", "；")))
  }

  private func financing(_ financing: Financing) -> [String] {
    let form =
      switch financing.form {
      case .ever(let share, _, let wait):
        say(
          "\(NumberText.percent(share, digits: 1)) ever, after \(words(wait)) months",
          "最终 \(NumberText.percent(share, digits: 1))，等待 \(words(wait)) 个月")
      case .intensity(let perYear, _):
        say(
          "\(NumberText.plain(perYear)) arrivals a year", "年均 \(NumberText.plain(perYear)) 次到来")
      }
    return line(
      "  Financing", "  融资",
      form
        + say(
          "; \(words(financing.newMoney.law)) at \(words(financing.preMoney.law)) pre-money",
          "；投前 \(words(financing.preMoney.law))，新增 \(words(financing.newMoney.law))"))
  }
}
