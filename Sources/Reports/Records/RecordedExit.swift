public import Languages
import Portfolios

/// Projects that cross and in which the state's stake ends in one way.
public struct RecordedExit: Sendable {
  /// One of `StakeEnd`'s names.
  public let way: String
  public let title: Phrase
  /// Over all that entered; with the other ways they are those that cross.
  public let share: RecordedEstimate
  /// Of projects that were under way, over all of these.
  public let running: RecordedEstimate

  static let form: Form<RecordedExit> = .record(
    RecordedExit.init,
    .init("way", \.way, .text(among: StakeEnd.allCases.map(\.name))),
    .init("title", \.title, .phrase),
    .init("share", \.share, .estimate),
    .init("running", \.running, .estimate))

  /// The way, where this version knows it.
  var end: StakeEnd? { StakeEnd.allCases.first { $0.name == way } }
}
