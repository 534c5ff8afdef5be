import Languages
import Reports
import Testing

/// Money and numbers as people say them, by hand.
struct PeopleMoneyTests {
  struct Amount: Sendable, CustomTestStringConvertible {
    let unit: MoneyUnit
    let amount: Double?
    let english: String
    let chinese: String

    init(
      _ amount: Double?, _ currency: String, _ multiple: Int, _ english: String, _ chinese: String
    ) {
      unit = MoneyUnit(currency: currency, multiple: multiple)
      (self.amount, self.english, self.chinese) = (amount, english, chinese)
    }

    var testDescription: String { english }
  }

  static let amounts = [
    Amount(10_505, "CNY", 10_000, "¥105 m", "1.05 亿元"),
    Amount(8_049.6, "CNY", 10_000, "¥80.5 m", "8,050 万元"),
    // What is rounded up to the next scale is told in it.
    Amount(9_996, "CNY", 10_000, "¥100 m", "1.00 亿元"),
    Amount(99_960, "CNY", 10_000, "¥1.00 bn", "10.0 亿元"),
    Amount(9_994, "CNY", 10_000, "¥99.9 m", "9,990 万元"),
    Amount(1e8, "CNY", 10_000, "¥1.00 tn", "1.00 万亿元"),
    Amount(999.4, "CNY", 1, "¥999", "999 元"),
    Amount(999.5, "CNY", 1, "¥1.00 k", "1,000 元"),
    Amount(9_996, "CNY", 1, "¥10.0 k", "1.00 万元"),
    Amount(-67_230, "CNY", 10_000, "-¥672 m", "-6.72 亿元"),
    Amount(0, "CNY", 10_000, "¥0", "0 元"),
    Amount(12.5, "CNY", 1, "¥12.5", "12.5 元"),
    Amount(784_656, "GBP", 1_000, "£785 m", "7.85 亿英镑"),
    Amount(1.5, "USD", 1_000_000, "$1.50 m", "150 万美元"),
    Amount(3.2, "EUR", 1_000, "€3.20 k", "3,200 欧元"),
    Amount(105, "CHF", 1_000_000, "CHF 105 m", "1.05 亿CHF"),
    Amount(7, "JPY", 100_000_000, "JP¥700 m", "7.00 亿日元"),
    Amount(nil, "CNY", 10_000, "–", "–"), Amount(.nan, "CNY", 10_000, "–", "–"),
  ]

  @Test(arguments: amounts) func `an amount is said in three digits of a scale people use`(
    amount: Amount
  ) {
    let text = PeopleMoney(amount.unit).text(amount.amount)
    #expect(text == Phrase(amount.english, amount.chinese))
  }

  @Test(arguments: [
    (999.5, "1,000"), (999.4, "999"), (99.96, "100"), (9.996, "10.0"), (0.9996, "1.00"),
    (0.1234, "0.123"), (1_234, "1,230"), (1_235, "1,240"), (1_999_500, "2,000,000"),
    (26.46, "26.5"), (0, "0"), (-3.16, "-3.16"), (-9_999, "-10,000"), (.infinity, "–"),
  ])
  func `a number has three digits that count`(_ number: Double, _ text: String) {
    #expect(NumberText.people(number) == text)
  }
}
