public import Documents
public import Instruments
import Languages

/// A company and what it is sold for, with who receives what at each value.
public struct WaterfallSheet: Equatable, Sendable {
  public let heading: Heading
  public let company: Company
  public let waterfall: ExitWaterfall<Rational>
  /// One result for each exit value, in the order of the file.
  public let exits: [CapTable<Rational>.ExitResult]
}

extension WaterfallSheet {
  public static let schema = Schema(
    "waterfall",
    Phrase(
      "A company with its classes of shares, and the values at which it exits",
      "公司及其股份类别，以及退出时的价值"),
    root: .record(
      "Waterfall",
      HeadingShape.fields + [
        .required("company", Company.shape, Phrase("who owns what", "股权结构")),
        .required(
          "exits", .either(.moneyOrNone, .list(of: .moneyOrNone, 1...100)),
          Phrase("what the company is sold for: one value or several", "退出价值：一个或多个")),
        .optional(
          "claims", .list(of: ExitWaterfall.Claim.shape, 0...1000), default: "[]",
          Phrase("debts that are paid first", "须先偿付的债务")),
        .optional(
          "buyBacks", .list(of: buyBack, 0...1000), default: "[]",
          Phrase("rights to buy a holder out at a fixed sum", "按固定金额回购某一持有人股份的权利")),
      ]))

  private static let buyBack: Shape = .record(
    "BuyBack",
    .required("from", .text, Phrase("whose shares are bought", "被回购者")),
    .required("by", .text, Phrase("who buys them", "回购者")),
    .required(
      "price", .moneyOrNone, Phrase("the whole price, such as principal and interest", "总价，如本金加利息"))
  )

  /// Reads a file and answers it, or tells everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> WaterfallSheet {
    let document = try JSON5.parse(bytes, file: file)
    return try TermSheetReading(schema: schema, names: NameCheck.waterfall).read(document) {
      (reader) throws(TermsErrors) in try WaterfallSheet(reader)
    }
  }

  private init(_ reader: Reader) throws(TermsErrors) {
    let company = try Company(reader.field("company"))
    let claims = reader.records("claims").map { ExitWaterfall.Claim($0) }
    let rights = reader.records("buyBacks").map {
      CapTable.BuyBackRight(from: $0.text("from"), by: $0.text("by"), price: $0.exact("price"))
    }
    let values = reader.field("exits")
    self.company = company
    heading = Heading(reader, state: nil)
    waterfall = try company.table.waterfall(claims: claims, optionStrike: company.optionStrike)
    var exits: [CapTable<Rational>.ExitResult] = []
    for value in values.type == .list ? values.items : [values] {
      exits.append(
        try company.table.exit(
          at: value.exact, claims: claims, optionStrike: company.optionStrike, buyBacks: rights))
    }
    self.exits = exits
  }
}
