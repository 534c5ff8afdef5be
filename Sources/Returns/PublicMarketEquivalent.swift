/// A fund's flows beside a market index: whether the market would have done as well.
///
/// Every measure carries past flows forward with the index to the last moment, at which the
/// residual value stands. Paid-in money is negative, as in `CashFlows`. A comparison of
/// definitions: Gredil, Griffiths & Stucke, "Benchmarking Private Equity: The Direct Alpha
/// Method" (2014), doi:10.2139/ssrn.2403521.
public struct PublicMarketEquivalent: Equatable, Sendable {
  struct Point: Equatable, Sendable {
    let time: Double
    let amount: Double
    let index: Double
  }

  let points: [Point]
  let residualValue: Double
  /// The last moment mentioned, and the index then.
  let end: Double
  let endIndex: Double

  /// Each flow with the index at its moment, in any order; the latest moment is the valuation.
  public init(
    times: [Double], amounts: [Double], index: [Double], residualValue: Double = 0
  ) throws(ReturnsError) {
    guard index.count == times.count else {
      throw .lengthsDiffer(.marketIndex, count: index.count, expected: times.count)
    }
    guard times.count == amounts.count else {
      throw .lengthsDiffer(.amount, count: amounts.count, expected: times.count)
    }
    try ReturnsError.requireFinite(times, .time)
    try ReturnsError.requireFinite(amounts, .amount)
    try ReturnsError.requireFinite([residualValue], .residualValue)
    for (position, value) in index.enumerated() {
      guard value > 0, value.isFinite else {
        throw .indexNotPositive(index: position, value: value)
      }
    }
    points = times.indices
      .map { Point(time: times[$0], amount: amounts[$0], index: index[$0]) }
      .sorted { ($0.time, $0.amount) < ($1.time, $1.amount) }
    for (one, next) in zip(points, points.dropFirst()) where one.time == next.time {
      guard one.index == next.index else {
        throw .conflictingIndex(time: one.time, first: one.index, second: next.index)
      }
    }
    guard let last = points.last else { throw .empty(.amount) }
    (end, endIndex, self.residualValue) = (last.time, last.index, residualValue)
  }

  /// One flow a period, the first at time 0.
  public init(
    periodic amounts: [Double], index: [Double], residualValue: Double = 0
  ) throws(ReturnsError) {
    try self.init(
      times: amounts.indices.map(Double.init), amounts: amounts, index: index,
      residualValue: residualValue)
  }

  /// Flows paid in, carried to the end with the index; positive.
  var carriedPaidIn: Double { points.reduce(0) { $0 - min(carried($1), 0) } }

  /// Flows received, carried to the end with the index.
  var carriedReceived: Double { points.reduce(0) { $0 + max(carried($1), 0) } }

  func carried(_ point: Point) -> Double { point.amount * (endIndex / point.index) }
}
