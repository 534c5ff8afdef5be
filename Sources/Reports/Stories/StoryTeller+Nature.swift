import Documents
import Languages
import Policies
import Projects
import Randomness
import ScenarioFiles

// What nature holds in one future, whatever any policy does.

extension StoryTeller {
  static func share(below score: Double) -> Double { NormalScores.standard.cdf(score) }

  /// The whole world of a trial, or one project in it.
  public func nature(_ choice: Choice?) -> Story {
    var nature = Nature(scenario.world, seed: seed, sampling: sampling)
    nature.begin(trial: trial)
    var chapters = [world(&nature, choice)]
    if let choice {
      chapters.append(project(choice, &nature))
    } else {
      chapters.append(roll(&nature))
    }
    return Story(
      title: title(choice), head: head(choice), chapters: chapters)
  }

  private func title(_ choice: Choice?) -> Phrase {
    let name = choice.map(called).map { Phrase(" · \($0.english)", " · \($0.chinese)") }
    let (english, chinese) = (name?.english ?? "", name?.chinese ?? "")
    return Phrase(
      "\(scenario.title.english): trial \(trial)\(english), seed \(seed)",
      "\(scenario.title.chinese)：第 \(trial) 次试验\(chinese)，种子 \(seed)")
  }

  private func head(_ choice: Choice?) -> [String: JSONValue] {
    var head: [String: JSONValue] = [
      "scenario": .text(scenario.name), "trial": .integer(Int(trial)),
      "seed": .text(String(seed)),
    ]
    if let choice { head["project"] = .text(name(choice)) }
    return head
  }

  func name(_ choice: Choice) -> String {
    let project = scenario.world.projects[choice.project]
    return project.copies > 1 ? "\(project.name)#\(choice.copy + 1)" : project.name
  }

  // MARK: - The world

  private func world(_ nature: inout Nature, _ choice: Choice?) -> Story.Chapter {
    var lines = [factor("market", Phrase("the market", "市场"), nature.market)]
    for (index, sector) in scenario.world.sectors.enumerated()
    where choice.map({ scenario.world.projects[$0.project].sector == sector.name }) ?? true {
      lines.append(
        factor(
          "sector", self.sector(scenario.titles[.sector(sector.name)]), nature.sectors[index]))
    }
    if scenario.world.climate.regimes.count > 1 { lines += climate(&nature) }
    return Story.Chapter(name: "world", title: Phrase("The world", "世界"), lines: lines)
  }

  private func sector(_ title: Phrase) -> Phrase {
    Phrase("sector \(title.english)", "行业“\(title.chinese)”")
  }

  private func factor(_ event: String, _ name: Phrase, _ score: Double) -> Story.Line {
    let number = (score < 0 ? "−" : "+") + NumberText.fixed(abs(score), digits: 2)
    let before =
      scenario.world.isToldOfByPasts
      ? Phrase(", before running projects' pasts are counted", "（未计在研项目的进展）")
      : Phrase("", "")
    return line(
      nil, event,
      Phrase(
        "\(name.english) stands at \(number): better than in \(rank(score)) of futures"
          + before.english,
        "\(name.chinese)因子 \(number)：优于 \(rank(score)) 的未来\(before.chinese)"),
      ["score": .number(score)])
  }

  /// Each change of regime up to the horizon.
  private func climate(_ nature: inout Nature) -> [Story.Line] {
    var lines: [Story.Line] = []
    var last = -1
    for quarter in 0..<Int((scenario.horizonMonths / Climate.step).rounded(.up)) {
      let month = Double(quarter) * Climate.step
      let regime = nature.climate.regime(atMonth: month)
      guard regime != last else { continue }
      last = regime
      let found = scenario.world.climate.regimes[regime]
      let times = NumberText.fixed(found.financing, digits: 2)
      let title = scenario.titles[.regime(found.name)]
      lines.append(
        line(
          month, "climate",
          Phrase(
            "the climate turns \(title.english): financing ×\(times)",
            "市场气候转为“\(title.chinese)”：融资强度 ×\(times)"),
          ["regime": .text(found.name), "financing": .number(found.financing)]))
    }
    return lines
  }

  // MARK: - All projects

  /// Most projects that a reader wants listed.
  private static let mostListed = 60

  private func roll(_ nature: inout Nature) -> Story.Chapter {
    var lines: [Story.Line] = []
    var left = 0
    for (index, member) in scenario.world.members.enumerated() {
      for copy in 0..<nature.arrivals(of: member) {
        guard lines.count < Self.mostListed else {
          left += 1
          continue
        }
        lines.append(entry(Choice(project: index, copy: copy), &nature))
      }
    }
    lines.sort { ($0.month ?? 0) < ($1.month ?? 0) }
    if left > 0 {
      lines.append(
        line(
          nil, "more", Phrase("and \(left) more projects", "另有 \(left) 个项目"),
          ["projects": .integer(left)]))
    }
    return Story.Chapter(name: "projects", title: Phrase("Projects", "项目"), lines: lines)
  }

  private func entry(_ choice: Choice, _ nature: inout Nature) -> Story.Line {
    let project = nature.project(scenario.world.members[choice.project], copy: choice.copy)
    let merit = project.factors.merit
    let called = called(choice)
    return line(
      project.entryMonth, "entry",
      Phrase(
        "\(called.english) enters; its merit surpasses \(rank(merit)) of projects",
        "\(called.chinese)入库；项目素质优于 \(rank(merit)) 的项目"),
      ["project": .text(name(choice)), "merit": .number(merit)])
  }

  // MARK: - One project

  /// Its stages as they would follow each other if money were never short, and what comes after.
  private func project(_ choice: Choice, _ nature: inout Nature) -> Story.Chapter {
    let member = scenario.world.members[choice.project]
    let template = template(choice)
    var lines = [entry(choice, &nature)]
    if choice.copy >= nature.arrivals(of: member) {
      let absent = Phrase("it does not come in this future", "该项目在这个未来中没有出现")
      return Story.Chapter(
        name: "nature", title: title(ofNature: choice), lines: [line(nil, "absent", absent)])
    }
    let project = nature.project(member, copy: choice.copy)
    lines += owners(of: template.company)
    var month = max(project.entryMonth, member.isRunning ? scenario.asOfMonth : project.entryMonth)
    var achieved = true
    for index in member.firstStage..<template.stages.count {
      lines += stage(index, template, project, &nature, &month, &achieved)
    }
    lines += search(template.financing, project, &nature, month, achieved)
    lines += growth(template, project, &nature)
    return Story.Chapter(name: "nature", title: title(ofNature: choice), lines: lines)
  }

  /// Who owns the company at first, where others than team and pool do.
  private func owners(of company: Company) -> [Story.Line] {
    guard company.hasOthers, let words = company.ownedBeside else { return [] }
    return [
      line(
        nil, "company",
        Phrase("the company at first: \(words.english)", "公司成立时：\(words.chinese)"),
        [
          "team": .number(company.team), "pool": .number(company.pool),
          "others": .number(company.others),
        ])
    ]
  }

  private func title(ofNature choice: Choice) -> Phrase {
    let called = called(choice)
    return Phrase(
      "What nature holds for \(called.english), were money never short",
      "自然为 \(called.chinese) 备下的命运（假定资金始终不缺）")
  }

  func template(_ choice: Choice) -> ProjectTemplate {
    scenario.world.template(of: scenario.world.members[choice.project])
  }

  private func stage(
    _ index: Int, _ template: ProjectTemplate, _ project: ProjectNature, _ nature: inout Nature,
    _ month: inout Double, _ achieved: inout Bool
  ) -> [Story.Line] {
    let stage = template.stages[index]
    let title = title(stage, of: template)
    let fate = nature.stage(index, of: project)
    var lines = [attempt(fate, of: stage, title, number: 0, from: month)]
    month += fate.months
    var succeeds = fate.succeeds
    var review = fate.review
    var attempt = 0
    while !stage.review.passes(achieved: succeeds, uniform: review),
      attempt < stage.rework?.attempts ?? 0
    {
      attempt += 1
      let again = nature.rework(attempt, ofStage: index, of: project)
      lines.append(self.attempt(again, of: stage, title, number: attempt, from: month))
      month += again.months
      succeeds = succeeds || again.succeeds
      review = again.review
    }
    achieved = achieved && succeeds
    let passes = stage.review.passes(achieved: succeeds, uniform: review)
    lines.append(verdict(stage, title, achieved: succeeds, passes: passes, month))
    return lines
  }

  private func attempt(
    _ fate: StageFate, of stage: Stage, _ title: Phrase, number: Int, from month: Double
  ) -> Story.Line {
    let (time, cost) = (months(fate.months), amount(fate.cost))
    let event = number == 0 ? "stage" : "rework"
    let kind = number == 0 ? Phrase("", "") : Phrase(", rework \(number)", "，第 \(number) 次返工")
    return line(
      month, event,
      Phrase(
        "\(title.english)\(kind.english): \(time.english), \(cost.english)",
        "\(title.chinese)\(kind.chinese)：\(time.chinese)，\(cost.chinese)"),
      [
        "stage": .text(stage.name), "attempt": .integer(number), "months": .number(fate.months),
        "cost": .number(fate.cost), "succeeds": .flag(fate.succeeds),
      ])
  }

  private func verdict(
    _ stage: Stage, _ title: Phrase, achieved: Bool, passes: Bool, _ month: Double
  ) -> Story.Line {
    let truth = achieved ? Phrase("achieved", "达标") : Phrase("not achieved", "未达标")
    let gate =
      passes
      ? Phrase("the gate would pass it", "评审将予通过") : Phrase("the gate would stop it", "评审将予终止")
    return line(
      month, "gate",
      Phrase(
        "\(title.english): \(truth.english); \(gate.english)",
        "\(title.chinese)：\(truth.chinese)；\(gate.chinese)"),
      ["stage": .text(stage.name), "achieved": .flag(achieved), "passes": .flag(passes)])
  }

  private func search(
    _ financing: Financing, _ project: ProjectNature, _ nature: inout Nature, _ month: Double,
    _ achieved: Bool
  ) -> [Story.Line] {
    let fate = nature.financing(of: project)
    let exposure = financing.exposureMonths(of: fate, achieved: achieved)
    let closing = nature.climate.month(from: month, exposure: exposure, before: .infinity)
    guard closing < .infinity else {
      return [line(nil, "noInvestor", Phrase("no investor ever comes", "始终没有投资人"))]
    }
    let climate = nature.climate.valuation(atMonth: closing)
    let (pre, new) = (amount(fate.preMoney * climate), amount(fate.newMoney * climate))
    return [
      line(
        closing, "investor",
        Phrase(
          "an investor comes: \(new.english) at \(pre.english) before the money",
          "投资人到来：投前估值 \(pre.chinese)，新资金 \(new.chinese)"),
        [
          "preMoney": .number(fate.preMoney * climate),
          "newMoney": .number(fate.newMoney * climate),
        ])
    ]
  }

  private func growth(
    _ template: ProjectTemplate, _ project: ProjectNature, _ nature: inout Nature
  ) -> [Story.Line] {
    var lines: [Story.Line] = []
    for (index, round) in template.growth.rounds.enumerated() {
      let fate = nature.round(index, of: project)
      lines.append(growthRound(round, title(round, of: template), fate))
      if fate.outcome != .closes { break }
    }
    let exit = nature.exit(of: project)
    let time = months(exit.months)
    let multiple = NumberText.fixed(exit.multiple, digits: 2)
    lines.append(
      line(
        nil, "exit",
        Phrase(
          "the exit: \(exit.kind.phrase.english) \(time.english) after the last round, at "
            + "\(multiple) times its post-money",
          "退出：末轮后 \(time.chinese)\(exit.kind.phrase.chinese)，为末轮投后估值的 \(multiple) 倍"),
        [
          "kind": .text("\(exit.kind)"), "months": .number(exit.months),
          "multiple": .number(exit.multiple), "recovery": .number(exit.recovery),
        ]))
    return lines
  }

  private func growthRound(_ round: Growth.Round, _ title: Phrase, _ fate: RoundFate) -> Story.Line
  {
    let time = months(fate.months)
    let facts: [String: JSONValue] = [
      "round": .text(round.name), "outcome": .text("\(fate.outcome)"),
      "months": .number(fate.months), "stepUp": .number(fate.stepUp),
      "dilution": .number(fate.dilution),
    ]
    let text: Phrase
    switch fate.outcome {
    case .closes:
      let step = NumberText.fixed(fate.stepUp, digits: 2)
      let sold = NumberText.percent(fate.dilution, digits: 1)
      let last =
        switch round.stepUpOf {
        case .price: Phrase("times the last price", "每股价格为上轮的 \(step) 倍")
        case .preMoney:
          Phrase("times the last post-money before the money", "投前估值为上轮投后的 \(step) 倍")
        }
      text = Phrase(
        "\(title.english): closes after \(time.english), \(step) \(last.english), selling \(sold)",
        "\(title.chinese)：\(time.chinese)后完成，\(last.chinese)，出让 \(sold)")
    case .dies:
      text = Phrase(
        "\(title.english): the company dies after \(time.english)",
        "\(title.chinese)：\(time.chinese)后公司死亡")
    case .stays:
      text = Phrase(
        "\(title.english): none closes; the company looks for an exit",
        "\(title.chinese)：未完成；公司转而寻求退出")
    }
    return line(nil, "round", text, facts)
  }
}

extension Exit.Kind {
  var phrase: Phrase {
    switch self {
    case .listing: Phrase("a listing", "上市")
    case .acquisition: Phrase("an acquisition", "被并购")
    case .buyBack: Phrase("a buy-back", "回购")
    case .writeOff: Phrase("a write-off", "核销")
    }
  }
}
