import Documents
import Instruments
import Languages

extension Company {
  static let shape: Shape = .record(
    "Company",
    .required(
      "holders", .list(of: holder, 1...10_000), Phrase("who owns what", "股东及其持股")),
    .optional(
      "classes", .list(of: shareClass, 0...100), default: "[]",
      Phrase("preferred series; common shares need no entry", "优先股类别；普通股无需列出")),
    .optional(
      "options", options, default: "{}",
      Phrase("options on common shares", "普通股期权")))

  private static let holder: Shape = .record(
    "Holder",
    .required("name", .text, Phrase("the holder", "持有人")),
    .optional(
      "class", .text, default: "\"common\"", Phrase("the class of the shares", "股份类别")),
    .required("shares", .shares, Phrase("how many shares", "股数")),
    .optional(
      "team", .flag, default: "false",
      Phrase("whether the holder belongs to the core team", "是否属于核心团队")))

  private static let shareClass: Shape = .record(
    "ShareClass",
    [
      .required("name", .text, Phrase("the class, as holders name it", "类别名称，与持股中的一致")),
      .required("price", .money, Phrase("the original price of a share", "每股原始价格")),
      .optional(
        "conversionRatio", .number(above: 0, through: 1e9), default: "1",
        Phrase("common shares that one share becomes", "每股可转换的普通股数")),
    ] + SeriesRights.fields)

  private static let options: Shape = .record(
    "Options",
    .optional(
      "granted", .sharesOrNone, default: "0", Phrase("granted to people", "已授予")),
    .optional(
      "promised", .sharesOrNone, default: "0", Phrase("promised in writing", "已书面承诺")),
    .optional(
      "unissued", .sharesOrNone, default: "0", Phrase("left in the pool", "池内剩余")),
    .optional(
      "strike", .moneyOrNone, default: "0",
      Phrase("what exercising an option costs", "每份期权的行权价")))

  init(_ reader: Reader) throws(TermsErrors) {
    let holders = reader.records("holders")
    let options = reader.field("options")
    table = try CapTable(
      classes: [.common] + reader.records("classes").map { ShareClass($0) },
      holdings: holders.map {
        CapTable.Holding(
          holder: $0.text("name"), shareClass: $0.text("class"), shares: $0.exact("shares"))
      },
      options: OptionPool(
        granted: options.exact("granted"), promised: options.exact("promised"),
        unissued: options.exact("unissued")))
    team = holders.filter { $0.flag("team") }.map { $0.text("name") }
    optionStrike = options.exact("strike")
  }
}

extension ShareClass<Rational> {
  init(_ reader: Reader) {
    SeriesRights.check(reader)
    self.init(
      name: reader.text("name"),
      preference: LiquidationPreference(
        originalPrice: reader.exact("price"), multiple: reader.exact("multiple"),
        seniority: reader.integer("seniority"),
        participation: Participation(reader.field("participation"))),
      conversionRatio: reader.exact("conversionRatio"))
  }
}
