import Instruments
import Languages
import TermSheets

extension Heading {
  /// What amounts are counted in; nil where the sheet does not say.
  var money: MoneyUnit? { currency.map { MoneyUnit(currency: $0, multiple: unit) } }

  /// An amount with its label.
  func amount(_ value: Rational, in language: Language) -> String {
    let number = ExactText.short(value, digits: 4)
    return money.map { number + " " + $0.name[language] } ?? number
  }
}
