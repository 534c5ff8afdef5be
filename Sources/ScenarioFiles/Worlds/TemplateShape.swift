import Documents
import Languages
import Projects

// What all projects of one kind have in common: stages, money, the search for finance, growth.

extension Shape {
  static let template = Shape.record(
    "Template",
    .optional(
      "extends", .text,
      Phrase("another template of this file, over which this one is laid", "本文件中的另一模板，本模板叠加其上")),
    .title,
    .required(
      "stages", .list(of: .stage, ProjectTemplate.stageCounts),
      Phrase("research and development, stage by stage", "研发各阶段")),
    .required("funding", .funding, Phrase("the money that a project asks for", "项目申请的资金")),
    .required("financing", .financing, Phrase("the search for market money", "市场融资")),
    .optional(
      "company", .company, default: "{ team: 1, pool: 0 }",
      Phrase("who owns the project company when it is founded", "项目公司成立时的股权")),
    .optional(
      "growth", .growth,
      default: "{ rounds: [], exit: { delay: 60, acquisition: 1 } }",
      Phrase("later rounds and the exit", "后续轮次与退出")))

  private static let funding = Shape.record(
    "Funding",
    .required(
      "centre", .money, Phrase("the centre's grant 拨款", "中心拨款")),
    .optional(
      "otherPublic", .money, default: "0",
      Phrase("from province, park or district", "省、园区等其他公共资金")),
    .optional(
      "conditional", .flag, default: "false",
      Phrase(
        "whether that comes only with the centre's money, and so not under the policy 'none'",
        "上项是否仅随中心资金到位（政策 none 下即无此款）")),
    .optional(
      "team", .money, default: "0", Phrase("from the team", "团队自筹")),
    .optional(
      "standbyPerMonth", .money, default: "0",
      Phrase("burnt in a month while the company looks for finance", "研发完成后等待融资期间每月支出")),
    .optional(
      "patience", .months, default: "6",
      Phrase("how long a project without cash survives", "断粮后能支撑的时间")),
    .optional(
      "topUp", .notNegative, default: "0",
      Phrase(
        "what the team adds when a stage overruns, as a share of the stage's cost",
        "阶段超支时团队可追加的资金，占该阶段成本的比例")),
    .optional(
      "brokerFee", .money, default: "0",
      Phrase("what the centre pays a broker at signing, beside the grant", "签约时中心付给技术经理人的佣金，拨款之外")),
    .optional(
      "income", .list(of: income, 0...16), default: "[]",
      Phrase("what comes in or is spared meanwhile", "其间的收入或减免")))

  private static let income = Shape.record(
    "Income",
    .required(
      "source",
      .choice(
        Choice("team", Phrase("early revenue 三首, the company's own", "三首等早期收入")),
        Choice(
          "other-public", Phrase("vouchers 创新券 and tax relief 加计扣除", "创新券、加计扣除"))),
      Phrase("whose money it is", "资金性质")),
    .optional(
      "from", .text,
      Phrase(
        "the stage from whose beginning it flows, or 'accepted'; the first when absent",
        "自哪一阶段开始，或 accepted（验收后）；未给出时为第一阶段")),
    .required(
      "perMonth", .money, Phrase("in a month", "每月金额")),
    .optional(
      "months", .someMonths,
      Phrase("how long it flows; to the end when absent", "持续时间；未给出时不限")))

  private static let company = Shape.record(
    "Company",
    .required(
      "team", .number(above: 0, through: 1),
      Phrase("the team's share, founders and all", "团队（含创始人）持股")),
    .optional(
      "pool", .share, default: "0",
      Phrase(
        "the option pool; what team and pool leave belongs to other old holders",
        "期权池；团队与期权池以外的部分归其他老股东")))
}

// MARK: - Reading

extension ProjectTemplate {
  static func read(_ name: String, _ place: Place) -> ProjectTemplate? {
    let stages = place.visitItems("stages", Stage.read)
    let funding = place.part("funding", Funding.read)
    let financing = place.visit("financing", Financing.read)
    let company = place.part("company", Company.read)
    let growth = place.visit("growth", Growth.read)
    guard let reader = place.sound, let stages, var funding, let company, let growth, var financing
    else {
      return nil
    }
    guard let income = Income.readAll(reader.field("funding"), stages) else { return nil }
    guard income.count(where: { $0.months < .infinity }) <= Income.mostPassing else {
      reader.field("funding").field("income").fault(
        .wrongCount,
        Phrase(
          "at most \(Income.mostPassing) incomes may end; leave out 'months' of the others, or add "
            + "them up",
          "最多 \(Income.mostPassing) 项收入可设 months；其余请删去 months，或合并"))
      return nil
    }
    funding.income = income
    if let after = reader.field("financing").optional("after") {
      guard let place = stages.firstIndex(where: { $0.name == after.text }) else {
        after.unknownName(among: stages.map(\.name))
        return nil
      }
      financing.stagesBefore = place + 1
    }
    return reader.building { () throws(ProjectError) in
      try ProjectTemplate(
        name: name, stages: stages, financing: financing, growth: growth, company: company,
        funding: funding)
    }
  }
}

extension Funding {
  static func read(_ reader: Reader) -> Funding? {
    if reader.flag("conditional") {
      guard reader.number("otherPublic") > 0 else {
        reader.field("conditional").fault(
          .contradiction,
          Phrase(
            "no other public money is there to be conditional; give otherPublic, or leave out 'conditional'",
            "没有可附条件的其他公共资金；请给出 otherPublic，或删去 conditional"))
        return nil
      }
      guard reader.number("centre") > 0 else {
        reader.field("conditional").fault(
          .contradiction,
          Phrase(
            "other public money is the only public source, so that it has no award to come with; leave out "
              + "'conditional', or give the centre's part",
            "其他公共资金是唯一的公共来源，无中心资金可随；请删去 conditional，或给出 centre"))
        return nil
      }
    }
    return reader.building { () throws(ProjectError) in
      try Funding(
        centre: reader.number("centre"), otherPublic: reader.number("otherPublic"),
        isOtherPublicConditional: reader.flag("conditional"), team: reader.number("team"),
        standbyPerMonth: reader.number("standbyPerMonth"),
        patienceMonths: reader.number("patience"), topUpShare: reader.number("topUp"),
        brokerFee: reader.number("brokerFee"))
    }
  }
}

extension Income {
  fileprivate static func readAll(_ funding: Reader, _ stages: [Stage]) -> [Income]? {
    funding.parts("income") { reader in
      var fromStage = 0
      if let from = reader.optional("from") {
        let names = stages.map(\.name) + [Present.accepted]
        guard let place = names.firstIndex(of: from.text) else {
          from.unknownName(among: names)
          return nil
        }
        fromStage = place
      }
      return reader.building { () throws(ProjectError) in
        try Income(
          source: reader.text("source") == "team" ? .team : .otherPublic, fromStage: fromStage,
          perMonth: reader.number("perMonth"),
          months: reader.optional("months")?.number ?? .infinity)
      }
    }
  }
}

extension Company {
  static func read(_ reader: Reader) -> Company? {
    let (team, pool) = (reader.number("team"), reader.number("pool"))
    guard team + pool <= 1 + 1e-12 else {
      let (sum, most) = ((team + pool).rounded4, (1 - team).rounded4)
      reader.fault(
        .badSum, at: "pool",
        Phrase(
          "with the team's \(team.rounded4) that is \(sum) of the company; it must be at most \(most)",
          "与团队的 \(team.rounded4) 合计为公司的 \(sum)；不得超过 \(most)"))
      return nil
    }
    return reader.building { () throws(ProjectError) in
      try Company(team: team, pool: pool)
    }
  }
}
