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
    var text = ""
    write(value, depth: 0, to: &text)
    return text
  }

  /// The shortest numeral for a finite number, without a needless `.0`; `null` for any other.
  public static func numeral(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func write(_ value: JSONValue, depth: Int, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += Self.numeral(number)
    case .text(let string): write(string, to: &text)
    case .list(let items):
      writeItems(items, between: ("[", "]"), depth: depth, to: &text) { item, text in
        write(item, depth: depth + 1, to: &text)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      writeItems(sorted, between: ("{", "}"), depth: depth, to: &text) { member, text in
        write(member.key, to: &text)
        text += layout == .compact ? ":" : ": "
        write(member.value, depth: depth + 1, to: &text)
      }
    }
  }

  private func writeItems<Item>(
    _ items: [Item], between brackets: (String, String), depth: Int, to text: inout String,
    _ writeItem: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth: depth + 1, to: &text)
      writeItem(item, &text)
    }
    if !items.isEmpty { breakLine(depth: depth, to: &text) }
    text += brackets.1
  }

  private func breakLine(depth: Int, to text: inout String) {
    guard layout == .indented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private func write(_ string: String, to text: inout String) {
    text += "\""
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
    text += "\""
  }
}
