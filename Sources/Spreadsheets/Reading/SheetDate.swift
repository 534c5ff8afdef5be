/// A day of the calendar in a cell.
public struct SheetDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that a workbook means by a number: counted from 1900, with a 29 February that never was,
  /// or from 1904.
  ///
  /// Nil for a time of no day, for the day that never was, and past the year 9999.
  init?(serial: Double, from1904: Bool) {
    guard serial >= (from1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    let number = Int(serial)
    if from1904 {
      self.init(days: number - 24_107)
    } else {
      guard number != 60 else { return nil }
      self.init(days: number - (number < 60 ? 25_568 : 25_569))
    }
  }

  /// Days from 1970, as in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
  private init(days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `YYYY-MM-DD`.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
