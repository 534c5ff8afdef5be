import Languages

/// What a number with a word behind it most likely means, such as `10k`, `1万`, `5pct` or `10年`.
///
/// It is offered, never taken: who writes 1500万 in a field of units of 10,000 may mean either.
enum MeantNumber {
  /// The number in plain digits; nothing where the word is not known or the field's own unit may be meant.
  static func literal(_ text: String, unit: Phrase?) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    let plain = text.halfWidth.trimmed.lowercased()
    let word = String(plain.drop { "+-0123456789.,".contains($0) || $0.isWhitespace })
    guard !word.isEmpty, let factor = factors(unit)[word],
      let number = TypedNumber.amount(String(plain.dropLast(word.count))),
      let scaled = Numeral(JSONText.numeral(rounded(number.double * factor)))
    else { return nil }
    return scaled.literal
  }

  /// Without the last digits that multiplying adds.
  private static func rounded(_ value: Double) -> Double {
    let scaled = (value * 1e6).rounded() / 1e6
    return value.magnitude < 1e9 && scaled != 0 ? scaled : value
  }

  private static func factors(_ unit: Phrase?) -> [String: Double] {
    switch unit?.english {
    case nil: counts
    case "months"?: months
    default: [:]
    }
  }

  private static let counts: [String: Double] = [
    "k": 1e3, "thousand": 1e3, "千": 1e3, "万": 1e4, "w": 1e4, "m": 1e6, "mn": 1e6, "million": 1e6,
    "百万": 1e6, "千万": 1e7, "亿": 1e8, "b": 1e9, "bn": 1e9, "billion": 1e9, "pct": 1e-2,
    "percent": 1e-2, "per cent": 1e-2,
  ]

  private static let months: [String: Double] = [
    "m": 1, "mo": 1, "month": 1, "months": 1, "月": 1, "个月": 1, "q": 3, "quarters": 3, "季度": 3,
    "个季度": 3, "y": 12, "yr": 12, "year": 12, "years": 12, "年": 12,
  ]
}
