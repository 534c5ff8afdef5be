import Documents
import Languages
import Projects

// What a buy-back at the exit pays the state.

extension Shape {
  static let buyBackPrice = Shape.variants(
    "BuyBackPrice", by: "form", Phrase("the rule", "规则"), default: "principal",
    .variant(
      "principal", Phrase("what the state's shares cost, with interest", "国有股权的本金与利息"),
      .optional(
        "interestPerYear", .notNegative, default: "0",
        Phrase("simple interest from the crossing on", "自跨越起的单利"))),
    .variant(
      "share", Phrase("their share of the company's price", "国有股权占公司价格的份额")))
}

// MARK: - Reading

extension BuyBackPrice {
  /// `chance` is that of a buy-back at all.
  static func read(_ reader: Reader, chance: Double) -> BuyBackPrice? {
    guard reader.text("form") == "principal" else { return .share }
    let interest = reader.number("interestPerYear")
    guard interest == 0 || chance > 0 else {
      reader.fault(
        .contradiction, at: "interestPerYear",
        Phrase(
          "no company is bought back, so no interest is paid; give buyBack a chance, or leave it out",
          "没有公司被回购，因此不产生利息；请给出 buyBack 的概率，或删去此项"))
      return nil
    }
    return .principal(interestPerYear: interest)
  }
}
