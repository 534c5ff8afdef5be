/// The columns of consecutive trials that a run is asked for, from which metrics follow, but for sketches and flows.
public struct BasisRows: Sendable {
  public let firstTrial: Int
  /// What a row holds, in its order.
  public let columns: [Column]
  private var numbers: [Double] = []
  /// How many rows there are: one for each trial and policy, policies innermost.
  public private(set) var count = 0

  init(firstTrial: Int, columns: [Column]) {
    (self.firstTrial, self.columns) = (firstTrial, columns)
  }

  /// A trial's numbers under a policy.
  public func row(_ index: Int) -> ArraySlice<Double> {
    numbers[index * columns.count..<(index + 1) * columns.count]
  }

  mutating func append(_ row: borrowing TrialRow) {
    for policy in 0..<row.layout.policies {
      for column in columns { numbers.append(row[column, policy]) }
      count += 1
    }
  }
}
