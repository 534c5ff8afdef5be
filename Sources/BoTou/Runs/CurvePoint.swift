internal import Reports

/// A point of a curve: the share of projects to which something has happened by a month since their entry.
public struct CurvePoint: Hashable, Sendable {
  /// Months since entry.
  public let month: Double
  /// The share of all projects that entered; nothing where none did.
  public let share: Double?
  /// Its standard error; nothing from a single future.
  public let standardError: Double?
  /// Its 95% interval, where there is an error.
  public let interval: ClosedRange<Double>?

  init(_ curve: RecordedCurve, _ place: Int, month: Double) {
    self.month = month
    share = curve.share[place]
    standardError = curve.standardError[place]
    if let low = curve.low[place], let high = curve.high[place], low <= high {
      interval = low...high
    } else {
      interval = nil
    }
  }
}

/// How a project's way to the market ends.
public enum ProjectEnd: String, CaseIterable, Codable, Sendable {
  /// It is accepted and closes its first qualified market round.
  case crossed
  /// It stops at a gate or runs out of money before it is accepted.
  case failed
  /// It is accepted, and no market money comes.
  case closed
  /// It is accepted, never financed, and lives on its own income.
  case living
  /// It is never signed: turned away, or tired of waiting.
  case neverSigned

  func curve(_ curves: RecordedCurves) -> RecordedCurve? {
    switch self {
    case .crossed: curves.crossed
    case .failed: curves.failed
    case .closed: curves.closed
    case .living: curves.living
    case .neverSigned: curves.neverSigned
    }
  }
}
