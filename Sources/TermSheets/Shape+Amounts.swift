import Documents
import Instruments
import Languages

// The kinds of numbers that term sheets write.

extension Shape {
  /// The largest amount or number of shares that is read; nothing real comes near it.
  private static let largest = 1e18

  static var money: Shape { .number(above: 0, through: largest) }
  static var moneyOrNone: Shape { .number(in: 0...largest) }
  static var shares: Shape { .number(above: 0, through: largest) }
  static var sharesOrNone: Shape { .number(in: 0...largest) }
  /// Some of a whole, but not all of it.
  static var part: Shape { .number(above: 0, below: 1) }
  /// Some of a whole, or all of it.
  static var partOrWhole: Shape { .number(above: 0, through: 1) }
  /// None of a whole, or some of it, but not all.
  static var partOrNone: Shape { .number(in: 0..<1) }
  /// Times an amount.
  static var multiple: Shape { .number(in: 0...1000) }
  /// A place in the order of payment.
  static var rank: Shape { .integer(in: -1000...1000) }
}

/// The words in which a document says who it is about and in what money.
enum HeadingShape {
  static let fields: [Field] = [
    .optional("title", .text, Phrase("a line printed above the result", "结果上方的标题")),
    .optional(
      "currency", .text(.currency),
      Phrase("the money's ISO 4217 code; it only labels amounts", "货币的 ISO 4217 代码；仅用于标注金额")),
    .optional(
      "unit", .currencyUnit, default: "1",
      Phrase(
        "how many of the currency one unit of an amount is; 10000 is 万", "金额单位合多少货币；10000 即“万”")),
    .optional(
      "state", .text,
      Phrase(
        "the public holder whose stake is reported; else the holder of the first grant",
        "报告其持股的国有持有人；默认取第一笔拨款的持有人")),
  ]
}
