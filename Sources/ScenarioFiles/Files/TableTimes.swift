import Documents
import Languages

/// When the programme of a table begins, and the earliest day that it can tell of.
struct TableTimes {
  let start, asOf: CalendarDate
  let horizonMonths: Int
  let assumed: [Phrase]

  init(_ rows: [TableRow]) {
    let first = rows.compactMap(\.entry).min()
    start = Self.start(first)
    let zero = Self.month(start)
    let entered = rows.map { row in row.entry.map(Self.month) ?? zero + (row.month ?? 0) }
    let running = zip(rows, entered).filter { $0.0.stage != nil }
    let seen = max(zero, running.map { ($1 + $0.months).rounded(.up) }.max() ?? zero)
    // No calendar goes further; what a cell says beyond it is refused with the scenario.
    let today = min(seen, 9999 * 12 + 11)
    asOf = CalendarDate(year: Int(today) / 12, month: Int(today) % 12 + 1) ?? start
    let last = max(today, entered.max() ?? today) - zero
    horizonMonths = Int(min(1200, max(120, (last + 96).rounded(.up))))
    assumed =
      (first == nil ? [Phrase("the programme begins in \(start)", "计划自 \(start) 起")] : [])
      + [
        Phrase(
          "today is \(asOf), the earliest that fits the table; --set asOf=YYYY-MM says another",
          "今天为 \(asOf)（与表格相符的最早时间）；可用 --set asOf=YYYY-MM 改写")
      ]
  }

  /// The month of the first entry; for want of one, a January that every table may begin with.
  private static func start(_ first: CalendarDate?) -> CalendarDate {
    guard let first else { return .firstOfStarter }
    return CalendarDate(year: first.year, month: first.month) ?? first
  }

  /// Months from the year 0, days as parts of their month.
  private static func month(_ date: CalendarDate) -> Double {
    let days = Double(CalendarDate.days(inMonth: date.month, of: date.year))
    return Double(date.year * 12 + date.month - 1) + Double((date.day ?? 1) - 1) / days
  }
}
