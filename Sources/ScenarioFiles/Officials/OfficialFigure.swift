public import Documents
public import Languages
public import Portfolios

/// A figure that somebody published, to be held against the same number of the simulated futures.
public struct OfficialFigure: Sendable, Hashable {
  /// A metric's name, or a snapshot's.
  public let what: String
  /// What people call it; nothing when the metric's own name says it.
  public let title: Phrase?
  /// Whose futures it is held against.
  public let policy: String
  /// The date that it was counted at, as the file writes it; nothing for all that a future brings.
  public let date: CalendarDate?
  public let quantity: Sighting.Quantity
  public let value: Double
  /// Where the figure stands.
  public let source: Phrase
  /// What an assumption leaves open of the simulated one, where the file says so.
  public let range: AssumedRange?

  /// What kind of number it is.
  public var kind: Metric.Kind {
    switch quantity {
    case .snapshot(let snapshot, _): snapshot.kind
    case .metric(let name): Metric.named(name)?.kind ?? .ratio
    }
  }

  /// The names that a file may ask for.
  public static let names = Snapshot.allCases.map(\.rawValue) + Sighting.metrics.map(\.name)
}
