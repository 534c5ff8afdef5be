/// Writes JSON (RFC 8259) that is the same, byte for byte, for the same value.
///
/// Keys are sorted by their UTF-8 bytes; a number is the shortest numeral that reads back as the same
/// `Double`; NaN and the infinities, which JSON lacks, become null.
public struct JSONText: Sendable {
  public enum Layout: Sendable { case compact, indented }

  /// Whether `<`, `>`, `&`, U+2028 and U+2029 are escaped, to stand safely within HTML and scripts.
  public let isForHTML: Bool
  public let layout: Layout

  public init(_ layout: Layout = .compact, forHTML: Bool = false) {
    self.layout = layout
    isForHTML = forHTML
  }

  public func text(of value: JSONValue) -> String {
    var bytes: [UInt8] = []
    write(value, line: layout == .compact ? "" : "\n", to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shortest numeral for a finite number, without a needless `.0`; `null` for any other.
  public static func numeral(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = value.description
    return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
  }

  /// Appends to bytes, as a document may have a million pieces; `line` is what begins a line.
  private func write(_ value: JSONValue, line: String, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += Self.numeral(number).utf8
    case .text(let string): write(string, to: &bytes)
    case .list(let items):
      writeItems(items, between: ("[", "]"), line: line, to: &bytes) { item, line, bytes in
        write(item, line: line, to: &bytes)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      writeItems(sorted, between: ("{", "}"), line: line, to: &bytes) { member, line, bytes in
        write(member.key, to: &bytes)
        bytes += (layout == .compact ? ":" : ": ").utf8
        write(member.value, line: line, to: &bytes)
      }
    }
  }

  private func writeItems<Item>(
    _ items: [Item], between brackets: (String, String), line: String, to bytes: inout [UInt8],
    _ writeItem: (Item, _ line: String, inout [UInt8]) -> Void
  ) {
    let inner = layout == .compact ? "" : line + "  "
    bytes += brackets.0.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      bytes += inner.utf8
      writeItem(item, inner, &bytes)
    }
    if !items.isEmpty { bytes += line.utf8 }
    bytes += brackets.1.utf8
  }

  private func write(_ string: String, to bytes: inout [UInt8]) {
    bytes += "\"".utf8
    bytes += string.utf8.allSatisfy(isPlain) ? string.utf8 : escaped(string).utf8
    bytes += "\"".utf8
  }

  private func escaped(_ string: String) -> String {
    var text = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}": text += Excerpt.utf16Escape(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        text += isForHTML ? Excerpt.utf16Escape(scalar) : String(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether a byte of UTF-8 stands for itself whatever follows; U+2028 and U+2029 begin with E2.
  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: false
    case 0x26, 0x3C, 0x3E, 0xE2: !isForHTML
    default: true
    }
  }
}
