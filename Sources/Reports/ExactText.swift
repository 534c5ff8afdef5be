import Instruments

/// Exact numbers as reports print them: fixed digits, and the fraction itself where it is short.
enum ExactText {
  /// `1,234.5000`; the digits are rounded to the nearest.
  static func fixed(_ value: Rational, digits: Int) -> String {
    NumberText.grouped(value.decimal(digits: digits))
  }

  /// A share as a percentage, `9.0909%`.
  static func percent(_ share: Rational, digits: Int = 4) -> String {
    (share * 100).decimal(digits: digits) + "%"
  }

  /// The shortest decimal of at most `digits` digits after the point, `0.8`, `1,000`.
  static func short(_ value: Rational, digits: Int = 6) -> String {
    var text = value.decimal(digits: digits)[...]
    while digits > 0, text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return NumberText.grouped(String(text))
  }

  /// A decimal, with the exact fraction where the decimal is not the whole truth: `0.83 (5/6)`.
  static func withFraction(_ value: Rational, digits: Int = 6) -> String {
    let decimal = short(value, digits: digits)
    let fraction = value.description
    guard value.rounded(.down, decimals: digits) != value, fraction.utf8.count <= 40 else {
      return decimal
    }
    return "\(decimal) (\(fraction))"
  }

  /// The fewest digits, at most four, that show all values of a column in full.
  static func digits(for values: [Rational]) -> Int {
    (0..<4).first { digits in
      values.allSatisfy { $0.rounded(.down, decimals: digits) == $0 }
    } ?? 4
  }
}
