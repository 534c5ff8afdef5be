/// The rule that turns two dates into a number of years.
///
/// Definitions: ISDA 2006 Definitions §4.16; SIA *Standard Securities Calculation Methods* (1993)
/// for `thirty360SIA`.
public enum DayCount: String, Sendable, CaseIterable {
  /// Actual days over 365: what spreadsheets' XIRR and XNPV use.
  case actual365Fixed = "act/365"
  /// Actual days over 365.25, the length of a Julian year.
  case actual36525 = "act/365.25"
  /// Actual days over 360, the money market's year.
  case actual360 = "act/360"
  /// Days in each calendar year over that year's own length, leap or not.
  case actualActualISDA = "act/act"
  /// Months of 30 days; the 31st counts as the 30th (Eurobond basis).
  case thirtyE360 = "30E/360"
  /// Months of 30 days with the United States' rules for the end of February.
  case thirty360SIA = "30/360"

  /// Years from one date to another; negative when the second is earlier.
  public func years(from start: CivilDate, to end: CivilDate) -> Double {
    guard start <= end else { return -years(from: end, to: start) }
    return switch self {
    case .actual365Fixed: Double(end - start) / 365
    case .actual36525: Double(end - start) / 365.25
    case .actual360: Double(end - start) / 360
    case .actualActualISDA: actualYears(from: start, to: end)
    case .thirtyE360: thirtyYears(from: start, to: end, days: europeanDays)
    case .thirty360SIA: thirtyYears(from: start, to: end, days: americanDays)
    }
  }

  private func actualYears(from start: CivilDate, to end: CivilDate) -> Double {
    Double(end.year - start.year) + fractionOfYear(end) - fractionOfYear(start)
  }

  /// The share of its own calendar year that has passed when a day begins.
  private func fractionOfYear(_ date: CivilDate) -> Double {
    let year = date.year
    let newYear = CivilDate.days(year: year, month: 1, day: 1)
    return Double(date.daysSinceEpoch - newYear) / (CivilDate.isLeap(year) ? 366 : 365)
  }

  private func thirtyYears(
    from start: CivilDate, to end: CivilDate,
    days: (CivilDate, CivilDate) -> (start: Int, end: Int)
  ) -> Double {
    let days = days(start, end)
    let months = (end.year - start.year) * 12 + end.month - start.month
    return Double(months * 30 + days.end - days.start) / 360
  }

  private func europeanDays(_ start: CivilDate, _ end: CivilDate) -> (start: Int, end: Int) {
    (min(start.day, 30), min(end.day, 30))
  }

  private func americanDays(_ start: CivilDate, _ end: CivilDate) -> (start: Int, end: Int) {
    let first = start.isEndOfFebruary ? 30 : start.day
    var last = start.isEndOfFebruary && end.isEndOfFebruary ? 30 : end.day
    if last == 31, first >= 30 { last = 30 }
    return (min(first, 30), last)
  }
}
