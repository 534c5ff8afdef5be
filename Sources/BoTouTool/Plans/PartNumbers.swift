/// Numbers of parts in order, written with what lies between the ends of a row left out.
struct PartNumbers: Equatable {
  private let ranges: [ClosedRange<Int>]
  let count: Int

  /// Takes the numbers in order.
  init(_ numbers: [Int]) {
    count = numbers.count
    ranges = numbers.reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
  }

  /// Such as `3`, `7-9` and so on with anything between them.
  func text(joined separator: String, dash: String = "-") -> String {
    ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)\(dash)\(range.upperBound)"
    }.joined(separator: separator)
  }
}
