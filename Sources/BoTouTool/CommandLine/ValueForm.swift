import Documents
import Languages

/// How the text of an option becomes a value, and the words for what is accepted.
struct ValueForm<Value: Sendable>: Sendable {
  /// Reads on from "it must be" and 必须.
  let accepted: Phrase
  /// The whole list of values, where there is one.
  let choices: [String]
  let read: @Sendable (String) -> Value?

  init(accepted: Phrase, choices: [String] = [], read: @escaping @Sendable (String) -> Value?) {
    (self.accepted, self.choices, self.read) = (accepted, choices, read)
  }

  func erased(_ placeholder: String) -> OptionDeclaration.Value {
    let read = read
    return OptionDeclaration.Value(
      placeholder: placeholder, accepted: accepted, choices: choices, accepts: { read($0) != nil })
  }
}

extension ValueForm where Value == String {
  /// Any text but an empty one.
  static let text = ValueForm(accepted: Phrase("a text, not empty", "是非空文本")) {
    $0.isEmpty ? nil : $0
  }
}

extension ValueForm where Value == Double {
  /// A finite number of a range, as JSON5 or people write numbers: 0.08, 8% or 1,500.
  static func number(_ range: some NumberRangeExpression = NumberRange.all) -> ValueForm {
    let range = range.numberRange
    let accepted =
      range == .all
      ? Phrase("a number", "是数")
      : Phrase("a number \(range.phrase.english)", "是数且\(range.phrase.chinese)")
    return ValueForm(accepted: accepted) { text in
      guard let value = TypedNumber(text)?.numeral.double, value.isFinite, range.contains(value)
      else {
        return nil
      }
      return value
    }
  }
}

extension ValueForm where Value == Int {
  /// A whole number of a range; forms such as `1e6` and `10,000` are read too.
  static func whole(_ range: ClosedRange<Int>) -> ValueForm {
    let (low, high) = (range.lowerBound, range.upperBound)
    return ValueForm(
      accepted: Phrase(
        "a whole number between \(low) and \(high)", "是 \(low) 与 \(high) 之间的整数")
    ) { text in
      guard let value = Int(text) ?? TypedNumber.amount(text).flatMap({ Int(exactly: $0.double) })
      else {
        return nil
      }
      return range.contains(value) ? value : nil
    }
  }
}

extension ValueForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases of an enumeration, by its raw value.
  static var choice: ValueForm {
    let names = Value.allCases.map(\.rawValue)
    return ValueForm(
      accepted: Phrase(
        "one of \(names.joined(separator: ", "))", "是以下之一：\(names.joined(separator: ", "))"),
      choices: names
    ) { Value(rawValue: $0) }
  }
}
