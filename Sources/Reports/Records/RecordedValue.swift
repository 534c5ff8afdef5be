import Documents

/// A single value of a scenario: a number, a word or date, or yes and no.
public enum RecordedValue: Sendable, Hashable, CustomStringConvertible {
  case number(Double)
  case text(String)
  case flag(Bool)

  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  public var description: String {
    switch self {
    case .number(let number): JSONText.numeral(number)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
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
