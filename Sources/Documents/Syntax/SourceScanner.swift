/// Walks through the bytes of a text once, keeping line and column.
struct SourceScanner {
  private let bytes: [UInt8]
  private(set) var index = 0
  private(set) var position = SourcePosition(line: 1, column: 1)
  /// How many bytes were stepped over: the work done, which must grow linearly with the text.
  private(set) var steps = 0

  /// The bytes must be valid UTF-8; a byte-order mark at their start is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var isAtEnd: Bool { index >= bytes.count }
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }
  func byte(after distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  /// Steps over one byte; CR, LF and CR LF each end a line once.
  mutating func step() {
    let byte = bytes[index]
    index += 1
    steps += 1
    let endsLine = byte == .lineFeed || (byte == .carriageReturn && self.byte != .lineFeed)
    if endsLine {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  mutating func step(_ count: Int) {
    for _ in 0..<count { step() }
  }

  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    step()
    return true
  }

  /// The scalar that starts here and its length in bytes.
  var scalar: (value: Unicode.Scalar, length: Int)? {
    guard let first = byte else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var code = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { code = code << 6 | UInt32((byte(after: offset) ?? 0) & 0x3F) }
    return Unicode.Scalar(code).map { ($0, length) }
  }

  /// The text from an earlier index to here.
  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

// MARK: - Validity

extension SourceScanner {
  /// Whether the text begins with the byte-order mark that Windows writes before UTF-16, in either order.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The first byte that cannot belong to UTF-8 text: too short, too long, surrogate or beyond 10FFFF.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>) =
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0...0)
        }
      guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]),
        bytes[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return index }
      index += length
    }
    return nil
  }

  /// The place of a byte before which the text is valid.
  static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var scanner = SourceScanner(Array(bytes[..<offset]))
    while !scanner.isAtEnd { scanner.step() }
    return scanner.position
  }
}
