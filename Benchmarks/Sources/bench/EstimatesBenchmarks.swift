import Estimates

/// What a trial pays for its statistics: its rows into moments, its numbers into sketches.
enum EstimatesBenchmarks {
  private static let chunk = 256
  private static let policies = 5
  private static let metrics = 60
  private static let quarters = 80

  static func run() {
    var table = Table(
      "Statistics of a trial: \(policies) policies, \(metrics) metrics, \(quarters) quarters")
    table.add(rows("means and variances", []))
    table.add(rows("and flows within each policy", flowsWithin))
    table.add(rows("and ratios, with the baseline's", flowsWithin + ratios))
    table.add(rows("and all metrics, flows with the baseline's", flowsWithin + ratios + full))
    table.add(sketch())
  }

  // MARK: - Rows into moments

  private static func rows(_ name: String, _ groups: [MomentsLayout.Group]) -> Measurement {
    let layout = MomentsLayout(columns: policies * (metrics + quarters), groups: groups)
    var accumulator = MomentsAccumulator(layout: layout)
    let rows = (0..<64).map { row in
      (0..<layout.columns).map { Double(($0 * 31 + row * 17) % 101) }
    }
    return Measurement("\(name): \(layout.pairs) pairs", operations: chunk) {
      for trial in 0..<chunk {
        let row = rows[trial & 63]
        accumulator.accumulate(row: row.span)
      }
      return accumulator.finish().means[0]
    }
  }

  private static func flows(_ policy: Int) -> [Int] {
    (0..<quarters).map { policy * (metrics + quarters) + metrics + $0 }
  }
  private static func columns(_ policy: Int, _ count: Int) -> [Int] {
    (0..<count).map { policy * (metrics + quarters) + $0 }
  }
  private static var flowsWithin: [MomentsLayout.Group] {
    (0..<policies).map { .within(flows($0)) }
  }
  private static var ratios: [MomentsLayout.Group] {
    (0..<policies).map { .within(columns($0, 16)) }
      + (1..<policies).map { .between(columns($0, 16), columns(0, 16)) }
  }
  private static var full: [MomentsLayout.Group] {
    (0..<policies).map { .within(columns($0, metrics)) }
      + (1..<policies).map { .between(flows($0), flows(0)) }
  }

  // MARK: - Numbers into sketches

  private static func sketch() -> Measurement {
    let count = 1_000_000
    let numbers = (0..<1024).map { Double($0 * 37 % 1009) * 1.7 - 300 }
    var sketch = QuantileSketch(covering: 1e-3...1e6)
    return Measurement("a number into a sketch", operations: count) {
      for index in 0..<count { sketch.add(numbers[index & 1023]) }
      return Double(sketch.total)
    }
  }
}
