import Languages
import Reports
import Testing

@Test(arguments: [
  (1234.5, 2, "1,234.50"), (-1_234_567.891, 1, "-1,234,567.9"), (-0.001, 2, "0.00"), (0, 0, "0"),
  (999.995, 1, "1,000.0"), (0.125, 2, "0.12"), (1e21, 0, "1,000,000,000,000,000,000,000"),
  (100, 0, "100"), (-100, 0, "-100"),
])
func `a number has fixed digits and commas by thousands`(
  _ value: Double, _ digits: Int, _ text: String
) {
  #expect(NumberText.fixed(value, digits: digits) == text)
}

@Test func `the largest number is written whole`() {
  let text = NumberText.fixed(.greatestFiniteMagnitude, digits: 40, grouped: false)
  #expect(text.count == 309 + 1 + 40)
  #expect(Double(text) == .greatestFiniteMagnitude)
}

@Test func `what is no number is a dash in every form`() {
  for value: Double? in [nil, .nan, .infinity, -.infinity] {
    #expect(NumberText.fixed(value, digits: 2) == "–")
    #expect(NumberText.percent(value) == "–")
    let unit = MoneyUnit(currency: "CNY")
    #expect(NumberText.money(value, digits: 1, unit: unit, language: .english) == "–")
  }
}

@Test func `a share is printed as a percentage`() {
  #expect(NumberText.percent(1.0 / 11) == "9.09%")
  #expect(NumberText.percent(12.5, digits: 0) == "1,250%")
}

@Test(arguments: [
  ("CNY", 1, "CNY", "元"), ("CNY", 10_000, "CNY 10k", "万元"),
  ("CNY", 100_000_000, "CNY 100m", "亿元"), ("USD", 1_000_000, "USD million", "百万美元"),
  ("CHF", 1000, "CHF thousand", "千CHF"), ("CNY", 250, "CNY ×250", "元×250"),
])
func `a unit of money has a name in each language`(
  _ currency: String, _ multiple: Int, _ english: String, _ chinese: String
) {
  let unit = MoneyUnit(currency: currency, multiple: multiple)
  #expect(unit.name == Phrase(english, chinese))
  #expect(
    NumberText.money(1234.5, digits: 1, unit: unit, language: .chinese) == "1,234.5 " + chinese)
}
