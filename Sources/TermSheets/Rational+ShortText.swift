import Instruments

extension Rational {
  /// The number as a sentence shows it: at most six decimals, no needless zeros.
  var shortText: String {
    var text = decimal(digits: 6)[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
