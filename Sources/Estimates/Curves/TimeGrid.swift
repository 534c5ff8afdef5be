/// The fixed times at which curves are read: step, 2·step, … months.
public struct TimeGrid: Sendable, Equatable {
  public let stepMonths: Double
  public let count: Int

  public init(stepMonths: Double, count: Int) {
    precondition(stepMonths > 0 && count > 0, "a grid of \(count) steps of \(stepMonths) months")
    self.stepMonths = stepMonths
    self.count = count
  }

  public func months(_ index: Int) -> Double { stepMonths * Double(index + 1) }

  /// The first grid time not before an event, at which it counts as happened; nil after the last.
  ///
  /// A trial adds 1 there for each event, then `accumulate` turns events into counts by time.
  @inlinable
  public func index(ofEventAt months: Double) -> Int? {
    guard months >= 0, months <= stepMonths * Double(count) else { return nil }
    // Rounded up through a whole number: plain x86-64 has no instruction to round, and would call one.
    let steps = months / stepMonths
    let whole = Int(steps)
    return min(count - 1, Double(whole) < steps ? whole : max(0, whole - 1))
  }

  /// Turns events in each step into events by the end of each step.
  @inlinable
  public func accumulate(_ counts: inout MutableSpan<Double>) {
    guard counts.count > 1 else { return }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
  }
}
