/// The spans of time over which flows are added up: months for twenty years at least, then years, to the end.
///
/// A span keeps the amounts and their mean date, so that what falls on one day is dated to the day; flows before
/// the start, of projects that were under way, are in the first span, and those after a century in the last.
public struct FlowCalendar: Sendable, Equatable {
  /// How many months have spans of their own.
  public let months: Int
  private let years: Int

  /// The same for every horizon within these, so that no rate of return moves with the horizon.
  public static let leastMonths = 240

  public init(quarters: Int) {
    months = max(Self.leastMonths, 3 * quarters)
    let left = Programme.longestMonths - Double(months)
    years = max(1, Int((left / 12).rounded(.up)))
  }

  public var count: Int { months + years }

  @inline(__always)
  func span(of month: Double) -> Int {
    if month < Double(months) { return Int(max(0, month)) }
    return months + Int(min(Double(years - 1), (month - Double(months)) / 12))
  }

  /// The month at which a span begins.
  func start(of span: Int) -> Double {
    span < months ? Double(span) : Double(months) + 12 * Double(span - months)
  }

  /// How many months a span has.
  func length(of span: Int) -> Double { span < months ? 1 : 12 }

  /// The month in the middle of a span.
  func middle(of span: Int) -> Double {
    start(of: span) + length(of: span) / 2
  }
}
