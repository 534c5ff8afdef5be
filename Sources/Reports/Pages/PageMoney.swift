import Languages

/// Sums as people say them: `¥105 m` and `1.05 亿元`, never “10,505 CNY 10k”.
struct PageMoney {
  /// A power of ten with its name, in which a sum or a whole column is told.
  struct Scale: Equatable {
    /// How many of the currency it is.
    let size: Double
    /// What stands behind a number, or in the head of a column.
    let name: String
  }

  let unit: MoneyUnit
  let language: Language

  /// `¥105 m`, `-1.05 亿元`; a dash where there is no number.
  func text(_ amount: Double?) -> String {
    guard let amount, amount.isFinite else { return NumberText.missing }
    let scale = scale(for: [amount])
    let number = amount * Double(unit.multiple) / scale.size
    let text = ShortNumber.text(abs(number))
    let sign = number < 0 && text != "0" ? "-" : ""
    return language == .english
      ? sign + symbol + text + (scale.name.isEmpty ? "" : "\u{A0}" + scale.name)
      : sign + text + "\u{A0}" + scale.name + currency
  }

  /// The scale in which the greatest of the sums has one to three digits before its point.
  func scale(for amounts: [Double]) -> Scale {
    let greatest = (amounts.map(abs).filter(\.isFinite).max() ?? 0) * Double(unit.multiple)
    return scales.last { greatest >= $0.size * 0.9995 } ?? scales[0]
  }

  /// The head of a column told in a scale: `¥ m`, `亿元`.
  func head(_ scale: Scale) -> String {
    language == .english
      ? symbol.trimming + (scale.name.isEmpty ? "" : " " + scale.name) : scale.name + currency
  }

  private var scales: [Scale] {
    language == .english
      ? [
        Scale(size: 1, name: ""), Scale(size: 1e3, name: "k"), Scale(size: 1e6, name: "m"),
        Scale(size: 1e9, name: "bn"), Scale(size: 1e12, name: "tn"),
      ]
      : [
        Scale(size: 1, name: ""), Scale(size: 1e4, name: "万"), Scale(size: 1e8, name: "亿"),
        Scale(size: 1e12, name: "万亿"),
      ]
  }

  private var symbol: String {
    ["CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£"][unit.currency] ?? unit.currency + " "
  }

  /// 元, 美元, or the letters of a currency that has no word here.
  private var currency: String {
    MoneyUnit(currency: unit.currency).name.chinese
  }
}

/// Numbers of three digits that count.
enum ShortNumber {
  static func text(_ number: Double?) -> String {
    guard let number, number.isFinite else { return NumberText.missing }
    return NumberText.fixed(number, digits: digits(for: [number]))
  }

  /// How many digits stand behind the point where the greatest number shows three.
  static func digits(for numbers: [Double]) -> Int {
    let greatest = numbers.map(abs).filter(\.isFinite).max() ?? 0
    return greatest >= 99.95 || greatest == 0 ? 0 : greatest >= 9.995 ? 1 : 2
  }
}

extension String {
  fileprivate var trimming: String { hasSuffix(" ") ? String(dropLast()) : self }
}
