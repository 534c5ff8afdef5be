/// A day or month as people write it into a table: `2024/6/1`, `2024年6月`, `2024.06`, `20240601`.
public enum SpreadsheetDate: Hashable, Sendable {
  /// As `YYYY-MM` or `YYYY-MM-DD`.
  case date(String)
  /// What it may mean.
  case ambiguous([String])
  /// A year alone.
  case year
  /// A year of two digits.
  case shortYear
  /// The number by which a spreadsheet counts days.
  case serial
  case none

  /// Each form that is understood, and the date that it means.
  public static let forms = [
    ("2024-06-01", "2024-06-01"), ("2024/6/1", "2024-06-01"), ("2024.6.1", "2024-06-01"),
    ("2024年6月1日", "2024-06-01"), ("20240601", "2024-06-01"), ("13/6/2024", "2024-06-13"),
    ("2024-06-01 08:30", "2024-06-01"), ("2024-06", "2024-06"), ("2024/6", "2024-06"),
    ("2024.06", "2024-06"), ("2024年6月", "2024-06"), ("202406", "2024-06"),
  ]

  /// What is refused: a date of two meanings, a year alone, a year of two digits, a counted day.
  public static let refused = ["3/4/2024", "2024.1", "2024", "24-06-01", "45444"]

  public init(_ text: String) {
    let words = text.halfWidth
    let day = words.prefix { $0 != "T" && $0 != " " }
    let date =
      words.hasPrefix(day + "T") || Self.isTime(words.dropFirst(day.count)) ? day : words[...]
    let parts = date.filter { !$0.isWhitespace }.split { "-/.年月日".contains($0) }.map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else {
      self = .none
      return
    }
    let isYearFirst = parts.first?.utf8.count == 4
    switch parts.count {
    case 1: self = Self.single(parts[0])
    // 2024.1 is what a spreadsheet makes of 2024.10.
    case 2 where isYearFirst && parts[1] == "1" && date.contains("."):
      self = .ambiguous([parts[0] + "-01", parts[0] + "-10"])
    case 2...3 where isYearFirst: self = Self.made(parts)
    case 3 where parts[2].utf8.count == 4: self = Self.yearLast(parts)
    case 2...3: self = .shortYear
    default: self = .none
    }
  }

  private static func isTime(_ text: Substring) -> Bool {
    text.isEmpty || (text.contains(":") && text.allSatisfy { " :.".contains($0) || $0.isNumber })
  }

  private static func single(_ digits: String) -> SpreadsheetDate {
    let year = Int(digits.prefix(4)) ?? 0
    let isYear = (1900...2199).contains(year)
    switch digits.utf8.count {
    case 4 where isYear: return .year
    case 6 where isYear: return made([String(digits.prefix(4)), String(digits.suffix(2))])
    case 8 where isYear:
      return made(
        [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)].map(String.init))
    case 5: return (20_000...80_000).contains(Int(digits) ?? 0) ? .serial : .none
    default: return .none
    }
  }

  private static func yearLast(_ parts: [String]) -> SpreadsheetDate {
    let dayFirst = made([parts[2], parts[1], parts[0]])
    let monthFirst = made([parts[2], parts[0], parts[1]])
    switch (dayFirst, monthFirst) {
    case (.date(let one), .date(let other)) where one != other: return .ambiguous([other, one])
    case (.date, _): return dayFirst
    default: return monthFirst
    }
  }

  private static func made(_ parts: [String]) -> SpreadsheetDate {
    guard parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }) else { return .none }
    let text = parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    return CalendarDate(text) == nil ? .none : .date(text)
  }
}
