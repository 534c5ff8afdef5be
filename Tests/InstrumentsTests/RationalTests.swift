import Instruments
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    ("0.1", "1/10"), ("-12.50", "-25/2"), ("+1.5e-3", "3/2000"), ("7", "7"), ("2E3", "2000"),
    ("00012", "12"), ("-0", "0"),
  ])
  func `decimals are read exactly`(text: String, exact: String) {
    #expect(Rational(decimal: text)?.description == exact)
  }

  @Test(arguments: [
    "", "-", "1.", ".", "1e", "e5", "1e500", "1e99999999999999999999", "0x10", "1 ", "１", "--1",
    "1.2.3", "nan", "1/2",
  ])
  func `what is not a bounded decimal is refused`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `a number of five hundred digits is refused, one of four hundred is not`() {
    #expect(Rational(decimal: String(repeating: "9", count: 500)) == nil)
    #expect(Rational(decimal: String(repeating: "9", count: 400)) != nil)
  }

  @Test func `a fraction is printed in the stated direction`() {
    let price: Rational = 51000 / 45763
    #expect(price.decimal(digits: 4, rounding: .down) == "1.1144")
    #expect(price.decimal(digits: 4, rounding: .up) == "1.1145")
    #expect((-price).decimal(digits: 4, rounding: .down) == "-1.1145")
    #expect((2 / 3 as Rational).decimal(digits: 4) == "0.6667")
    #expect((1 / 8 as Rational).decimal(digits: 2) == "0.13")
    #expect((-1 / 1000 as Rational).decimal(digits: 2) == "0.00")
    #expect((5 as Rational).decimal(digits: 0) == "5")
  }

  @Test func `the nearest double is found where truncation misses it`() {
    #expect(Rational(decimal: "0.1")?.approximation == 0.1)
    #expect((2 / 3 as Rational).approximation == 2.0 / 3.0)
    #expect((-2 / 3 as Rational).approximation == -2.0 / 3.0)
    #expect(Rational(exactly: 0.1)?.approximation == 0.1)
    #expect(Rational(exactly: .nan) == nil && Rational(exactly: .infinity) == nil)
  }

  @Test func `a printed fraction reads back as itself`() {
    for value in [-7 / 3, 0, 12, 1 / 1_000_003] as [Rational] {
      #expect(Rational(value.description) == value)
    }
    #expect(Rational("1/0") == nil)
  }

  @Test func `dividing by zero stops with a sentence`() async {
    await #expect(processExitsWith: .failure) { _ = Rational(1) / (Rational(3) - 3) }
  }
}
