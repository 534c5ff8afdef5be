/// Money at moments, seen from one pocket: negative is paid out, positive is received.
///
/// Times are in periods (years, for dated flows). Flows are kept in one canonical order, so
/// that nothing computed from them depends, to the last bit, on the order in which they came.
public struct CashFlows: Equatable, Sendable {
  public struct Flow: Equatable, Sendable {
    /// Periods from the origin: 0 is today or the first date.
    public let time: Double
    public let amount: Double
  }

  /// By time, then by amount; zero flows are dropped.
  public let flows: [Flow]
  /// The first and last moment mentioned, by a zero flow too; nothing when there is no flow.
  public let span: ClosedRange<Double>?

  /// Amounts at stated times.
  public init(times: [Double], amounts: [Double]) throws(ReturnsError) {
    guard times.count == amounts.count else {
      throw .lengthsDiffer(.amount, count: amounts.count, expected: times.count)
    }
    try ReturnsError.requireFinite(times, .time)
    try ReturnsError.requireFinite(amounts, .amount)
    flows = zip(times, amounts).map(Flow.init).filter { $0.amount != 0 }
      .sorted { ($0.time, $0.amount) < ($1.time, $1.amount) }
    span = times.min().flatMap { first in times.max().map { first...$0 } }
  }

  /// One amount a period, the first at time 0.
  public init(periodic amounts: [Double]) throws(ReturnsError) {
    try self.init(times: amounts.indices.map(Double.init), amounts: amounts)
  }

  /// Amounts on dates; time 0 is the earliest date and the unit is the day count's year.
  public init(
    dates: [CivilDate], amounts: [Double], dayCount: DayCount = .actual365Fixed
  ) throws(ReturnsError) {
    try self.init(times: dayCount.times(of: dates), amounts: amounts)
  }
}

extension DayCount {
  /// Years from the earliest date to each.
  public func times(of dates: [CivilDate]) -> [Double] {
    guard let origin = dates.min() else { return [] }
    return dates.map { years(from: origin, to: $0) }
  }
}

extension CashFlows {
  /// Everything paid out, as a positive number.
  public var paidIn: Double { 0 - flows.reduce(0) { $0 + min($1.amount, 0) } }

  /// Everything received.
  public var received: Double { flows.reduce(0) { $0 + max($1.amount, 0) } }
}
