/// The rates at which a stream of flows is worth nothing, counted: one, none, or several.
///
/// A stream can have no such rate or many, and a solver that starts from a guess returns
/// whichever it meets. Here every root in the range is found and none is preferred.
public enum RateOfReturn: Equatable, Sendable {
  /// Exactly one rate in the range; a rate where the value touches zero without crossing counts.
  case unique(Double)
  /// Two or more rates, ascending: all that lie in the range.
  case several([Double])
  /// No rate at all, in any range.
  case none(Reason)
  /// The value is zero only at rates outside the range searched.
  case notBracketed(searched: RateRange)

  public enum Reason: String, Sendable, CaseIterable {
    /// There are no flows, or all are zero.
    case noFlows
    /// Money only comes in.
    case onlyInflows
    /// Money only goes out.
    case onlyOutflows
    /// Everything happens at one moment and does not cancel, so no rate matters.
    case noTimePasses
    /// Flows cancel at every moment, so every rate is as good as another.
    case everyRate
    /// Flows of both signs, yet their value keeps one sign at every rate.
    case neverZero
    /// Nothing was received, so PME+ has no distributions to scale.
    case nothingToScale
  }

  /// Every rate found, ascending; empty when there is none.
  public var rates: [Double] {
    switch self {
    case .unique(let rate): [rate]
    case .several(let rates): rates
    case .none, .notBracketed: []
    }
  }

  /// The rate when there is exactly one.
  public var uniqueRate: Double? {
    if case .unique(let rate) = self { rate } else { nil }
  }
}

/// The rates among which roots are reported, above −100 % per period.
public struct RateRange: Equatable, Sendable {
  public let low: Double
  public let high: Double

  public init(_ low: Double, _ high: Double) throws(ReturnsError) {
    guard low > -1, low < high, high.isFinite else {
      throw .emptyRateRange(low: low, high: high)
    }
    self.init(unchecked: low, high)
  }

  private init(unchecked low: Double, _ high: Double) {
    (self.low, self.high) = (low, high)
  }

  /// Every rate above −100 % that a `Double` tells apart from −100 % and from infinity.
  public static let all = RateRange(unchecked: -1 + 0x1p-52, 1e300)

  public func contains(_ rate: Double) -> Bool { low <= rate && rate <= high }
}
