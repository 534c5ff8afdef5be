public import Languages

/// Money in words that people use, with three digits: `¥1.05 bn`, `10.5 亿元`, `£785 m`.
public struct PeopleMoney: Sendable, Hashable {
  /// By how much the currency is divided, and what says so in each language.
  struct Scale: Sendable, Hashable {
    let factor: Double
    let word: String
  }

  let unit: MoneyUnit

  public init(_ unit: MoneyUnit) { self.unit = unit }

  /// An amount that is counted in the unit; a dash where there is none.
  public func text(_ amount: Double?) -> Phrase {
    guard let amount, amount.isFinite else { return Phrase(same: NumberText.missing) }
    return Phrase(text(amount, .english), text(amount, .chinese))
  }

  private func text(_ amount: Double, _ language: Language) -> String {
    let scale = scale(of: amount, in: language)
    let number = NumberText.people(abs(amount) * Double(unit.multiple) / scale.factor)
    let sign = amount < 0 && number != "0" ? "-" : ""
    return switch language {
    case .english: sign + unit.sign + number + (scale.word.isEmpty ? "" : " " + scale.word)
    case .chinese: sign + number + " " + scale.word + unit.chineseCurrency
    }
  }

  // MARK: - Columns

  /// What the head of a column of amounts says of them: `CNY m`, `亿元`.
  func name(of scale: Scale, in language: Language) -> String {
    switch language {
    case .english: scale.word.isEmpty ? unit.currency : unit.currency + " " + scale.word
    case .chinese: scale.word + unit.chineseCurrency
    }
  }

  /// An amount as a multiple of a scale.
  func number(_ amount: Double, in scale: Scale) -> Double {
    amount * Double(unit.multiple) / scale.factor
  }

  /// The scale in which the greatest of some amounts is told: the least that leaves few digits.
  func scale(of greatest: Double, in language: Language) -> Scale {
    let scales = Self.scales[language] ?? []
    let money = abs(greatest) * Double(unit.multiple)
    let limit = language == .english ? 1_000.0 : 10_000
    return scales.first { scale in
      let precision = Precision(of: money / scale.factor)
      let shown = (money / scale.factor / precision.step).rounded() * precision.step
      // 999.6 is shown as 1,000, which is one of the next.
      return (precision.decimals == 0 ? shown.rounded() : shown) < limit
    } ?? scales[scales.count - 1]
  }

  private static let scales: [Language: [Scale]] = [
    .english: [
      Scale(factor: 1, word: ""), Scale(factor: 1e3, word: "k"), Scale(factor: 1e6, word: "m"),
      Scale(factor: 1e9, word: "bn"), Scale(factor: 1e12, word: "tn"),
    ],
    .chinese: [
      Scale(factor: 1, word: ""), Scale(factor: 1e4, word: "万"), Scale(factor: 1e8, word: "亿"),
      Scale(factor: 1e12, word: "万亿"),
    ],
  ]
}
