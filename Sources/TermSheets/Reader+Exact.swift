import Documents
import Instruments

extension Reader {
  /// The number here exactly as typed: 0.1 is one tenth.
  var exact: Rational {
    let decimal = numeral.decimal
    let value = decimal.flatMap {
      Rational(mantissa: ($0.isNegative ? "-" : "") + $0.digits, exponent: $0.exponent)
    }
    if value == nil { fault(.notFinite, accepted: .finite) }
    return value ?? 0
  }

  func exact(_ name: String) -> Rational { field(name).exact }

  func exact(ifGiven name: String) -> Rational? { optional(name)?.exact }

  /// The text of a field that may be left out.
  func text(ifGiven name: String) -> String? { optional(name)?.text }
}
