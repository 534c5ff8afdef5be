import Documents

/// A unit of money as headings give it: 万元, 亿元, "CNY 10k", "USD million".
struct MoneyUnit: Equatable {
  /// Nil for a unit that does not say, as 万元 of any money.
  let currency: String?
  /// How many of the currency 1 is, as a power of ten.
  let power: Int

  /// Units to name where one is not known.
  static let examples = ["元", "千元", "万元", "百万元", "亿元", "CNY", "CNY 10k", "CNY m", "USD m"]

  init?(_ text: String) {
    var rest = text.halfWidth.withoutSpaces.lowercased().filter { $0 != "," && $0 != "." }
    if rest.hasPrefix("单位:") { rest.removeFirst(3) }
    var currency: String?
    for (word, code) in Self.currencies where currency == nil {
      if rest.hasPrefix(word) {
        (currency, rest) = (code, String(rest.dropFirst(word.count)))
      } else if rest.hasSuffix(word) {
        (currency, rest) = (code, String(rest.dropLast(word.count)))
      }
    }
    // 人民币万元: the money is named twice.
    if currency != nil, rest.hasSuffix("元") { rest.removeLast() }
    guard let power = Self.powers[rest], currency != nil || !rest.isEmpty else { return nil }
    self.power = power
    self.currency = currency == "" ? nil : currency
  }

  /// Longer words before those that they end with; 元 is the scenario's own money.
  private static let currencies: [(String, String)] = [
    ("人民币", "CNY"), ("美元", "USD"), ("港元", "HKD"), ("港币", "HKD"), ("欧元", "EUR"), ("日元", "JPY"),
    ("英镑", "GBP"), ("renminbi", "CNY"), ("yuan", "CNY"), ("rmb", "CNY"), ("cny", "CNY"),
    ("usd", "USD"), ("hkd", "HKD"), ("eur", "EUR"), ("jpy", "JPY"), ("gbp", "GBP"), ("¥", "CNY"),
    ("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("元", ""),
  ]

  private static let powers: [String: Int] = [
    "": 0, "1": 0, "千": 3, "k": 3, "thousand": 3, "1000": 3, "'000": 3, "000": 3, "万": 4, "10k": 4,
    "10000": 4, "tenthousand": 4, "十万": 5, "100k": 5, "百万": 6, "m": 6, "mn": 6, "million": 6,
    "1000000": 6, "千万": 7, "亿": 8, "10000万": 8, "100m": 8, "十亿": 9, "bn": 9, "b": 9, "billion": 9,
  ]
}
