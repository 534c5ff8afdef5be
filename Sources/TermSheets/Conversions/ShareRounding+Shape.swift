import Documents
import Instruments
import Languages

extension ShareRounding {
  static let shape: Shape = .either(
    .choice(Choice("exact", Phrase("fractions of shares, exact prices", "保留分数股与精确价格"))), declared)

  /// What a single instrument may say: fractions of its shares are not left beside whole ones.
  static let declared: Shape = .record(
    "Rounding",
    .optional(
      "priceDecimals", .integer(in: 0...mostDecimals),
      Phrase("decimals of the prices; left out, prices stay exact", "价格的小数位数；省略则价格保持精确")),
    .optional(
      "price", .choice(of: Rounding.self), default: "\"nearest\"",
      Phrase("the direction in which prices are rounded", "价格的舍入方向")),
    .optional(
      "shares", .choice(of: Rounding.self), default: "\"down\"",
      Phrase("the direction to whole shares", "取整股的方向")))

  /// Nil where nothing is rounded.
  init?(_ reader: Reader) {
    guard reader.type == .record else { return nil }
    self.init(
      priceDecimals: reader.optional("priceDecimals")?.integer, price: reader.choice("price"),
      shares: reader.choice("shares"))
  }
}
