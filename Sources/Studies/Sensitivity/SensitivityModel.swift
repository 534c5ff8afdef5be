/// Where an input of a study stands.
public enum SensitivitySetting: Sendable, Hashable {
  /// The best guess, or today's choice.
  case best
  /// So much of its law lies below, between 0 and 1; of a list the share of the way through it.
  case level(Double)
  /// One of the values that are listed.
  case choice(Int)
}

/// What a point of a study comes to, future by future.
public struct SensitivityOutcome: Sendable, Equatable {
  /// The number that is studied, once for each replicate of the futures; nothing where the point has none.
  public let values: [Double]
  /// What each of those whose ranking is watched comes to, likewise.
  public let contenders: [[Double]?]

  public init(_ values: [Double], contenders: [[Double]?] = []) {
    (self.values, self.contenders) = (values, contenders)
  }

  /// A point that could not be played, or has no number.
  public static let failed = SensitivityOutcome([])

  public var hasFailed: Bool { values.isEmpty || values.contains { !$0.isFinite } }
}

/// What a sensitivity study varies: a scenario on simulated futures, or a plain function.
public protocol SensitivityModel {
  /// What ends a study before its time; `Never` for a function.
  associatedtype Stop: Error

  /// How many inputs there are.
  var inputs: Int { get }

  /// What each of some points comes to, in their order; each has a setting for each input.
  ///
  /// All points of a call play the same futures, and all calls with the same `futures` do.
  func outcomes(
    at points: [[SensitivitySetting]], futures: Int
  ) throws(Stop) -> [SensitivityOutcome]
}
