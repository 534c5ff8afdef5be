// What a policy's money bought in one course, written once and added side by side.

/// In the order of `Column.results`: who owns what, which is nothing without a crossing, and then the money.
struct ResultColumns: Sendable, BitwiseCopyable {
  fileprivate(set) var numbers = Column.Results(repeating: 0)

  subscript(column: Column) -> Double {
    @inline(__always) get { numbers[column.rawValue - Column.results.lowerBound] }
    @inline(__always) set { numbers[column.rawValue - Column.results.lowerBound] = newValue }
  }

  /// Where the money begins.
  private static var money: Int { Column.centrePaid.rawValue - Column.results.lowerBound }

  /// `mutating` though it changes nothing: read where it stands, and not copied.
  @inline(__always)
  mutating func add(to part: inout MutableSpan<Double>) {
    precondition(numbers.count == Column.results.count, "a number for each column")
    precondition(part.count >= Column.results.upperBound, "a row is wider than what adds to it")
    if self[.crossers] > 0 { add(0..<Self.money, to: &part) }
    add(Self.money..<numbers.count, to: &part)
  }

  @inline(__always)
  private mutating func add(_ places: Range<Int>, to part: inout MutableSpan<Double>) {
    for index in places { part[Column.results.lowerBound + index] += numbers[index] }
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
