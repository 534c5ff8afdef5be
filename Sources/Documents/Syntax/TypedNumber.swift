/// A number as people type it: `80%`, `1,500` or `６０`, beside every numeral of JSON5.
///
/// Commas or spaces stand between whole groups of three digits only, so that the decimal comma of `1,5` is never
/// taken for fifteen.
public struct TypedNumber: Hashable, Sendable {
  /// The number in JSON5; that of `80%` is 0.8.
  public let numeral: Numeral
  public let isPercent: Bool

  public init?(_ text: String) {
    // Longer than any number that is accepted; it is looked at several times.
    guard text.utf8.count <= 8 * Numeral.maximumDigits else { return nil }
    var plain = text.halfWidth.trimmed
    isPercent = plain.last == "%"
    if isPercent { plain = String(plain.dropLast()).trimmed }
    guard let read = Numeral(plain) ?? Self.ungrouped(plain).flatMap({ Numeral($0) })
    else { return nil }
    guard isPercent else {
      numeral = read
      return
    }
    guard let part = read.decimal?.hundredth, let numeral = Numeral(part.literal) else {
      return nil
    }
    self.numeral = numeral
  }

  /// A number of something, of which a percentage is none.
  public static func amount(_ text: String) -> Numeral? {
    TypedNumber(text).flatMap { $0.isPercent ? nil : $0.numeral }
  }

  // MARK: - Reading

  /// `-1,500.25` without its commas, or `1 500` without its space; nothing where groups are not of three digits.
  private static func ungrouped(_ text: String) -> String? {
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    let whole = text.dropFirst(sign.count).prefix { $0 != "." }
    let fraction = text.dropFirst(sign.count + whole.count)
    guard let mark = whole.first(where: { $0 == "," || $0 == " " }) else { return nil }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    return sign + groups.joined() + fraction
  }
}

extension ExactDecimal {
  fileprivate var hundredth: ExactDecimal {
    ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent - 2)
  }

  /// As one writes it, without an exponent where that takes few zeros.
  fileprivate var literal: String {
    let sign = isNegative ? "-" : ""
    let places = -exponent
    if digits == "0" { return "0" }
    guard abs(exponent) <= 20 else { return "\(sign)\(digits)e\(exponent)" }
    if places <= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension Schema {
  /// The number that a text stands for where the shape takes one; a percentage only where it has no unit.
  func number(typed text: String, as shape: Shape) -> Numeral? {
    switch resolved(shape) {
    case .number(_, let unit):
      TypedNumber(text).flatMap { $0.isPercent && unit != nil ? nil : $0.numeral }
    case .integer: TypedNumber.amount(text)
    case .either(let shapes): shapes.lazy.compactMap { number(typed: text, as: $0) }.first
    default: nil
    }
  }
}
