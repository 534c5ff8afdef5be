/// A number that one future has under one policy, so that a published one can be held against it.
public struct Sighting: Sendable, Hashable {
  public enum Quantity: Sendable, Hashable {
    /// What an observer counts at a month from the start.
    case snapshot(Snapshot, atMonth: Double)
    /// A metric, by its name, of all that the future brings.
    case metric(String)
  }

  public let quantity: Quantity
  /// The place of its policy.
  public let policy: Int

  public init(_ quantity: Quantity, policy: Int) {
    self.quantity = quantity
    self.policy = policy
  }

  /// The metrics that a single future has, beside snapshots: not those that only many futures make.
  public static let metrics: [Metric] = Metric.all.filter { metric in
    guard case .fraction = metric.recipe else { return false }
    return Snapshot(rawValue: metric.name) == nil
  }
}

/// What an observer counts of projects at a date; running ones are left out, as in every rate.
public enum Snapshot: String, CaseIterable, Sendable, BitwiseCopyable {
  case started = "snapshot.started"
  case crossed = "snapshot.crossed"
  case failed = "snapshot.failed"
  case closed = "snapshot.closed"
  case inProgress = "snapshot.inProgress"
  /// Companies in which the state owns shares that it has not parted with.
  case held = "snapshot.held"
  /// Market money up to and with the crossing rounds that have closed.
  case privateMoney = "snapshot.private"

  public var kind: Metric.Kind { self == .privateMoney ? .money : .count }

  /// What a project adds by a month.
  func amount(
    of ending: Ending, _ result: CourseResult, byMonth month: Double
  ) -> Double {
    guard ending.signedMonth <= month else { return 0 }
    let cause = ending.cause(byMonth: month)
    return switch self {
    case .started: 1
    case .crossed: cause == .crossed ? 1 : 0
    case .failed: cause == .failed ? 1 : 0
    case .closed: cause != nil && cause != .crossed && cause != .failed ? 1 : 0
    case .inProgress: cause == nil ? 1 : 0
    case .held:
      ending.endMonth <= month && result.ownsShares && result.heldUntilMonth > month ? 1 : 0
    case .privateMoney: cause == .crossed ? result[.marketPaid] : 0
    }
  }
}
