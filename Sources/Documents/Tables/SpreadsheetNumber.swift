/// A number as people write it into a table: `1,500`, `１５００`, `80%`, `(1,500)`.
public enum SpreadsheetNumber: Hashable, Sendable {
  case number(Numeral)
  /// A comma that may stand for the point or between thousands, as in `1,5`.
  case doubtfulComma
  /// No number.
  case none

  /// Each form that is understood, and the number that it means.
  public static let forms = [
    ("1500", "1500"), ("1,500", "1500"), ("1 500", "1500"), ("１５００", "1500"), ("¥1,500", "1500"),
    ("(1,500)", "-1500"), ("-1,500.5", "-1500.5"), ("1.5e3", "1500"),
  ]

  /// What is refused: a comma that may be the point, and words.
  public static let refused = ["1,5", "1.500,00", "about 1500"]

  public init(_ text: String) {
    var digits = text.halfWidth.trimmed
    if digits.hasPrefix("("), digits.hasSuffix(")") {
      digits = "-" + digits.dropFirst().dropLast()
    }
    if let sign = digits.first, "¥￥$".contains(sign) { digits.removeFirst() }
    if let typed = TypedNumber(digits) {
      self = .number(typed.numeral)
    } else {
      let bare = digits.filter { $0 != "," && $0 != "%" }
      self = digits.contains(",") && Numeral(bare) != nil ? .doubtfulComma : .none
    }
  }

  /// A number of something, of which a percentage is none.
  public static func amount(_ text: String) -> SpreadsheetNumber {
    text.halfWidth.trimmed.hasSuffix("%") ? .none : SpreadsheetNumber(text)
  }

  /// The number times a power of ten, rounded once.
  public static func scaled(_ numeral: Numeral, byTen power: Int) -> SpreadsheetNumber {
    guard power != 0 else { return .number(numeral) }
    guard let decimal = numeral.decimal,
      let value = Double("\(decimal.digits)e\(decimal.exponent + power)"),
      let result = Numeral(JSONText.numeral(decimal.isNegative ? -value : value))
    else { return .number(numeral) }
    return .number(result)
  }
}
