public import Instruments

/// A company before a round or an exit: its cap table, its core team and its options' price.
public struct Company: Equatable, Sendable {
  public let table: CapTable<Rational>
  /// The holders of the core team (核心团队), in the order of the file.
  public let team: [String]
  /// What one option costs its holder to exercise.
  public let optionStrike: Rational
}
