/// What a policy's money came to in one course, as it is added to the policy's part of a row.
protocol RowFragment {
  var centrePaid: Double { get }
  var proceeds: Double { get }
  /// Where the state's stake ended; nothing without a crossing.
  var stakeEnd: StakeEnd? { get }
  mutating func add(to part: inout MutableSpan<Double>)
}

/// What came of a policy's money, in the order of `Column.results`: first who owns what, which is nothing without a
/// crossing, then the sums.
struct ResultColumns: Sendable, BitwiseCopyable {
  fileprivate(set) var numbers = Column.Results(repeating: 0)

  subscript(column: Column) -> Double {
    @inline(__always) get { numbers[column.rawValue - Column.results.lowerBound] }
    @inline(__always) set { numbers[column.rawValue - Column.results.lowerBound] = newValue }
  }

  /// Where the money begins, and how many columns it has.
  private static var money: Int { Column.centrePaid.rawValue - Column.results.lowerBound }
  private static var moneyCount: Int { Column.results.count - money }

  /// `mutating` though it changes nothing: read where it stands, and not copied.
  @inline(__always)
  mutating func add(to part: inout MutableSpan<Double>) {
    precondition(numbers.count == Column.results.count, "a number for each column")
    if self[.crossers] > 0 { add(from: 0, Self.money, to: &part) }
    add(from: Self.money, Self.moneyCount, to: &part)
  }

  /// Lends their places once, so that nothing is checked again for each number.
  @inline(__always)
  private mutating func add(from first: Int, _ count: Int, to part: inout MutableSpan<Double>) {
    let start = Column.results.lowerBound + first
    var columns = part._mutatingExtracting(start..<start + count)
    for index in 0..<count { columns[index] += numbers[first + index] }
  }
}

extension ResultColumns: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.numbers.indices.allSatisfy { left.numbers[$0] == right.numbers[$0] }
  }

  func hash(into hasher: inout Hasher) {
    for index in numbers.indices { hasher.combine(numbers[index]) }
  }
}
