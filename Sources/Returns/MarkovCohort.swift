import Glibc

/// How a cohort spreads over states, cycle by cycle.
///
/// The expectation that a simulation of its members must reproduce.
public struct MarkovCohort: Equatable, Sendable {
  /// Occupancy at the beginning (element 0) and after each cycle, by state.
  public let occupancy: [[Double]]

  /// The same chances in every cycle.
  public init(
    start: [Double], cycles: Int, transition: TransitionMatrix
  ) throws(ReturnsError) {
    try self.init(start: start, cycles: cycles) { _ in transition }
  }

  /// Chances that depend on the cycle, the first being cycle 1.
  public init(
    start: [Double], cycles: Int,
    transition: (_ cycle: Int) throws(ReturnsError) -> TransitionMatrix
  ) throws(ReturnsError) {
    guard !start.isEmpty else { throw .empty(.states) }
    guard cycles >= 0 else { throw .negative(.cycles, index: 0, value: Double(cycles)) }
    try ReturnsError.requireFinite(start, .occupancy)
    if let fault = start.firstIndex(where: { $0 < 0 }) {
      throw .negative(.occupancy, index: fault, value: start[fault])
    }
    var trace = [start]
    var now = start
    for cycle in 0..<cycles {
      let matrix = try transition(cycle + 1)
      guard matrix.stateCount == start.count else {
        throw .lengthsDiffer(.transition, count: matrix.stateCount, expected: start.count)
      }
      now = matrix.moved(now)
      trace.append(now)
    }
    occupancy = trace
  }

  public var cycles: Int { occupancy.count - 1 }
}

// MARK: - Rewards

extension MarkovCohort {
  /// At which moment of a cycle its occupants are counted.
  public enum Counting: String, Sendable, CaseIterable {
    case beginning, end
    /// The mean of both: moves happen half-way on average (the half-cycle correction).
    case middle = "half-cycle"
  }

  /// Occupants counted for one cycle, the first being cycle 1.
  public func counted(inCycle cycle: Int, at counting: Counting) -> [Double] {
    let (before, after) = (occupancy[cycle - 1], occupancy[cycle])
    return switch counting {
    case .beginning: before
    case .end: after
    case .middle: zip(before, after).map { ($0 + $1) / 2 }
    }
  }

  /// The sum over cycles of each state's occupants times its reward, discounted.
  ///
  /// Cycle t is discounted by (1+r)^−t, or by (1+r)^−(t−1) when the first cycle is not.
  public func total(
    of reward: [Double], discountRate: Double = 0, counting: Counting,
    discountsFirstCycle: Bool = true
  ) throws(ReturnsError) -> Double {
    guard reward.count == occupancy[0].count else {
      throw .lengthsDiffer(.reward, count: reward.count, expected: occupancy[0].count)
    }
    try ReturnsError.requireFinite(reward, .reward)
    try ReturnsError.requireDiscountable(discountRate)
    let growth = log1p(discountRate)
    return (0..<cycles).reduce(0) { sum, cycle in
      let occupants = counted(inCycle: cycle + 1, at: counting)
      let income = zip(occupants, reward).reduce(0) { $0 + $1.0 * $1.1 }
      let periods = Double(discountsFirstCycle ? cycle + 1 : cycle)
      return sum + income * exp(-growth * periods)
    }
  }
}
