/// The forms that a text may be asked to have.
public enum TextForm: Hashable, Sendable, CaseIterable {
  /// Anything but nothing: at least one character, no control characters.
  case line
  /// Letters of any script, digits, `-`, `_`, `+` and `.`, starting with a letter or digit.
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
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      !outsideNames.contains { $0.contains(scalar.value) }
    }
    guard let first = text.unicodeScalars.first, !"-_+.".unicodeScalars.contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy(isPart)
  }

  /// Signs, spaces and controls of ASCII, Latin-1, general and Chinese punctuation, full-width forms.
  ///
  /// What remains are the letters and digits of all scripts. Ranges, not categories, because no
  /// dialect of regular expressions shares categories with all others.
  private static let outsideNames: [ClosedRange<UInt32>] = [
    0x00...0x2A, 0x2C...0x2C, 0x2F...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60...0x60, 0x7B...0xBF,
    0x2000...0x206F, 0x3000...0x3020, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF...0xFF0F,
    0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFF0...0xFFFF,
  ]

  private static var namePattern: String {
    func escape(_ value: UInt32) -> String {
      Unicode.Scalar(value).map(Excerpt.utf16Escape) ?? ""
    }
    let outside = outsideNames.map { escape($0.lowerBound) + "-" + escape($0.upperBound) }.joined()
    return "^[^\(outside)+._-][^\(outside)]*$"
  }

  /// A regular expression in the dialect of JSON Schema that accepts the same texts.
  var pattern: String? {
    switch self {
    case .line: #"^[^\u0000-\u001F\u007F-\u009F]+$"#
    case .name: Self.namePattern
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
