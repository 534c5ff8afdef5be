public import Languages

/// What is known to an order of magnitude, in people's units and with two digits at most.
public enum RoughText {
  /// `3 hours`, `12 days`; at least a second.
  public static func duration(seconds: Double) -> Phrase {
    let units: [(seconds: Double, upTo: Double, one: String, many: String, chinese: String)] = [
      (1, 90, "second", "seconds", "秒"), (60, 90, "minute", "minutes", "分钟"),
      (3_600, 36, "hour", "hours", "小时"), (86_400, 60, "day", "days", "天"),
      (2_592_000, 24, "month", "months", "个月"),
      (31_557_600, .infinity, "year", "years", "年"),
    ]
    for unit in units where seconds < unit.upTo * unit.seconds || unit.upTo == .infinity {
      let count = max(1, rounded(seconds / unit.seconds))
      let number = NumberText.fixed(count, digits: 0)
      return Phrase(
        "\(number) \(count == 1 ? unit.one : unit.many)", "\(number) \(unit.chinese)")
    }
    return Phrase(same: NumberText.missing)
  }

  /// `31 GB`, `1.2 GB`, `40 MB`; at least a megabyte.
  public static func bytes(_ count: Double) -> String {
    let megabytes = rounded(max(1, count / 1e6))
    guard megabytes >= 1_000 else { return NumberText.fixed(megabytes, digits: 0) + " MB" }
    let gigabytes = megabytes / 1_000
    return NumberText.fixed(gigabytes, digits: gigabytes < 10 ? 1 : 0) + " GB"
  }

  /// To a whole number of two digits that count.
  private static func rounded(_ number: Double) -> Double {
    var step = 1.0
    while number / step >= 100, step < .infinity { step *= 10 }
    return (number / step).rounded() * step
  }
}
