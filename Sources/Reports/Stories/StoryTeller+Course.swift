import Documents
import Instruments
import Languages
public import Portfolios
import Projects
import ScenarioFiles

// What becomes of a project under a policy: the simulation's own course, heard by a recorder.

extension StoryTeller {
  /// The events of one course as a chapter.
  public func chapter(_ replay: Replay, policy: String, choice: Choice) -> Story.Chapter {
    let template = template(choice)
    let title = scenario.titles[.policy(policy)]
    let lines = replay.events.map { month, event in
      line(month, event.name, phrase(event, template), facts(event, template))
    }
    return Story.Chapter(
      name: "policy:\(policy)",
      title: Phrase(
        "Under the policy \(title.english)", "在政策“\(title.chinese)”之下"), lines: lines)
  }

  private func phrase(_ event: CourseEvent, _ template: ProjectTemplate) -> Phrase {
    func stage(_ index: Int) -> Phrase { title(template.stages[index], of: template) }
    switch event {
    case .waited(let months):
      let time = self.months(months)
      return Phrase("waited \(time.english) for money", "等待资金 \(time.chinese)")
    case .leftIdle:
      return Phrase("idle past its deadline, and given to nobody else", "逾期闲置，未转交其他团队")
    case .refused: return Phrase("tired of waiting for money, it leaves", "久等无资金，项目离开")
    case .waitsForEver:
      return Phrase(
        "it waits for money that never comes, and nothing ends the wait", "等候资金而始终不至，等候亦无终日")
    case .turnedAway, .appraisedAway, .admitted, .commissioned, .chosen, .raceBegan, .outrun,
      .investorCommitted,
      .noInvestorInTime:
      return selection(event, template)
    case .earned(let source, let sum):
      let sum = amount(sum)
      return source == .team
        ? Phrase("\(sum.english) of revenue came in meanwhile", "其间收入 \(sum.chinese)")
        : Phrase("\(sum.english) of relief came in meanwhile", "其间补贴与减免 \(sum.chinese)")
    case .team(let team, let event):
      let phrase = phrase(event, template)
      return Phrase(
        "team \(team + 1): \(phrase.english)", "团队 \(team + 1)：\(phrase.chinese)")
    case .signed(let award):
      let sum = amount(award)
      return Phrase("signed: the centre's part is \(sum.english)", "签约：中心出资 \(sum.chinese)")
    case .resumed(let award, let received, let dues):
      return resumed(award, received, dues, template)
    case .paid(let source, let sum, let reason):
      let (sum, source, reason) = (amount(sum), source.phrase, phrase(reason, template))
      return Phrase(
        "\(source.english) \(sum.english) \(reason.english)",
        "\(reason.chinese)\(source.chinese) \(sum.chinese)")
    case .advanceRepaid(let source, let sum):
      let (sum, source) = (amount(sum), source.advancer)
      return Phrase(
        "the award repays \(sum.english) to \(source.english), who advanced it",
        "拨款偿还\(source.chinese)垫付的 \(sum.chinese)")
    case .stageStarted(let index):
      return Phrase("\(stage(index).english) begins", "\(stage(index).chinese) 开始")
    case .reworkStarted(let index, let attempt):
      return Phrase(
        "\(stage(index).english): rework \(attempt) begins",
        "\(stage(index).chinese)：第 \(attempt) 次返工开始")
    case .reviewed(let index, let achieved, let passed):
      return reviewed(stage(index), achieved, passed)
    case .ranDry(let short):
      let sum = amount(short)
      return Phrase("cash is gone, \(sum.english) short", "现金耗尽，缺口 \(sum.chinese)")
    case .died(let index):
      return Phrase(
        "\(stage(index).english): no money came in time; the project dies",
        "\(stage(index).chinese)：资金未及时到位，项目终止")
    case .stopped(let index):
      return Phrase(
        "\(stage(index).english): the gate stops the project", "\(stage(index).chinese)：评审终止项目")
    case .accepted(let achieved):
      return achieved
        ? Phrase("research accepted", "研发验收通过")
        : Phrase("research accepted, though not achieved", "研发验收通过（实际并未达标）")
    case .searchStarted: return Phrase("the search for market money begins", "开始寻找市场融资")
    case .roundClosed(let number, let pre, let new, let qualified, let step):
      return round(number, pre, new, qualified, step, template)
    case .crossed: return Phrase("it crosses the death valley", "跨越死亡之谷")
    case .converted(let conversion): return converted(conversion)
    case .foundNoPrice(let owed, let pre):
      let (owed, pre) = (amount(owed), amount(pre))
      return Phrase(
        "no price holds: the old shares are worth \(pre.english) and \(owed.english) would convert, so that "
          + "nothing does",
        "无可行价格：老股价值 \(pre.chinese)，应转 \(owed.chinese)，故不转股")
    case .closedWithoutFinance:
      return Phrase(
        "no market money: accepted and closed, failure tolerated", "未获市场融资：结题验收，宽容失败")
    case .livesOnItsOwn:
      return Phrase(
        "no market money, and none needed: what comes in covers what it burns, and it lives on its own",
        "未获市场融资，亦无须融资：收入足以覆盖支出，企业自立存续")
    case .searchesForEver:
      return Phrase(
        "no market money ever comes, and nothing ends the search: it burns nothing and has no long stop",
        "始终未获市场融资，而寻找并无终日：既无支出，亦未设期限")
    case .returned(let sum):
      let sum = amount(sum)
      return Phrase("unspent money returned: \(sum.english)", "退回未用资金 \(sum.chinese)")
    case .otherPublicReturned(let sum):
      let sum = amount(sum)
      return Phrase(
        "unspent money returned to the other public sources: \(sum.english)",
        "退回其他公共来源未用资金 \(sum.chinese)")
    case .followedOn(let sum, let stake):
      let (sum, part) = (amount(sum), NumberText.percent(stake, digits: 2))
      return Phrase(
        "public money joins the round with \(sum.english); the state owns \(part)",
        "基金跟投 \(sum.chinese)；国有方持 \(part)")
    case .sharesSold(let sum):
      let sum = amount(sum)
      return Phrase("shares sold for \(sum.english)", "出售股份，得 \(sum.chinese)")
    case .boughtBack(let sum):
      let sum = amount(sum)
      return Phrase("the team buys the shares for \(sum.english)", "团队回购股份，付 \(sum.chinese)")
    case .debtRepaid(let sum):
      let sum = amount(sum)
      return Phrase("the company repays its loan: \(sum.english)", "公司偿还借款 \(sum.chinese)")
    case .debtStands(let sum):
      let sum = amount(sum)
      return Phrase(
        "the loan neither converts nor is repaid: a claim of \(sum.english) before any shares",
        "借款既未转股也未偿还：\(sum.chinese) 成为优先于股权的债权")
    case .royaltyPaid(let sum, let isLast):
      let sum = amount(sum)
      let end = isLast ? Phrase(", the last", "（已达上限）") : Phrase("", "")
      return Phrase(
        "a royalty of \(sum.english)\(end.english)", "支付约定收益 \(sum.chinese)\(end.chinese)")
    case .lent(let sum, let reason):
      let (sum, reason) = (amount(sum), phrase(reason, template))
      return Phrase(
        "a bank lends \(sum.english) \(reason.english)", "\(reason.chinese)银行放款 \(sum.chinese)")
    case .subsidised(let sum, let subsidy):
      let (sum, subsidy) = (amount(sum), subsidy.phrase)
      return Phrase(
        "the public pays \(sum.english) of the loan's \(subsidy.english)",
        "财政补贴\(subsidy.chinese) \(sum.chinese)")
    case .loanRepaid(let sum):
      let sum = amount(sum)
      return Phrase("the company repays its bank \(sum.english)", "公司偿还银行 \(sum.chinese)")
    case .loanLost(let loss, let part):
      let (loss, part) = (amount(loss), amount(part))
      return Phrase(
        "\(loss.english) of the loan are lost; the state bears \(part.english)",
        "贷款损失 \(loss.chinese)，财政承担 \(part.chinese)")
    case .companyDied: return Phrase("the company dies", "公司死亡")
    case .exited(let kind, let value, let proceeds, let rule):
      let (value, proceeds, kind) = (amount(value), amount(proceeds), kind.phrase)
      return Phrase(
        "\(kind.english) at \(value.english); the state receives \(proceeds.english)",
        "\(kind.chinese)，总值 \(value.chinese)；国有方得 \(proceeds.chinese)"
      ).adding(rule?.phrase ?? Phrase("", ""))
    case .soldAtEnd(let sum):
      let sum = amount(sum)
      return Phrase(
        "the fund ends and sells what it holds for \(sum.english)", "基金到期，出售所持股份得 \(sum.chinese)")
    case .handedOver(let sum):
      let sum = amount(sum)
      return Phrase(
        "the fund ends and hands over what it holds, at \(sum.english) and without cash",
        "基金到期，移交所持权益，作价 \(sum.chinese)，不产生现金")
    case .lapsed:
      return Phrase(
        "the fund has ended: what no round has priced lapses", "基金已到期：未经定价的权利归零")
    case .trancheCancelled(let sum, let reason):
      let (sum, reason) = (amount(sum), phrase(reason, template))
      return Phrase(
        "the fund has ended: \(sum.english) due \(reason.english) are not paid",
        "基金已到期：\(reason.chinese)应拨 \(sum.chinese) 不再拨付")
    }
  }

  private func reviewed(_ stage: Phrase, _ achieved: Bool, _ passed: Bool) -> Phrase {
    let verdict = passed ? Phrase("passes", "通过") : Phrase("does not pass", "不通过")
    let wrong = achieved == passed ? Phrase("", "") : Phrase(", wrongly", "（误判）")
    return Phrase(
      "\(stage.english): \(verdict.english) its gate\(wrong.english)",
      "\(stage.chinese)：评审\(verdict.chinese)\(wrong.chinese)")
  }

  private func round(
    _ number: Int, _ pre: Double, _ new: Double, _ qualified: Bool, _ step: PriceStep?,
    _ template: ProjectTemplate
  ) -> Phrase {
    let (pre, new) = (amount(pre), amount(new))
    let name =
      number == 0
      ? Phrase("the first market round", "首轮市场融资")
      : title(template.growth.rounds[number - 1], of: template)
    let note = qualified ? Phrase("", "") : Phrase(" (too small to qualify)", "（未达合格规模）")
    let price = step.map(self.step) ?? Phrase("", "")
    return Phrase(
      "\(name.english) closes: \(new.english) at \(pre.english) before the money\(price.english)"
        + note.english,
      "\(name.chinese)完成：投前估值 \(pre.chinese)，新资金 \(new.chinese)\(price.chinese)\(note.chinese)")
  }

  /// How a later round's price came about.
  private func step(_ step: PriceStep) -> Phrase {
    let stepUp = NumberText.fixed(step.stepUp, digits: 2)
    let climate = NumberText.fixed(step.climate, digits: 2)
    return Phrase(
      ", \(stepUp) times the last price and \(climate) for the climate",
      "，每股价格为上轮的 \(stepUp) 倍，另计气候 \(climate) 倍")
  }

  private func converted(_ conversion: CourseEvent.Conversion) -> Phrase {
    let result = conversion.result
    func percent(_ share: Double) -> String { NumberText.percent(share, digits: 2) }
    guard result.stateShare > 0 else {
      return Phrase(
        "the state owns nothing; new investors own \(percent(result.newInvestorShare))",
        "国有方不持股；新投资人持 \(percent(result.newInvestorShare))")
    }
    let (money, value) = (amount(result.converted), amount(conversion.companyValue))
    let team = conversion.terms.teamBefore * result.dilution
    let limit =
      result.bound.map {
        Phrase("; the limit \($0.rawValue) binds", "；触及限制：\($0.chinese)")
      } ?? Phrase("", "")
    // Shares that were bought at entry convert from nothing.
    let converting =
      result.converted > 0
      ? Phrase("\(money.english) convert: ", "\(money.chinese) 转股：") : Phrase("", "")
    return Phrase(
      "\(converting.english)the state owns \(percent(result.stateShare)), the team "
        + "\(percent(team)), new investors \(percent(result.newInvestorShare)) of "
        + "\(value.english)\(limit.english)",
      "\(converting.chinese)国有方持 \(percent(result.stateShare))，团队 \(percent(team))，"
        + "新投资人 \(percent(result.newInvestorShare))，公司投后价值 \(value.chinese)\(limit.chinese)"
    ).adding(markdown(conversion))
  }

  /// What shares at the round's price lose where all of them at that price are more than the company.
  private func markdown(_ conversion: CourseEvent.Conversion) -> Phrase {
    guard conversion.isMarkedDown else { return Phrase("", "") }
    let (quoted, worth) = (amount(conversion.quoted), amount(conversion.worth))
    let post = amount(conversion.result.postMoney)
    return Phrase(
      "; at the round's price all shares come to \(post.english) and the state's to \(quoted.english), "
        + "which are worth \(worth.english)",
      "；按本轮价格全部股份合 \(post.chinese)，国有股合 \(quoted.chinese)，实值 \(worth.chinese)")
  }

  private func resumed(
    _ award: Double, _ received: Double, _ dues: [CourseEvent.Due], _ template: ProjectTemplate
  ) -> Phrase {
    let left = amount(dues.reduce(0) { $0 + $1.amount })
    let (award, received) = (amount(award), amount(received))
    let parts = dues.map { ($0.amount, phrase($0.reason, template)) }.map { sum, reason in
      let sum = amount(sum)
      return Phrase(
        dues.count > 1 ? "\(sum.english) \(reason.english)" : reason.english,
        dues.count > 1 ? "\(reason.chinese)\(sum.chinese)" : "\(reason.chinese)一次拨付")
    }
    return Phrase(
      "under way: of its award of \(award.english) it has received \(received.english); "
        + (parts.isEmpty
          ? "nothing more is to come"
          : "the remaining \(left.english) come\(dues.count > 1 ? ": " : " ")"
            + parts.map(\.english).joined(separator: ", ")),
      "在研：拨款 \(award.chinese) 中已到账 \(received.chinese)；"
        + (parts.isEmpty
          ? "不再拨付"
          : "其余 \(left.chinese)：" + parts.map(\.chinese).joined(separator: "；")))
  }

  private func phrase(_ reason: CourseEvent.Payment, _ template: ProjectTemplate) -> Phrase {
    func stage(_ index: Int) -> Phrase { title(template.stages[index], of: template) }
    return switch reason {
    case .signing: Phrase("at signing", "签约时，")
    case .gate(let index):
      Phrase(
        "on passing the gate of \(stage(index).english)", "\(stage(index).chinese) 通过评审后，")
    case .acceptance: Phrase("at acceptance", "验收时，")
    case .topUp: Phrase("to top up an overrun", "为补足超支，")
    case .bridging: Phrase("to bridge a gap", "为过桥，")
    case .round: Phrase("with the round", "随融资，")
    case .brokerage: Phrase("to the broker who brought it", "作为技术经理人佣金，")
    }
  }

  private func facts(
    _ event: CourseEvent, _ template: ProjectTemplate
  ) -> [String: JSONValue] {
    switch event {
    case .waited(let months): ["months": .number(months)]
    case .signed(let award): ["award": .number(award)]
    case .resumed(let award, let received, let dues):
      [
        "award": .number(award), "received": .number(received),
        "left": .number(dues.reduce(0) { $0 + $1.amount }),
      ]
    case .paid(let source, let sum, _): ["source": .text("\(source)"), "amount": .number(sum)]
    case .earned(let source, let sum), .advanceRepaid(let source, let sum):
      ["source": .text("\(source)"), "amount": .number(sum)]
    case .stageStarted(let stage), .died(let stage), .stopped(let stage):
      ["stage": .text(template.stages[stage].name)]
    case .reworkStarted(let stage, let attempt):
      ["stage": .text(template.stages[stage].name), "attempt": .integer(attempt)]
    case .reviewed(let stage, let achieved, let passed):
      [
        "stage": .text(template.stages[stage].name), "achieved": .flag(achieved),
        "passed": .flag(passed),
      ]
    case .ranDry(let short): ["short": .number(short)]
    case .accepted(let achieved): ["achieved": .flag(achieved)]
    case .roundClosed(let number, let pre, let new, let qualified, let step):
      [
        "round": .integer(number), "preMoney": .number(pre), "newMoney": .number(new),
        "qualified": .flag(qualified),
      ].merging(step.map(facts) ?? [:]) { own, _ in own }
    case .converted(let conversion): facts(conversion)
    case .foundNoPrice(let owed, let pre):
      ["owed": .number(owed), "preMoney": .number(pre)]
    case .royaltyPaid(let sum, let isLast): ["amount": .number(sum), "isLast": .flag(isLast)]
    case .lent(let sum, _), .loanRepaid(let sum): ["amount": .number(sum)]
    case .subsidised(let sum, let subsidy):
      ["amount": .number(sum), "of": .text(subsidy.rawValue)]
    case .loanLost(let loss, let part): ["amount": .number(loss), "state": .number(part)]
    case .returned(let sum), .otherPublicReturned(let sum), .debtRepaid(let sum),
      .debtStands(let sum):
      ["amount": .number(sum)]
    case .followedOn(let sum, let stake): ["amount": .number(sum), "stake": .number(stake)]
    case .sharesSold(let sum), .boughtBack(let sum), .soldAtEnd(let sum):
      ["proceeds": .number(sum)]
    case .handedOver(let value): ["value": .number(value)]
    case .trancheCancelled(let sum, _): ["amount": .number(sum)]
    case .exited(let kind, let value, let proceeds, let rule):
      ["kind": .text("\(kind)"), "value": .number(value), "proceeds": .number(proceeds)]
        .merging(rule?.facts ?? [:]) { own, _ in own }
    case .turnedAway(let signal, let least), .admitted(let signal, let least):
      ["signal": .number(signal), "least": .number(least)]
    case .appraisedAway(let chance, let most):
      ["lossChance": .number(chance), "most": .number(most)]
    case .chosen(let team, let count, let signal):
      ["team": .integer(team + 1), "of": .integer(count), "signal": .number(signal)]
    case .raceBegan(let teams, let keep): ["teams": .integer(teams), "keep": .integer(keep)]
    case .outrun(let stage), .investorCommitted(let stage), .noInvestorInTime(let stage):
      ["stage": .text(template.stages[stage].name)]
    case .team(let team, let event):
      facts(event, template).merging(["team": .integer(team + 1)]) { own, _ in own }
    case .lapsed, .commissioned, .refused, .waitsForEver, .leftIdle, .searchStarted, .crossed,
      .closedWithoutFinance, .livesOnItsOwn, .searchesForEver, .companyDied:
      [:]
    }
  }

  private func facts(_ conversion: CourseEvent.Conversion) -> [String: JSONValue] {
    let result = conversion.result
    return [
      "stateBefore": .number(conversion.terms.stateBefore),
      "stateShare": .number(result.stateShare),
      "teamShare": .number(conversion.terms.teamBefore * result.dilution),
      "newInvestorShare": .number(result.newInvestorShare),
      "optionPool": .number(result.unissuedShare), "postMoney": .number(result.postMoney),
      "converted": .number(result.converted), "givenUp": .number(result.givenUp),
      "bound": result.bound.map { .text($0.rawValue) } ?? .null,
      "companyValue": .number(conversion.companyValue), "worth": .number(conversion.worth),
    ]
  }

  private func facts(_ step: PriceStep) -> [String: JSONValue] {
    ["stepUp": .number(step.stepUp), "climate": .number(step.climate)]
  }
}

extension CourseEvent.Subsidy {
  fileprivate var phrase: Phrase {
    switch self {
    case .premium: Phrase("premium", "保费")
    case .interest: Phrase("interest", "利息")
    }
  }
}

extension Source {
  var phrase: Phrase {
    switch self {
    case .centre: Phrase("the centre pays", "中心拨付")
    case .otherPublic: Phrase("other public money pays", "其他公共资金拨付")
    case .team: Phrase("the team pays", "团队出资")
    case .market: Phrase("the market pays", "市场资金投入")
    }
  }

  /// Who advances an award until acceptance.
  var advancer: Phrase {
    switch self {
    case .centre: Phrase("the centre", "中心")
    case .otherPublic: Phrase("the other public sources", "其他公共来源")
    case .team: Phrase("the team", "团队")
    case .market: Phrase("the market", "市场")
    }
  }
}

extension CourseEvent {
  /// A stable name for programs.
  var name: String {
    switch self {
    case .waited: "waited"
    case .refused: "refused"
    case .waitsForEver: "waitsForEver"
    case .leftIdle: "leftIdle"
    case .turnedAway: "turnedAway"
    case .appraisedAway: "appraisedAway"
    case .admitted: "admitted"
    case .commissioned: "commissioned"
    case .chosen: "chosen"
    case .raceBegan: "raceBegan"
    case .outrun: "outrun"
    case .investorCommitted: "investorCommitted"
    case .noInvestorInTime: "noInvestorInTime"
    case .earned: "earned"
    case .team(_, let event): event.name
    case .signed: "signed"
    case .resumed: "resumed"
    case .paid: "paid"
    case .advanceRepaid: "advanceRepaid"
    case .stageStarted: "stageStarted"
    case .reworkStarted: "reworkStarted"
    case .reviewed: "reviewed"
    case .ranDry: "ranDry"
    case .died: "died"
    case .stopped: "stopped"
    case .accepted: "accepted"
    case .searchStarted: "searchStarted"
    case .roundClosed: "roundClosed"
    case .crossed: "crossed"
    case .converted: "converted"
    case .foundNoPrice: "foundNoPrice"
    case .closedWithoutFinance: "closedWithoutFinance"
    case .livesOnItsOwn: "livesOnItsOwn"
    case .searchesForEver: "searchesForEver"
    case .returned: "returned"
    case .otherPublicReturned: "otherPublicReturned"
    case .followedOn: "followedOn"
    case .sharesSold: "sharesSold"
    case .boughtBack: "boughtBack"
    case .debtRepaid: "debtRepaid"
    case .debtStands: "debtStands"
    case .royaltyPaid: "royaltyPaid"
    case .lent: "lent"
    case .subsidised: "subsidised"
    case .loanRepaid: "loanRepaid"
    case .loanLost: "loanLost"
    case .companyDied: "companyDied"
    case .exited: "exited"
    case .soldAtEnd: "soldAtEnd"
    case .handedOver: "handedOver"
    case .lapsed: "lapsed"
    case .trancheCancelled: "trancheCancelled"
    }
  }
}

extension ConversionLimits<Double>.Kind {
  fileprivate var chinese: String {
    switch self {
    case .maximumShare: "持股上限"
    case .notLargestHolder: "不得为第一大股东"
    case .teamFloor: "团队持股下限"
    }
  }
}
