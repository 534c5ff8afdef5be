/// A number from a simulation together with its error; it cannot be printed without it.
///
/// `n` counts trials, never projects: projects of one trial share its climate and are correlated.
public struct Estimate: Sendable, Equatable {
  /// What can be said about the value.
  public enum Status: Sendable, Equatable {
    case ok
    /// One trial gives a value but no error.
    case singleTrial
    /// A denominator within three of its standard errors of 0: the error is a rough guide at best.
    case unstable
    /// There is no value.
    case undefined(Undefined)

    /// One word for result documents, the same in every version.
    public var name: String {
      switch self {
      case .ok: "ok"
      case .singleTrial: "singleTrial"
      case .unstable: "unstable"
      case .undefined(let reason): reason.rawValue
      }
    }
  }

  /// Both ends of an interval.
  public struct Interval: Sendable, Equatable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }

    public var halfWidth: Double { (high - low) / 2 }

    public func contains(_ number: Double) -> Bool { low <= number && number <= high }
  }

  public let value: Double?
  public let standardError: Double?
  public let interval: Interval?
  /// Trials behind the value.
  public let n: Int
  public let confidence: Confidence
  public let status: Status
  /// How far the value may be off by the width of a sketch's buckets, as a share of itself.
  public let relativeBound: Double

  package init(
    value: Double, standardError: Double, interval: Interval, n: Int, confidence: Confidence,
    status: Status = .ok, relativeBound: Double = 0
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.n = n
    self.confidence = confidence
    self.status = status
    self.relativeBound = relativeBound
  }

  /// A value without an error, from one trial.
  init(single value: Double, confidence: Confidence, relativeBound: Double = 0) {
    self.value = value
    standardError = nil
    interval = nil
    n = 1
    self.confidence = confidence
    status = .singleTrial
    self.relativeBound = relativeBound
  }

  /// No value, and why.
  public init(undefined reason: Undefined, n: Int, confidence: Confidence = .standard) {
    value = nil
    standardError = nil
    interval = nil
    self.n = n
    self.confidence = confidence
    status = .undefined(reason)
    relativeBound = 0
  }
}

/// Why a number has no value.
public enum Undefined: String, Error, Sendable, Equatable, CaseIterable {
  case noTrials
  /// Nothing to average over, such as the waits of crossers when none crossed.
  case noEntries
  case zeroDenominator
  /// The equation that defines the value has no solution.
  case noRoot
  /// The equation has several solutions and none is preferred.
  case severalRoots
  /// A rate of return of money that asks for nothing back.
  case noReturnSought
  /// Some trial gave infinity or no number at all.
  case notFinite
}
