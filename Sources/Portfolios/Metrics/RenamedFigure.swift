/// A number of the results that had another name before.
public struct RenamedFigure: Sendable, Hashable {
  public let old: String
  public let new: String
  /// The first version with the new name.
  public let since: String

  public init(_ old: String, is new: String, since: String) {
    (self.old, self.new, self.since) = (old, new, since)
  }
}

extension RenamedFigure {
  /// Every name that was ever given up, each with the name of today; the rules are in the article on changes.
  public static let all: [RenamedFigure] = []

  /// What became of a name, nil when it was never given up.
  public static func named(_ old: String, in table: [RenamedFigure] = all) -> RenamedFigure? {
    table.first { $0.old == old }
  }
}
