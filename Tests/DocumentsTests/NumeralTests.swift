import Documents
import Testing

@Test(arguments: [
  ("0.1", false, "1", -1), ("51000", false, "51", 3), ("-12.50", true, "125", -1),
  ("1e3", false, "1", 3), (".5E-2", false, "5", -3), ("0", false, "0", 0), ("-0.00", false, "0", 0),
  ("0xff", false, "255", 0), ("+1.1144", false, "11144", -4),
  ("123456789012345678901234567890", false, "12345678901234567890123456789", 1),
])
func `a numeral keeps its exact decimal value`(
  literal: String, isNegative: Bool, digits: String, exponent: Int
) throws {
  let decimal = try #require(Numeral(literal)?.decimal)
  #expect(decimal == ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent))
  #expect((decimal.digits, decimal.exponent) == (digits, exponent))
}

/// Numerals halfway between neighbours, subnormal, or with more digits than a `Double` has.
@Test(
  arguments: [
    ("9007199254740993", 0x1p53), ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("2.2250738585072011e-308", Double(bitPattern: 0xF_FFFF_FFFF_FFFF)),
    ("4.9e-324", .leastNonzeroMagnitude),
    ("2.4e-324", 0), ("1e400", .infinity), ("-1e400", -.infinity), ("-Infinity", -.infinity),
    ("0.1000000000000000055511151231257827", 0.1), ("0xFFFFFFFFFFFFFFFF", 0x1p64),
  ] as [(String, Double)])
func `a numeral is rounded to the nearest double`(literal: String, wanted: Double) {
  #expect(Numeral(literal)?.double == wanted)
}

@Test func `negative zero and NaN survive`() {
  #expect(Numeral("-0")?.double.sign == .minus)
  #expect(Numeral("NaN")?.double.isNaN == true)
  #expect(Numeral("NaN")?.decimal == nil)
}

@Test(arguments: [
  "", "-", "1 ", "١", "1e1001", "1e-99999999999999999999", "0x", "1.2.3", "infinity",
])
func `what is no numeral is refused`(literal: String) {
  #expect(Numeral(literal) == nil)
}
