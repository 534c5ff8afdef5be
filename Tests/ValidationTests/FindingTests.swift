import Instruments
import Testing
import ValidationBook

/// What the book calls a miss.
struct FindingTests {
  @Test func `a number holds up to its tolerance and not beyond`() {
    #expect(Finding.computed("x", known: 1, found: 1.25, tolerance: 0.25).holds)
    #expect(!Finding.computed("x", known: 1, found: 1.26, tolerance: 0.25).holds)
    #expect(!Finding.computed("x", known: 1, found: .nan, tolerance: 0.25).holds)
    #expect(!Finding.computed("x", known: 1, found: nil, tolerance: 9).holds)
    #expect(!Finding.computed("x", known: nil, found: 1, tolerance: 9).holds)
    #expect(Finding.computed("x", known: nil, found: nil, tolerance: 0).holds)
    #expect(!Finding.computed("x", known: 1, found: 1.000001, tolerance: 0).holds)
  }

  @Test func `a fraction is compared as one`() {
    #expect(Finding.exact("x", known: 1 / 3, found: 1 / 3).holds)
    #expect(!Finding.exact("x", known: 1 / 3, found: 333_333 / 1_000_000).holds)
    #expect(Finding.exact("x", known: 1, found: 2, tolerance: 1).holds)
  }

  @Test func `a simulated number holds within five errors and needs one that is small`() {
    func finding(_ value: Double?, _ error: Double?) -> Finding {
      .simulated("x", known: 1, value: value, error: error, atMost: 0.1)
    }
    #expect(finding(1.049, 0.01).holds)
    #expect(!finding(1.051, 0.01).holds)
    #expect(!finding(1, 0.2).holds)
    #expect(!finding(1, 0).holds)
    #expect(!finding(1, nil).holds)
    #expect(!finding(nil, 0.01).holds)
  }
}
