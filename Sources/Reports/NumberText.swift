public import Languages

/// Numbers as reports print them: fixed digits, so that columns align and runs compare.
///
/// The same in both languages but for words: a point before decimals, commas by thousands.
public enum NumberText {
  /// What stands where there is no number.
  public static let missing = "–"

  /// `1,234.50`; a value that is no finite number is `missing`, never `nan`.
  public static func fixed(_ value: Double?, digits: Int, grouped: Bool = true) -> String {
    guard let value, value.isFinite else { return missing }
    let text = FixedDigits.text(value, digits: digits)
    return grouped ? self.grouped(text) : text
  }

  /// A count, `1,234,567`.
  public static func whole(_ value: Int) -> String { grouped(String(value)) }

  /// A share as a percentage: 0.0909 with two digits is `9.09%`.
  public static func percent(_ share: Double?, digits: Int = 2) -> String {
    guard let share, share.isFinite else { return missing }
    return fixed(share * 100, digits: digits) + "%"
  }

  /// An amount with its unit: `1,234.5 CNY million`, `1,234.5 百万元`.
  public static func money(
    _ amount: Double?, digits: Int, unit: MoneyUnit, language: Language
  ) -> String {
    let number = fixed(amount, digits: digits)
    return number == missing ? missing : number + " " + unit.name[language]
  }

  /// Commas between groups of three digits before the point.
  static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let unsigned = text.dropFirst(sign.count)
    let whole = unsigned.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return sign + result + unsigned.dropFirst(whole.count)
  }
}
