/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Stored as days since 1970-01-01, so that differences are exact integers. The conversions
/// are the era-based algorithms of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (2013): a year that begins in March puts the leap day last and makes month lengths linear.
public struct CivilDate: Hashable, Comparable, Sendable {
  public let daysSinceEpoch: Int

  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day with this year, month and day; years 1 to 9999.
  public init(year: Int, month: Int, day: Int) throws(ReturnsError) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.days(inMonth: month, of: year)
    else { throw .noSuchDay(year: year, month: month, day: day) }
    self.init(daysSinceEpoch: CivilDate.days(year: year, month: month, day: day))
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    a.daysSinceEpoch < b.daysSinceEpoch
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// Year, month and day together, computed once.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468  // days since 0000-03-01
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The last day of February, in leap years and others.
  public var isEndOfFebruary: Bool {
    let (year, month, day) = parts
    return month == 2 && day == CivilDate.days(inMonth: 2, of: year)
  }
}

// MARK: - Arithmetic

extension CivilDate {
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of a later month; a day that the month lacks becomes its last.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let count = year * 12 + (month - 1) + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let lastDay = CivilDate.days(inMonth: newMonth, of: newYear)
    return CivilDate(
      daysSinceEpoch: CivilDate.days(year: newYear, month: newMonth, day: min(day, lastDay)))
  }

  /// Whole days from one date to another, negative when the second is earlier.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int {
    later.daysSinceEpoch - earlier.daysSinceEpoch
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
