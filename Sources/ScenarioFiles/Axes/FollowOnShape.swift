import Documents
import Languages
import Policies
import Projects

// Public money for the rounds after crossing.

extension Shape {
  static let followOn = Shape.variants(
    "FollowOn", by: "form", Phrase("how much goes into a round", "投入方式"),
    common: [
      .optional(
        "money",
        .choice(
          Choice(
            "in-round",
            Phrase(
              "a part of the round's own money, in the place of private money", "占用本轮份额，等额替代社会资本")),
          Choice(
            "on-top",
            Phrase(
              "beside the round's money, at its price: the company gets more",
              "在本轮之外按同价追加，公司所得更多"))),
        default: #""in-round""#, Phrase("whose place it takes", "与本轮资金的关系")),
      .optional(
        "rounds", .integer(in: 1...Growth.mostRounds), default: "\(Growth.mostRounds)",
        Phrase("rounds after crossing that it goes into", "参与跨越后的前几轮")),
      .optional(
        "oddsFactor", .number(in: 1...), default: "1",
        Phrase("what it multiplies a round's chance by; 1 has no effect", "使融资概率变为几倍；1 为无影响")),
    ],
    .variant("pro-rata", Phrase("as much as keeps the state's part", "按持股比例跟投")),
    .variant(
      "fixed", Phrase("the same sum each time", "每轮固定金额"),
      .required(
        "amount", .someMoney,
        Phrase("in a round, at most all of its money", "占用本轮份额时，至多为该轮全部融资"))))
}

extension FollowOn {
  static func read(_ reader: Reader) -> FollowOn? {
    return reader.building { () throws(PolicyError) in
      try FollowOn(
        reader.text("form") == "fixed" ? .fixed(reader.number("amount")) : .proRata,
        money: reader.choice("money"),
        rounds: reader.integer("rounds"), oddsFactor: reader.number("oddsFactor"))
    }
  }
}
