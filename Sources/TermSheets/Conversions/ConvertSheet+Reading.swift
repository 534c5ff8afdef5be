public import Documents
import Instruments
import Languages

extension ConvertSheet {
  public static let schema = Schema(
    "convert",
    Phrase(
      "A company, the instruments that convert, and the round or sale in which they do",
      "公司、可转换工具以及触发转换的融资或出售"),
    root: .record(
      "Convert",
      HeadingShape.fields + [
        .required("company", Company.shape, Phrase("the company before", "转换前的公司")),
        .optional(
          "instruments", .list(of: Convertible.shape, 0...1000), default: "[]",
          Phrase("what converts, in the order of issue", "可转换工具，按发行先后")),
        .optional("round", PricedRound.shape, Phrase("a priced round", "定价融资")),
        .optional("sale", sale, Phrase("a sale without a round", "无融资的公司出售")),
        .optional(
          "limits", ConversionLimits.shape,
          Phrase("limits on one holder's conversion", "对某一持有人转换的限制")),
        .optional(
          "rounding", ShareRounding.shape,
          Phrase(
            "how prices and shares are rounded, until they agree with each other; else not at all",
            "价格与股数的舍入方式，舍入后的价格与股数彼此吻合；默认不舍入")),
      ],
      rules: [
        .exactlyOne(["round", "sale"]), .atMostOne(["sale", "limits"]),
        .atMostOne(["sale", "rounding"]),
      ]))

  private static let sale: Shape = .record(
    "Sale",
    .required("proceeds", .moneyOrNone, Phrase("what is paid for the whole company", "公司整体售价")),
    .optional(
      "claims", .list(of: ExitWaterfall.Claim.shape, 0...1000), default: "[]",
      Phrase("debts that are paid from it", "须先偿付的债务")))

  /// Reads a file and answers it, or tells everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> ConvertSheet {
    try read(try JSON5.parse(bytes, file: file))
  }

  public static func read(_ document: DocumentNode) throws(Faults) -> ConvertSheet {
    try TermSheetReading(schema: schema, names: NameCheck.convert).read(document) {
      (reader) throws(TermsErrors) in try ConvertSheet(reader)
    }
  }

  private init(_ reader: Reader) throws(TermsErrors) {
    let company = try Company(reader.field("company"))
    let instruments = reader.records("instruments").enumerated().map {
      Convertible($1, place: $0 + 1)
    }
    let firstGrant = reader.records("instruments").first { $0.text("kind") == "grant" }
    self.company = company
    self.instruments = instruments
    heading = Heading(reader, state: firstGrant?.text("holder"))
    limits = reader.optional("limits").map { ConversionLimits($0, team: company.team) }
    if let sale = reader.optional("sale") {
      outcome = .sale(try CompanySale(sale, company, instruments))
    } else {
      let rounding = reader.optional("rounding").flatMap { ShareRounding($0) }
      let round = PricedRound(reader.field("round"), rounding: rounding)
      outcome = .round(
        round, try company.table.closing(round, converting: instruments, limits: limits))
    }
  }
}

extension CompanySale {
  fileprivate init(
    _ reader: Reader, _ company: Company, _ instruments: [Convertible<Rational>]
  ) throws(TermsErrors) {
    proceeds = reader.exact("proceeds")
    debts = reader.records("claims").map { ExitWaterfall.Claim($0) }
    result = try company.table.sold(
      for: proceeds, instruments: instruments, claims: debts, optionStrike: company.optionStrike)
  }
}
