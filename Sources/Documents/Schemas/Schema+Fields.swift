public import Languages

/// A line of a schema's documentation.
public struct FieldNote: Hashable, Sendable {
  /// As in `stages[].p`; a variant's own field stands as `policy(grant).share`.
  public let path: String
  /// What the field takes, such as "number, between 0 and 1".
  public let kind: Phrase
  public let about: Phrase
  public let isRequired: Bool
  /// The default as JSON5.
  public let fallback: String?
}

extension Schema {
  /// Every field that a document may have, in the order of the declaration; a record that stands in
  /// several places is described where it stands first.
  public var fieldNotes: [FieldNote] {
    var notes = FieldNotes(schema: self)
    notes.describe(root, at: "")
    return notes.list
  }
}

private struct FieldNotes {
  let schema: Schema
  var list: [FieldNote] = []
  private var described: Set<String> = []

  init(schema: Schema) { self.schema = schema }

  mutating func describe(_ shape: Shape, at path: String) {
    switch schema.resolved(shape) {
    case .list(let item, _): describe(item, at: path + "[]")
    case .dictionary(let value, _, _): describe(value, at: path.isEmpty ? "*" : path + ".*")
    case .either(let shapes): for shape in shapes { describe(shape, at: path) }
    case .record(let record):
      guard described.insert(record.name).inserted else { return }
      describe(record.fields, at: path)
    case .variants(let shape):
      guard described.insert(shape.name).inserted else { return }
      describe([shape.tag] + shape.common, at: path)
      for variant in shape.variants { describe(variant.fields, at: "\(path)(\(variant.name))") }
    default: break
    }
  }

  private mutating func describe(_ fields: [Field], at path: String) {
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      list.append(
        FieldNote(
          path: inner, kind: schema.kind(of: field.shape), about: field.about,
          isRequired: field.isRequired, fallback: field.fallback?.literal))
      describe(field.shape, at: inner)
    }
  }
}
