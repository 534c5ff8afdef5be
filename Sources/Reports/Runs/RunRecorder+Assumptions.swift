import Documents

// The scenario that was run, every default filled in, so that a result stands alone.

extension JSONValue {
  /// The value without the places where it was written, which would tell of one machine's files.
  init(_ node: DocumentNode) {
    switch node.kind {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let numeral): self = .number(numeral.double)
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(JSONValue.init))
    case .record(let members):
      self = .object(Dictionary(members.map { ($0.name, JSONValue($0.value)) }) { $1 })
    }
  }
}
