/// For each column the lists that name it, in their order, and its place in them.
struct Memberships: Sendable {
  struct Membership: Sendable, BitwiseCopyable {
    let group, place: Int32
  }

  private let members: [Membership]
  /// Where the memberships of each column begin, and where those of the last end.
  private let starts: [Int]

  /// Every column that a list names must exist, once in a list.
  init(_ lists: [[Int]], columns: Int) {
    let starts = Self.starts(of: lists, columns: columns)
    var next = starts
    var members = Array(repeating: Membership(group: -1, place: -1), count: starts[columns])
    for (group, list) in lists.enumerated() {
      for (place, column) in list.enumerated() {
        let isNamed = next[column] > starts[column]
        precondition(
          !isNamed || members[next[column] - 1].group != group,
          "a group names column \(column) twice")
        members[next[column]] = Membership(group: Int32(group), place: Int32(place))
        next[column] += 1
      }
    }
    self.members = members
    self.starts = starts
  }

  private static func starts(of lists: [[Int]], columns: Int) -> [Int] {
    var starts = Array(repeating: 0, count: columns + 1)
    for column in lists.joined() {
      precondition(
        column >= 0 && column < columns,
        "a group names column \(column), but a row has \(columns) columns")
      starts[column + 1] += 1
    }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    return starts
  }

  var count: Int { members.count }

  func of(_ column: Int) -> ArraySlice<Membership> { members[starts[column]..<starts[column + 1]] }
}

extension ArraySlice<Memberships.Membership> {
  /// The column's place in a list, if the list names it.
  func place(in group: Int32) -> Int32? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].group < group { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].group == group ? self[low].place : nil
  }
}
