import Documents
public import Languages

/// A single value of a scenario: a number, a word or date, or yes and no.
public enum RecordedValue: Sendable, Hashable, CustomStringConvertible {
  case number(Double)
  case text(String)
  case flag(Bool)
  /// What documents tell as it is written, and people in words: a law, names of things with a title.
  case worded(String, Phrase)

  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  public var description: String {
    switch self {
    case .number(let number): JSONText.numeral(number)
    case .text(let text), .worded(let text, _): text
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// What is no number as people say it.
  var words: Phrase {
    if case .worded(_, let words) = self { words } else { Phrase(same: description) }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text), .worded(let text, _): .text(text)
    case .flag(let flag): .flag(flag)
    }
  }
}

extension Form where Value == RecordedValue {
  static var value: Form {
    Form(FormSchema(["type": ["number", "string", "boolean"]]), write: \.json) {
      (place) throws(Faults) in
      switch place.node.kind {
      case .text(let text): .text(text)
      case .flag(let flag): .flag(flag)
      default: .number(try place.number())
      }
    }
  }
}
