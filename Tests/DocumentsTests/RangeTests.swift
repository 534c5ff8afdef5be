import Documents
import Languages
import Testing

/// A range, numbers inside and outside, and its words.
struct RangeCase: Sendable, CustomTestStringConvertible {
  let range: NumberRange
  let inside: [Double]
  let outside: [Double]
  let english: String
  let chinese: String

  init(
    _ range: some NumberRangeExpression, inside: [Double], outside: [Double], _ english: String,
    _ chinese: String
  ) {
    self.range = range.numberRange
    self.inside = inside
    self.outside = outside
    self.english = english
    self.chinese = chinese
  }

  var testDescription: String { english }
}

let rangeCases = [
  RangeCase(0...1, inside: [0, 1], outside: [-0.1, 1.1], "between 0 and 1", "在 0 与 1 之间"),
  RangeCase(
    0..<1, inside: [0, 0.9], outside: [1], "at least 0 and less than 1", "不小于 0 且小于 1"),
  RangeCase(0.5..., inside: [0.5, 1e308], outside: [0.4], "at least 0.5", "不小于 0.5"),
  RangeCase(...3, inside: [3, -1e308], outside: [3.1], "at most 3", "不大于 3"),
  RangeCase(..<3, inside: [2.9], outside: [3], "less than 3", "小于 3"),
  RangeCase(0...Double.infinity, inside: [0, 1], outside: [-1], "at least 0", "不小于 0"),
  RangeCase(
    NumberRange(lower: .excluding(0), upper: .including(1)), inside: [1, 0.1], outside: [0],
    "greater than 0 and at most 1", "大于 0 且不大于 1"),
]

@Test(arguments: rangeCases)
func `a range says what it contains, and never contains NaN`(range: RangeCase) {
  #expect(range.inside.allSatisfy(range.range.contains))
  #expect(!(range.outside + [.nan]).contains(where: range.range.contains))
  #expect(range.range.phrase == Phrase(range.english, range.chinese))
}
