// What one course adds to a policy's part of a row, written once and added side by side.

/// What is decided when a project crosses or ends, in the order of `Column.courses`: the same for all
/// policies that treat it alike until then.
struct CourseColumns: Sendable, BitwiseCopyable {
  fileprivate(set) var numbers = Column.Courses(repeating: 0)

  subscript(column: Column) -> Double {
    @inline(__always) get { numbers[column.rawValue - Column.courses.lowerBound] }
    @inline(__always) set { numbers[column.rawValue - Column.courses.lowerBound] = newValue }
  }

  /// `mutating` though it changes nothing: read where it stands, and not copied.
  @inline(__always)
  mutating func add(to part: inout MutableSpan<Double>) {
    precondition(numbers.count == Column.courses.count, "a number for each column")
    precondition(part.count >= Column.courses.upperBound, "a row is wider than what adds to it")
    for index in 0..<numbers.count { part[Column.courses.lowerBound + index] += numbers[index] }
  }
}

/// What a policy's money bought, in the order of `Column.results`.
struct ResultColumns: Sendable, BitwiseCopyable {
  fileprivate(set) var numbers = Column.Results(repeating: 0)

  subscript(column: Column) -> Double {
    @inline(__always) get { numbers[column.rawValue - Column.results.lowerBound] }
    @inline(__always) set { numbers[column.rawValue - Column.results.lowerBound] = newValue }
  }

  /// `mutating` though it changes nothing: read where it stands, and not copied.
  @inline(__always)
  mutating func add(to part: inout MutableSpan<Double>) {
    precondition(numbers.count == Column.results.count, "a number for each column")
    precondition(part.count >= Column.results.upperBound, "a row is wider than what adds to it")
    for index in 0..<numbers.count { part[Column.results.lowerBound + index] += numbers[index] }
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
