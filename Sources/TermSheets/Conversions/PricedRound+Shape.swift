import Documents
import Instruments
import Languages

extension PricedRound<Rational> {
  static var shape: Shape {
    .record(
      "Round",
      [
        .required("preMoney", .money, Phrase("the agreed value before the new money", "投前估值")),
        .required(
          "base", CapitalisationBase.roundShape,
          Phrase(
            "what the pre-money counts of the company before the round", "投前估值所含的本轮前股份")),
        .required(
          "investors", .list(of: investor, 1...1000), Phrase("the new money", "新投资")),
        .optional(
          "class", .text, default: "\"A\"",
          Phrase("the new shares' class; \"common\" for ordinary shares", "新股类别；普通股写 \"common\"")
        ),
        .optional("pool", pool, Phrase("options that the round adds", "本轮新增期权")),
      ] + SeriesRights.fields)
  }

  private static var investor: Shape {
    .record(
      "Investor", .required("name", .text, Phrase("the investor", "投资人")),
      .required("amount", .money, Phrase("the money paid in", "出资额")))
  }

  private static var pool: Shape {
    .record(
      "Pool",
      .optional("increase", .sharesOrNone, Phrase("so many options", "新增期权数")),
      .optional(
        "target", .partOrNone,
        Phrase(
          "as many as make the pool's unissued options this part of the company afterwards",
          "使未授予期权占本轮后公司的该比例")),
      .required(
        "in",
        .choice(
          Choice("pre-money", Phrase("the old holders bear it", "由原股东承担")),
          Choice("post-money", Phrase("everyone bears it", "由全体股东承担"))),
        Phrase("whether the pre-money counts the new options", "新增期权是否计入投前估值")),
      rules: [.exactlyOne(["increase", "target"])])
  }

  init(_ reader: Reader, rounding: ShareRounding?) {
    SeriesRights.check(reader)
    let pool = reader.optional("pool")
    var base = CapitalisationBase(reader.field("base"))
    if pool?.text("in") == "pre-money" { base.insert(.poolIncrease) }
    let name = reader.text("class")
    self.init(
      series: Series(
        name: name, isCommon: name == "common", multiple: reader.exact("multiple"),
        seniority: reader.integer("seniority"),
        participation: Participation(reader.field("participation"))),
      preMoney: reader.exact("preMoney"),
      investments: reader.records("investors").map {
        Investment($0.text("name"), $0.exact("amount"))
      },
      preMoneyBase: base, pool: PoolTopUp(pool), rounding: rounding)
  }
}

extension PricedRound<Rational>.PoolTopUp {
  init(_ reader: Reader?) {
    if let increase = reader?.exact(ifGiven: "increase") {
      self = .shares(increase)
    } else if let target = reader?.exact(ifGiven: "target") {
      self = .target(target)
    } else {
      self = .none
    }
  }
}
