/// The forms that a text may be asked to have.
public enum TextForm: Hashable, Sendable, CaseIterable {
  /// Anything but nothing: at least one character, no control characters.
  case line
  /// Letters of any script, digits, `-`, `_` and `.`, starting with a letter or digit.
  case name
  /// Three capital letters, as in ISO 4217.
  case currency
  /// A day of the calendar, `YYYY-MM-DD`.
  case day
  /// A month or a day, `YYYY-MM` or `YYYY-MM-DD`.
  case date

  public func accepts(_ text: String) -> Bool {
    switch self {
    case .line:
      !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .name: Self.isName(text)
    case .currency:
      text.utf8.count == 3 && text.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    case .day: CalendarDate(text)?.day != nil
    case .date: CalendarDate(text) != nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber:
        true
      default: false
      }
    }
    guard let first = text.unicodeScalars.first, isWord(first) else { return false }
    return text.unicodeScalars.allSatisfy { isWord($0) || $0 == "-" || $0 == "_" || $0 == "." }
  }

  /// A regular expression in the dialect of JSON Schema that accepts the same texts.
  var pattern: String? {
    switch self {
    case .line: #"^[^\u0000-\u001F\u007F-\u009F]+$"#
    // \w takes letters, digits and a few marks more than `accepts`: the nearest that dialects share.
    case .name: #"^[^\W_][\w.-]*$"#
    case .currency: "^[A-Z]{3}$"
    case .day: "^(?:\(Self.dayPattern))$"
    case .date: "^(?:\(Self.dayPattern)|[0-9]{4}-(?:0[1-9]|1[0-2]))$"
    }
  }

  private static let dayPattern =
    "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
}
