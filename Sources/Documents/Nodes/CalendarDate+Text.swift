extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM`, or `YYYY-MM-DD` where there is a day.
  public var description: String {
    ([padded(year, to: 4), padded(month, to: 2)] + (day.map { [padded($0, to: 2)] } ?? []))
      .joined(separator: "-")
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
