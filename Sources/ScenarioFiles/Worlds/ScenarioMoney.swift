import Documents

/// The money in which a scenario's amounts are, and amounts of other units in it.
struct ScenarioMoney {
  let currency: String
  /// How much of the currency an amount of 1 is.
  let unit: Double

  init(currency: String, unit: Double) { (self.currency, self.unit) = (currency, unit) }

  /// As the document says it; what it says wrongly is told elsewhere.
  init(_ root: DocumentNode) {
    if case .text(let text)? = root["currency"]?.kind { currency = text } else { currency = "CNY" }
    if case .number(let number)? = root["unit"]?.kind, number.double >= 1 {
      unit = number.double
    } else {
      unit = 1
    }
  }

  /// The power of ten that the scenario's unit is; nil where it is none.
  private var power: Int? {
    var (power, rest) = (0, unit)
    while rest >= 10, (rest / 10).rounded() == rest / 10 { (power, rest) = (power + 1, rest / 10) }
    return rest == 1 ? power : nil
  }

  func isSame(as other: MoneyUnit) -> Bool { power == other.power }

  func isForeign(_ other: MoneyUnit) -> Bool { other.currency.map { $0 != currency } ?? false }

  /// An amount of another unit of the same money.
  func amount(_ numeral: Numeral, in other: MoneyUnit) -> Numeral {
    guard let power else {
      guard case .number(let whole) = SpreadsheetNumber.scaled(numeral, byTen: other.power) else {
        return numeral
      }
      return Numeral(JSONText.numeral(whole.double / unit)) ?? numeral
    }
    if case .number(let scaled) = SpreadsheetNumber.scaled(numeral, byTen: other.power - power) {
      return scaled
    }
    return numeral
  }
}
