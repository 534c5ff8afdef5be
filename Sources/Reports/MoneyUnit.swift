public import Languages

/// The currency and multiple in which a scenario counts its money.
public struct MoneyUnit: Hashable, Sendable {
  /// Three capital letters, such as `CNY`.
  public let currency: String
  /// How many of the currency one unit is, such as 10 000.
  public let multiple: Int

  public init(currency: String, multiple: Int = 1) {
    self.currency = currency
    self.multiple = multiple
  }

  /// `CNY 10k` and 万元 for 10 000 yuan.
  public var name: Phrase {
    let yuan = chineseCurrencies[currency] ?? currency
    guard let word = multiples[multiple] else {
      let factor = "×" + NumberText.whole(multiple)
      return Phrase("\(currency) \(factor)", "\(yuan)\(factor)")
    }
    return Phrase(
      word.english.isEmpty ? currency : "\(currency) \(word.english)", word.chinese + yuan)
  }

  /// What stands before an amount of the currency itself: `¥`, `£`, or its letters and a space.
  var sign: String { signs[currency] ?? currency + " " }

  /// What follows an amount of the currency itself: 元, 英镑, or its letters.
  var chineseCurrency: String { chineseCurrencies[currency] ?? currency }
}

private let signs = [
  "CNY": "¥", "USD": "$", "EUR": "€", "HKD": "HK$", "GBP": "£", "JPY": "JP¥",
]

private let chineseCurrencies = [
  "CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元", "GBP": "英镑", "JPY": "日元",
]

private let multiples: [Int: Phrase] = [
  1: Phrase("", ""), 1000: Phrase("thousand", "千"), 10_000: Phrase("10k", "万"),
  1_000_000: Phrase("million", "百万"), 10_000_000: Phrase("10m", "千万"),
  100_000_000: Phrase("100m", "亿"), 1_000_000_000: Phrase("billion", "十亿"),
]
