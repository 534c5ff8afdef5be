// The words of JSON5 that need no grammar: space, comments, names, strings, numerals.

extension SourceScanner {
  /// Skips white space and comments; returns where a comment starts that never ends.
  mutating func skipSpace() -> SourcePosition? {
    while let byte {
      switch byte {
      case 0x20, 0x09...0x0D: step()
      case UInt8(ascii: "/") where self.byte(after: 1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where self.byte(after: 1) == UInt8(ascii: "*"):
        let start = position
        guard skipBlockComment() else { return start }
      case 0x80...:
        guard let scalar, scalar.value.isSpace else { return nil }
        step(scalar.length)
      default: return nil
      }
    }
    return nil
  }

  private mutating func skipLine() {
    while let byte, byte != .lineFeed, byte != .carriageReturn {
      if byte >= 0xE2, let scalar, scalar.value.isLineEnd { return }
      step()
    }
  }

  private mutating func skipBlockComment() -> Bool {
    step(2)
    while !isAtEnd {
      if byte == UInt8(ascii: "*"), byte(after: 1) == UInt8(ascii: "/") {
        step(2)
        return true
      }
      step()
    }
    return false
  }

  /// Takes the longest name that starts here; nil when none does.
  mutating func takeName() -> Result<String, SyntaxFault>? {
    var name = String.UnicodeScalarView()
    while let scalar {
      if scalar.value == "\\" {
        let (escape, length) = unicodeEscape()
        guard let escape, name.isEmpty ? Identifier.isStart(escape) : Identifier.isPart(escape)
        else { return .failure(.invalidEscape(textAhead(length))) }
        name.append(escape)
        step(length)
      } else if name.isEmpty ? Identifier.isStart(scalar.value) : Identifier.isPart(scalar.value) {
        name.append(scalar.value)
        step(scalar.length)
      } else {
        break
      }
    }
    return name.isEmpty ? nil : .success(String(name))
  }

  /// Takes the run of characters that a numeral could consist of.
  mutating func takeNumeral() -> String {
    let start = index
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { step() }
    let isHexadecimal = byte == UInt8(ascii: "0") && (byte(after: 1) ?? 0) | 0x20 == 0x78
    var last: UInt8 = 0
    while let byte {
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let belongs =
        byte.isNumeralPart || (isSign && last | 0x20 == UInt8(ascii: "e") && !isHexadecimal)
      guard belongs else { break }
      last = byte
      step()
    }
    return text(from: start)
  }
}

// MARK: - Strings

extension SourceScanner {
  /// Takes a string, standing on its quote; on failure stands at the fault.
  mutating func takeString() -> Result<String, SyntaxFault> {
    guard let quote = byte else { return .failure(.unterminatedString) }
    step()
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case quote:
        step()
        return .success(String(decoding: text, as: UTF8.self))
      case .lineFeed, .carriageReturn:
        return .failure(.unterminatedString)
      case UInt8(ascii: "\\"):
        if let fault = takeEscape(into: &text) { return .failure(fault) }
      default:
        text.append(byte)
        step()
      }
    }
    return .failure(.unterminatedString)
  }

  private mutating func takeEscape(into text: inout [UInt8]) -> SyntaxFault? {
    guard let escaped = byte(after: 1) else { return .unterminatedString }
    switch escaped {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "v"): text.append(0x0B)
    case UInt8(ascii: "0") where byte(after: 2)?.isDigit != true: text.append(0)
    case .lineFeed: break
    case .carriageReturn: if byte(after: 2) == .lineFeed { step() }
    case UInt8(ascii: "x"), UInt8(ascii: "u"): return takeNumericEscape(into: &text)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .invalidEscape(textAhead(2))
    default:
      step()
      if let scalar, !scalar.value.isLineEnd { text.append(contentsOf: scalar.value.utf8) }
      step(scalar?.length ?? 1)
      return nil
    }
    step(2)
    return nil
  }

  private mutating func takeNumericEscape(into text: inout [UInt8]) -> SyntaxFault? {
    let isShort = byte(after: 1) == UInt8(ascii: "x")
    let (scalar, length) =
      isShort ? (hexadecimal(at: 2, digits: 2).flatMap(Unicode.Scalar.init), 4) : unicodeEscape()
    guard let scalar else { return .invalidEscape(textAhead(length)) }
    text.append(contentsOf: scalar.utf8)
    step(length)
    return nil
  }

  /// What `\uXXXX` here stands for, two of them for a surrogate pair; and its length in bytes.
  private func unicodeEscape() -> (Unicode.Scalar?, length: Int) {
    guard byte(after: 1) == UInt8(ascii: "u"), let high = hexadecimal(at: 2, digits: 4)
    else { return (nil, 6) }
    guard (0xD800..<0xDC00).contains(high) else { return (Unicode.Scalar(high), 6) }
    guard byte(after: 6) == UInt8(ascii: "\\"), byte(after: 7) == UInt8(ascii: "u"),
      let low = hexadecimal(at: 8, digits: 4), (0xDC00..<0xE000).contains(low)
    else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)), 12)
  }

  private func hexadecimal(at distance: Int, digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for offset in distance..<(distance + digits) {
      guard let digit = byte(after: offset)?.hexValue else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The next characters of the line, at most so many, to show in a fault.
  private func textAhead(_ count: Int) -> String {
    var ahead = self
    var text = String.UnicodeScalarView()
    while text.count < count, let scalar = ahead.scalar, scalar.value.value >= 0x20 {
      text.append(scalar.value)
      ahead.step(scalar.length)
    }
    return String(text)
  }
}

extension UInt8 {
  /// Letters, digits, point and underscore: `1.5e3`, but also the wrong `1_000` and `12abc` whole.
  fileprivate var isNumeralPart: Bool {
    isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension Unicode.Scalar {
  /// White space of JSON5 beyond ASCII: Unicode's space separators, line ends, byte-order mark.
  fileprivate var isSpace: Bool {
    properties.generalCategory == .spaceSeparator || isLineEnd || value == 0xFEFF
  }

  fileprivate var isLineEnd: Bool { value == 0x2028 || value == 0x2029 }
}
