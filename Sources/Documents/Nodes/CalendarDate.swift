/// A month, or a day of it, in the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int?

  /// Nil for a day that the calendar does not have, such as 2023-02-29.
  public init?(year: Int, month: Int, day: Int? = nil) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    if let day {
      guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM` or `YYYY-MM-DD`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] || parts.map(\.utf8.count) == [4, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : nil)
  }

  private init(january year: Int) { (self.year, month, day) = (year, 1, nil) }

  /// When a scenario to begin with begins.
  package static let firstOfStarter = CalendarDate(january: 2025)

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A month without a day counts as its first day.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day ?? 1) < (right.year, right.month, right.day ?? 1)
  }
}
