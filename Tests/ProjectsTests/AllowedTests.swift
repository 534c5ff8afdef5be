import Projects
import Testing

@Suite struct AllowedTests {
  typealias Allowed = ProjectError.Allowed

  static let cases: [(Allowed, in: [Double], out: [Double])] = [
    (.share, in: [0, 0.5, 1], out: [-0.001, 1.001]),
    (.correlation, in: [-1, 0, 1], out: [-1.001, 1.001]),
    (.notNegative, in: [0, 1e300], out: [-Double.leastNonzeroMagnitude]),
    (.positive, in: [Double.leastNonzeroMagnitude, 7], out: [0, -1]),
    (.above(-1), in: [-0.999, 0], out: [-1]),
    (.atLeast(1), in: [1, 2], out: [0.999]),
    (.counts(2...8), in: [2, 8], out: [1, 9]),
    (.finite, in: [-1e300, 0, 1e300], out: []),
  ]

  @Test(arguments: cases)
  func `a number is allowed up to its bounds, and what is not finite never is`(
    _ allowed: Allowed, _ within: [Double], _ outside: [Double]
  ) {
    for value in within { #expect(allowed.admits(value), "\(value)") }
    for value in outside + [.nan, .infinity, -.infinity] {
      #expect(!allowed.admits(value), "\(value)")
    }
  }

  @Test func `a time may be without end where nothing has to end, and never be NaN`() throws {
    let endless = try Income(source: .team, perMonth: 1, months: .infinity)
    #expect(endless.months == .infinity)
    #expect(throws: ProjectError.outOfRange("perMonth", value: .infinity, allowed: .notNegative)) {
      try Income(source: .team, perMonth: .infinity)
    }
    #expect(throws: ProjectError.self) {
      try Income(source: .team, perMonth: 1, months: .nan)
    }
  }
}
