public import Languages

extension ResolvedDocument {
  /// The document as JSON5, every default filled in, with where each value comes from beside it.
  public func text(in language: Language = .english) -> String {
    var writer = ResolvedWriter(file: file, language: language)
    writer.write(root, prefix: "", depth: 0)
    return writer.text
  }
}

extension DocumentNode {
  /// The value as JSON5 on one line, numerals as typed.
  public var literal: String {
    switch kind {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let numeral): numeral.literal
    case .text(let text): JSONText().text(of: .text(text))
    case .list(let items): "[" + items.map(\.literal).joined(separator: ", ") + "]"
    case .record(let members):
      "{" + members.map { $0.literalName + ": " + $0.value.literal }.joined(separator: ", ") + "}"
    }
  }
}

extension DocumentMember {
  fileprivate var literalName: String {
    Identifier.isPlain(name) ? name : JSONText().text(of: .text(name))
  }
}

/// Writes one value a line, so that every value has room for its origin.
private struct ResolvedWriter {
  let file: String
  let language: Language
  var text = ""

  mutating func write(_ node: DocumentNode, prefix: String, depth: Int) {
    switch node.kind {
    case .list(let items) where !items.isEmpty:
      line(prefix + "[", depth)
      for item in items {
        write(item, prefix: "", depth: depth + 1)
      }
      line("]" + comma(depth), depth)
    case .record(let members) where !members.isEmpty:
      line(prefix + "{", depth)
      for member in members {
        write(member.value, prefix: member.literalName + ": ", depth: depth + 1)
      }
      line("}" + comma(depth), depth)
    default:
      line("\(prefix)\(node.literal)\(comma(depth))  // \(words(node.origin))", depth)
    }
  }

  private func comma(_ depth: Int) -> String { depth == 0 ? "" : "," }

  private mutating func line(_ content: String, _ depth: Int) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private func words(_ origin: Origin) -> String {
    let place = Excerpt.line(origin.file)
    switch origin {
    case .default: return Phrase("default", "默认")[language]
    case .setting, .option: return place
    case .file(let name, let position) where name == file:
      return "\(place):\(position.cell ?? "\(position.line)")"
    case .file(_, let position):
      return Phrase("extended from", "继承自")[language] + " \(place):\(position.line)"
    }
  }
}
