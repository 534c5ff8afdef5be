import Glibc

/// The chances of moving between states in one cycle; each row sums to one.
public struct TransitionMatrix: Equatable, Sendable {
  public let rows: [[Double]]

  /// Rows from, columns to.
  public init(_ rows: [[Double]]) throws(ReturnsError) {
    guard !rows.isEmpty else { throw .empty(.states) }
    for (index, row) in rows.enumerated() {
      guard row.count == rows.count else {
        throw .lengthsDiffer(.transition, count: row.count, expected: rows.count)
      }
      try ReturnsError.requireProbabilities(row, .transition)
      let sum = row.reduce(0, +)
      guard (sum - 1).magnitude <= 1e-9 else {
        throw .probabilitiesDoNotSumToOne(.transition, index: index, sum: sum)
      }
    }
    self.rows = rows
  }

  /// The observed frequencies of counted transitions.
  public init(counts: [[Double]]) throws(ReturnsError) {
    var rows: [[Double]] = []
    for (index, row) in counts.enumerated() {
      try ReturnsError.requireFinite(row, .count)
      if let fault = row.firstIndex(where: { $0 < 0 }) {
        throw .negative(.count, index: fault, value: row[fault])
      }
      let total = row.reduce(0, +)
      guard total > 0 else {
        throw .probabilitiesDoNotSumToOne(.count, index: index, sum: total)
      }
      rows.append(row.map { $0 / total })
    }
    try self.init(rows)
  }

  public var stateCount: Int { rows.count }

  /// Where the occupants of each state stand a cycle later.
  func moved(_ occupancy: [Double]) -> [Double] {
    var next = [Double](repeating: 0, count: stateCount)
    for (from, row) in rows.enumerated() {
      for (to, chance) in row.enumerated() { next[to] += occupancy[from] * chance }
    }
    return next
  }
}

/// Chances restated for another span of time or for an odds ratio.
public enum TransitionProbability {
  /// The chance over `to` units of time that compounds to `probability` over `from` units.
  ///
  /// 1 − (1 − p)^(to/from): the hazard is constant (Briggs, Claxton & Sculpher, 2006).
  public static func rescaled(
    _ probability: Double, from: Double, to: Double
  ) throws(ReturnsError) -> Double {
    try ReturnsError.requireProbabilities([probability], .probability)
    guard from > 0, from.isFinite else { throw .negative(.time, index: 0, value: from) }
    guard to >= 0, to.isFinite else { throw .negative(.time, index: 1, value: to) }
    guard probability < 1 else { return to > 0 ? 1 : 0 }
    return -expm1(log1p(-probability) * to / from)
  }

  /// The chance whose odds are `ratio` times those of `base`.
  public static func applying(
    oddsRatio ratio: Double, to base: Double
  ) throws(ReturnsError) -> Double {
    try ReturnsError.requireProbabilities([base], .probability)
    guard ratio >= 0, ratio.isFinite else { throw .negative(.oddsRatio, index: 0, value: ratio) }
    return ratio * base / (1 - base + ratio * base)
  }
}
