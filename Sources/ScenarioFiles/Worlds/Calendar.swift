import Documents
import Languages

/// How a scenario's months are counted.
///
/// A date is its month's number plus the part of that month before the day: 2024-06-16 is 15/30 of
/// June after 2024-06. Every calendar month so has length 1, as a programme plans in months.
struct Calendar {
  let start: CalendarDate
  let horizonMonths: Double

  /// Months from the start to the beginning of a day; negative before it.
  func months(to date: CalendarDate) -> Double {
    let whole = (date.year - start.year) * 12 + date.month - start.month
    return Double(whole) + (Self.partOfMonth(date) - Self.partOfMonth(start))
  }

  private static func partOfMonth(_ date: CalendarDate) -> Double {
    let days = CalendarDate.days(inMonth: date.month, of: date.year)
    return Double((date.day ?? 1) - 1) / Double(days)
  }

  /// The time that a date, or a number of months from the start, stands for.
  func time(_ reader: Reader) -> Double {
    reader.type == .number ? reader.number : months(to: reader.date)
  }

  /// The time, unless projects cannot enter then.
  func entryTime(_ reader: Reader) -> Double? {
    let time = time(reader)
    guard time >= 0 else {
      reader.fault(.outOfRange, Phrase("it must not be before the start", "不得早于起始时间"))
      return nil
    }
    guard time <= horizonMonths else {
      reader.fault(
        .outOfRange,
        Phrase(
          "it must not be after the horizon, \(horizonMonths.rounded4) months from the start",
          "不得晚于期限（起始后 \(horizonMonths.rounded4) 个月）"))
      return nil
    }
    return time
  }
}

extension Shape {
  /// A date, or months from the start.
  static let time = Shape.either(.date, .number(.all, unit: .months))
}
