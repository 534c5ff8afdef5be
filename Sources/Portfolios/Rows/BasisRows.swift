/// The basis columns of consecutive trials, from which metrics follow, but for sketches and flows.
public struct BasisRows: Sendable {
  public let firstTrial: Int
  private var numbers: [Double] = []

  init(firstTrial: Int) { self.firstTrial = firstTrial }

  /// How many rows there are: one for each trial and policy, policies innermost.
  public var count: Int { numbers.count / Column.count }

  /// The columns of a row, in the order of `Column.allCases`.
  public func row(_ index: Int) -> ArraySlice<Double> {
    numbers[index * Column.count..<(index + 1) * Column.count]
  }

  mutating func append(_ row: borrowing TrialRow) {
    for policy in 0..<row.layout.policies {
      let start = row.layout.place(.entered, of: policy)
      numbers.append(contentsOf: row.numbers[start..<start + Column.count])
    }
  }
}
