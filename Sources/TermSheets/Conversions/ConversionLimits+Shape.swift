import Documents
import Instruments
import Languages

extension ConversionLimits<Rational> {
  static var shape: Shape {
    .record(
      "Limits",
      .required("holder", .text, Phrase("whom the limits restrict", "受限制的持有人")),
      .optional(
        "maximumShare", .partOrWhole,
        Phrase("the most that the holder may own, fully diluted", "完全稀释后的持股上限")),
      .optional(
        "notLargestHolder", .flag,
        Phrase("whether some other holder must own as much", "是否不得成为第一大股东")),
      .optional(
        "teamFloor", floor, Phrase("what the core team keeps together", "核心团队合计持股底线")),
      .required(
        "excess", .choice(of: Excess.self),
        Phrase("what becomes of money that a limit keeps from converting", "因限制未能转换的金额如何处理")),
      rules: [.atLeastOne(["maximumShare", "notLargestHolder", "teamFloor"])])
  }

  private static var floor: Shape {
    .record(
      "TeamFloor",
      .required("share", .part, Phrase("the company's part, fully diluted", "完全稀释后的比例")),
      .optional(
        "exclusive", .flag, default: "true",
        Phrase("whether the team must stay above the share, not just at it", "是否必须高于（而非等于）该比例")))
  }

  init(_ reader: Reader, team: [String]) {
    self.init(
      holder: reader.text("holder"), maximumShare: reader.exact(ifGiven: "maximumShare"),
      notLargestHolder: reader.optional("notLargestHolder")?.flag ?? false,
      teamFloor: reader.optional("teamFloor").map {
        Floor(holders: team, share: $0.exact("share"), isExclusive: $0.flag("exclusive"))
      },
      excess: reader.choice("excess"))
  }
}
