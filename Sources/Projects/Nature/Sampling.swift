public import Randomness

/// How the draws of a run come about: which uniforms its addresses hold, and how these become variates.
public struct Sampling: Hashable, Sendable, CaseIterable {
  public enum Draws: String, Sendable, CaseIterable {
    /// One uniform a draw, through tables: policies and changed parameters stay paired.
    case tables
    /// Every variate by GSL's own algorithm, from the same addresses.
    case gsl
  }

  public var draws: Draws
  public var futures: Futures

  public init(_ draws: Draws = .tables, _ futures: Futures = .nets) {
    self.draws = draws
    self.futures = futures
  }

  /// Balanced futures through tables.
  public static let standard = Sampling()

  /// Each of the two by each of the two.
  public static let allCases = Draws.allCases.flatMap { draws in
    Futures.allCases.map { Sampling(draws, $0) }
  }
}
