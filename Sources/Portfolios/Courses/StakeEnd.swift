import Projects

/// Where the state's stake in a company that crossed ends: by what way the last of its shares go.
///
/// With each other they are all that cross: every company is followed to its end, or to the fund's.
public enum StakeEnd: Int, Sendable, BitwiseCopyable, CaseIterable {
  /// The company is listed, or sold.
  case listing, acquisition
  /// The company or its team buys the shares.
  case buyBack
  /// The shares go at a later round's price.
  case rounds
  /// The fund sells what it holds when it ends, or a successor takes it over.
  case fundEnd, handOver
  /// The company dies, or is written off.
  case writeOff
  /// The state never holds any.
  case unheld

  init(_ exit: Exit.Kind) {
    switch exit {
    case .listing: self = .listing
    case .acquisition: self = .acquisition
    case .buyBack: self = .buyBack
    case .writeOff: self = .writeOff
    }
  }
}

extension CourseResult {
  /// The state parts with the last of its shares.
  mutating func partWithLast(by way: StakeEnd, inMonth month: Double) {
    heldUntilMonth = month
    lastWay = way
  }

  /// Where the state's stake ends; nothing without a crossing.
  var stakeEnd: StakeEnd? {
    guard self[.crossers] > 0 else { return nil }
    guard ownsShares else { return .unheld }
    // Shares that the state gets once the fund has ended are its successor's.
    return lastWay ?? .handOver
  }
}
