extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`, the only form that the product writes.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CivilDate {
  /// Reads `YYYY-MM-DD`, `YYYY-MM` (its first day) or, as spreadsheets write it, `YYYY/M/D`.
  ///
  /// The year always comes first and has four digits: a form such as `03/04/2024`, which two
  /// countries read as two days, is refused.
  public init(text: String) throws(ReturnsError) {
    let separator: Character = text.contains("/") ? "/" : "-"
    let fields = text.split(separator: separator, omittingEmptySubsequences: false)
    guard fields.count == 3 || (fields.count == 2 && separator == "-"),
      let year = CivilDate.number(fields[0], digits: 4...4),
      let month = CivilDate.number(fields[1], digits: separator == "/" ? 1...2 : 2...2),
      let day = fields.count == 2
        ? 1 : CivilDate.number(fields[2], digits: separator == "/" ? 1...2 : 2...2)
    else { throw .unreadableDate(text) }
    try self.init(year: year, month: month, day: day)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(text)
  }
}
