public import Documents

extension Scenario {
  /// The day that a number of months after the start stands for, as `Calendar` counts them.
  ///
  /// `nil` where the calendar ends: a course that never comes to an end has no day.
  public func date(atMonth months: Double) -> CalendarDate? {
    let place = Double(start.year * 12 + start.month - 1) + months + startOfDay
    guard place >= 0, place < 12 * 9999 else { return nil }
    let month = Int(place)
    let days = CalendarDate.days(inMonth: month % 12 + 1, of: month / 12)
    let day = Int((place - Double(month)) * Double(days)) + 1
    return CalendarDate(year: month / 12, month: month % 12 + 1, day: min(day, days))
  }

  /// The part of the first month that has passed before the start.
  private var startOfDay: Double {
    let days = Double(CalendarDate.days(inMonth: start.month, of: start.year))
    return Double((start.day ?? 1) - 1) / days
  }
}
