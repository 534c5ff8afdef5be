import Documents
import Languages
import Projects
import Randomness

// The search for market money, the rounds after it, and the exit.

extension Shape {
  static let financing = Shape.variants(
    "Financing", by: "form", Phrase("how investors come", "投资人到来的方式"), default: "ever",
    common: [
      .optional(
        "after", .text,
        Phrase(
          "the stage after which investors listen; the last when absent", "自哪一阶段后可融资；未给出时为最后阶段")),
      .optional(
        "unachieved", .share, default: "1",
        Phrase("what a wrong pass leaves of the odds", "误放行项目的融资机会乘数")),
      .required(
        "preMoney", .amount,
        Phrase("value before the new money, in an average climate", "投前估值（平均气候）")),
      .required("newMoney", .amount, Phrase("the round's new money", "新增投资额")),
      .optional(
        "qualifying", .money, default: "0",
        Phrase("least new money that makes a round count", "合格轮次的最低新增投资")),
      .optional(
        "longStop", .someMonths,
        Phrase(
          "how long after acceptance the search may last; without end when absent",
          "验收后寻找融资的最长时间；未给出时不限")),
      .optional(
        "valueBasis",
        .choice(
          Choice(
            ValueBasis.company.rawValue,
            Phrase(
              "V + N, whatever converts: shares that a conversion adds are marked down",
              "V + N，与转股无关：转股新增的股份相应折减")),
          Choice(
            ValueBasis.shares.rawValue,
            Phrase("all shares at the round's price", "全部股份按本轮价格计"))),
        default: "\"company\"",
        Phrase("what later values step from", "后续估值的基础")),
    ],
    .variant(
      "ever", Phrase("a share is ever financed, after a wait", "一定比例最终获得融资，经历等待"),
      [
        .required(
          "share", .share, Phrase("the share of eligible projects", "符合条件项目中的比例")),
        .required(
          "wait", .either(.months, .law),
          Phrase("how long it takes in an average climate", "平均气候下的等待时间")),
        .optional(
          "loading", .loading, default: "{}",
          Phrase("how the share moves with the factors", "该比例随各因子变动的载荷")),
      ]),
    .variant(
      "intensity", Phrase("investors arrive at a rate", "投资人按速率到来"),
      [
        .required("perYear", .notNegative, Phrase("arrivals a year on average", "年均到来次数")),
        .optional(
          "meritEffect", .number, default: "0",
          Phrase("growth of the log rate with merit", "对数速率随质地的增量")),
      ]))

  static let growth = Shape.record(
    "Growth",
    .optional(
      "rounds", .list(of: .round, 0...Growth.mostRounds), default: "[]",
      Phrase("later rounds, in order", "后续轮次，按先后")),
    .required("exit", .exit, Phrase("how shares become money", "股权变现的方式")))

  private static let round = Shape.record(
    "Round",
    .required("name", .text, Phrase("its name, such as A", "名称，如 A")),
    .title,
    .required("interval", .duration, Phrase("time since the last round", "距上一轮的时间")),
    .required("chance", .share, Phrase("chance that it closes", "完成的概率")),
    .optional(
      "death", .share, default: "0",
      Phrase("chance that the company dies instead", "公司在此之前倒闭的概率")),
    .optional(
      "loading", .loading, default: "{}",
      Phrase("how closing moves with the factors", "完成与否随各因子变动的载荷")),
    .optional(
      "stepUp", .multiple, default: "1",
      Phrase("the round's price over the last round's", "本轮价格与上轮价格之比")),
    .optional(
      "stepUpOf",
      .choice(
        Choice(
          Growth.Round.StepUp.price.rawValue,
          Phrase("the new price for a share over the last", "新的每股价格与上轮之比")),
        Choice(
          Growth.Round.StepUp.preMoney.rawValue,
          Phrase(
            "the new pre-money over the last post-money, as it is published",
            "新投前估值与上轮投后估值之比（公布口径）"))),
      default: "\"price\"",
      Phrase(
        "what stepUp is a ratio of; they differ by the pool's top-up",
        "stepUp 是何者之比；二者仅差期权池的增加")),
    .required("dilution", .part, Phrase("share of the company that it sells", "出让的股份比例")),
    .optional(
      "poolTopUp", .number(NumberRange(lower: .including(0), upper: .excluding(1)), unit: nil),
      default: "0",
      Phrase("share by which the option pool grows", "期权池增加的比例")))

  private static let exit = Shape.record(
    "Exit",
    .required("delay", .duration, Phrase("time from the last round", "距最后一轮的时间")),
    .optional("listing", .share, default: "0", Phrase("chance of an IPO", "上市的概率")),
    .optional("acquisition", .share, default: "0", Phrase("chance of a sale", "并购的概率")),
    .optional("buyBack", .share, default: "0", Phrase("chance of a buy-back", "回购的概率")),
    .optional(
      "writeOff", .share, default: "0", Phrase("chance of a write-off", "核销的概率")),
    .optional(
      "multiple", .multiple, default: "1",
      Phrase("value at an IPO or sale over the last post-money", "上市或并购价值与最后一轮投后估值之比")),
    .optional(
      "recovery", .multiple, default: "0",
      Phrase("what a failure brings, over the last post-money", "失败时的回收与最后一轮投后估值之比")),
    .optional(
      "buyBackPays", .buyBackPrice, default: "{ form: \"principal\" }",
      Phrase(
        "what a buy-back pays for the state's shares, as far as the company has it",
        "回购为国有股权支付多少，以公司所余为限")))
}

// MARK: - Reading

extension Financing {
  /// The stage named by `after` is the template's to find.
  static func read(_ place: Place) -> Financing? {
    let preMoney = place.part("preMoney") { Quantity.read($0, .notNegative) }
    let newMoney = place.part("newMoney") { Quantity.read($0, .notNegative) }
    let wait = place.part("wait") { Distribution.read($0, .notNegative) }
    guard let reader = place.sound, let preMoney, let newMoney, let form = form(reader, wait) else {
      return nil
    }
    return reader.building { () throws(ProjectError) in
      try Financing(
        form: form, unachievedFactor: reader.number("unachieved"), preMoney: preMoney,
        newMoney: newMoney, qualifyingMoney: reader.number("qualifying"),
        longStopMonths: reader.optional("longStop")?.number ?? .infinity,
        valueBasis: ValueBasis(rawValue: reader.text("valueBasis")) ?? .company)
    }
  }

  private static func form(_ reader: Reader, _ wait: Distribution?) -> Form? {
    guard reader.text("form") == "ever" else {
      return .intensity(
        perYear: reader.number("perYear"), meritEffect: reader.number("meritEffect"))
    }
    guard let wait, let loading = reader.part("loading", Loading.read) else { return nil }
    return .ever(share: reader.number("share"), loading: loading, waitMonths: wait)
  }
}

extension Growth {
  static func read(_ place: Place) -> Growth? {
    let rounds = place.visitItems("rounds", Round.read)
    let exit = place.visit("exit", Exit.read)
    guard let rounds, let exit else { return nil }
    return Growth(rounds: rounds, exit: exit)
  }
}

extension Growth.Round {
  static func read(_ place: Place) -> Growth.Round? {
    let interval = place.part("interval") { Quantity.read($0, .notNegative) }
    let stepUp = place.part("stepUp") { Quantity.read($0, .notNegative) }
    let dilution = place.part("dilution") { Quantity.read($0, .part) }
    guard let reader = place.sound, let interval, let stepUp, let dilution,
      let loading = reader.part("loading", Loading.read)
    else { return nil }
    return reader.building { () throws(ProjectError) in
      try Growth.Round(
        name: reader.text("name"), intervalMonths: interval, chance: reader.number("chance"),
        death: reader.number("death"), loading: loading, stepUp: stepUp,
        stepUpOf: StepUp(rawValue: reader.text("stepUpOf")) ?? .price, dilution: dilution,
        poolTopUp: reader.number("poolTopUp"))
    }
  }
}

extension Exit {
  static func read(_ place: Place) -> Exit? {
    let delay = place.part("delay") { Quantity.read($0, .notNegative) }
    let multiple = place.part("multiple") { Quantity.read($0, .notNegative) }
    let recovery = place.part("recovery") { Quantity.read($0, .notNegative) }
    guard let reader = place.sound, let delay, let multiple, let recovery else { return nil }
    let chances = [Kind: Double](
      uniqueKeysWithValues: Kind.allCases.map { ($0, reader.number("\($0)")) })
    let price = reader.part("buyBackPays") {
      BuyBackPrice.read($0, chance: chances[.buyBack] ?? 0)
    }
    guard let price else { return nil }
    return reader.building { () throws(ProjectError) in
      try Exit(
        delayMonths: delay, chances: chances, multiple: multiple, recovery: recovery,
        buyBackPays: price)
    }
  }
}
