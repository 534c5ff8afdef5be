import Documents

/// The words and fields that a schema offers, and those that a document uses, by the same paths.
///
/// Names that a file makes up stand as `*`: `policies.*.selection.form=race`.
struct SchemaWords {
  private(set) var choices: Set<String> = []
  private(set) var fields: Set<String> = []

  /// All that a shape offers.
  init(offeredBy shape: Shape, at path: String = "") { walk(shape, path) }

  private mutating func walk(_ shape: Shape, _ path: String) {
    switch shape {
    case .number, .integer, .text, .flag, .reference: break
    case .choice(let words): for word in words { choices.insert("\(path)=\(word.name)") }
    case .list(let item, _): walk(item, path + "[]")
    case .dictionary(let value, _, _): walk(value, join(path, "*"))
    case .either(let shapes): for shape in shapes { walk(shape, path) }
    case .record(let record): walk(record.fields, path)
    case .variants(let variants):
      walk(variants.common, path)
      for variant in variants.variants {
        choices.insert("\(join(path, variants.tag.name))=\(variant.name)")
        walk(variant.fields, path)
      }
    }
  }

  private mutating func walk(_ list: [Field], _ path: String) {
    for field in list {
      fields.insert(join(path, field.name))
      walk(field.shape, join(path, field.name))
    }
  }

  /// All that a document says; defaults that were filled in are left out when asked.
  init(usedBy node: DocumentNode, at path: String, stated: Bool = false) {
    isStated = stated
    walk(node, path)
  }

  private var isStated = false

  private mutating func walk(_ node: DocumentNode, _ path: String) {
    if isStated, node.origin == .default { return }
    switch node.kind {
    case .text(let word): choices.insert("\(path)=\(word)")
    case .list(let items): for item in items { walk(item, path + "[]") }
    case .record(let members):
      let isNamed = ["policies", "templates"].contains(path)
      for member in members {
        if isStated, member.value.origin == .default { continue }
        let inner = join(path, isNamed ? "*" : member.name)
        fields.insert(inner)
        walk(member.value, inner)
      }
    case .null, .flag, .number: break
    }
  }

  private func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }

  mutating func formUnion(_ other: SchemaWords) {
    choices.formUnion(other.choices)
    fields.formUnion(other.fields)
  }

  static let nothing = SchemaWords(usedBy: DocumentNode(.null, origin: .default), at: "")
}
