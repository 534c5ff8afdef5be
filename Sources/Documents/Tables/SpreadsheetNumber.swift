/// A number as people write it into a table: `1,500`, `１５００`, `80%`, `(1,500)`.
public enum SpreadsheetNumber: Hashable, Sendable {
  case number(Numeral)
  /// A comma that may stand for the point or between thousands, as in `1,5`.
  case doubtfulComma
  /// No number.
  case none

  public init(_ text: String) {
    var digits = text.halfWidth.withoutSpaces
    if digits.hasPrefix("("), digits.hasSuffix(")") {
      digits = "-" + digits.dropFirst().dropLast()
    }
    let isShare = digits.hasSuffix("%")
    if isShare { digits.removeLast() }
    if let sign = digits.first, "¥￥$".contains(sign) { digits.removeFirst() }
    if digits.contains(",") || digits.contains("，") {
      guard Self.isGrouped(digits) else {
        let bare = digits.filter { $0 != "," }
        self = Numeral(bare) == nil ? .none : .doubtfulComma
        return
      }
      digits.removeAll { $0 == "," }
    }
    guard let numeral = Numeral(digits) else {
      self = .none
      return
    }
    self = isShare ? Self.scaled(numeral, byTen: -2) : .number(numeral)
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

  /// Whether commas stand between groups of three digits alone, before any point.
  private static func isGrouped(_ digits: String) -> Bool {
    let unsigned = digits.first.map { "+-".contains($0) } == true ? digits.dropFirst() : digits[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first,
      parts.dropFirst().allSatisfy({ !$0.contains(",") })
    else { return false }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
