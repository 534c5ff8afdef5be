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

/// A path that leads to no field, and what could have stood in its last place.
public struct UnknownField: Error, Equatable, Sendable {
  /// The path as far as the name that is unknown.
  public let path: FieldPath
  public let known: [String]
  public let suggestion: String?
}

extension Schema {
  /// The field at a path with everything below it; any name stands for those of a dictionary, any index for a list's.
  public func fieldNotes(at path: FieldPath) throws(UnknownField) -> [FieldNote] {
    var places = [Place(shape: root, path: "", field: nil)]
    for (index, component) in path.components.enumerated() {
      let known = places.flatMap { fields(of: $0.shape) }
      places = places.flatMap { step(component, from: $0) }
      guard places.isEmpty else { continue }
      let names = known.map(\.name)
      var near: String?
      if case .field(let name) = component { near = Suggestion.closest(to: name, among: names) }
      throw UnknownField(
        path: FieldPath(Array(path.components[...index])), known: names, suggestion: near)
    }
    var notes = FieldNotes(schema: self)
    for place in places {
      if let field = place.field { notes.add(field, at: place.path) }
      notes.describe(place.shape, at: place.path)
    }
    return notes.list
  }

  /// Each variant of the record of that name: its word, what it means, and its own fields.
  public func variants(named name: String) -> [(name: String, about: Phrase, notes: [FieldNote])] {
    guard case .variants(let shape)? = definitions[name] else { return [] }
    return shape.variants.map { variant in
      var notes = FieldNotes(schema: self)
      notes.describe(variant.fields, at: "")
      return (variant.name, variant.about, notes.list)
    }
  }

  /// Where a path has led: a shape, how it is written, and the field that it belongs to where it is one.
  private struct Place {
    let shape: Shape
    let path: String
    let field: Field?
  }

  private func step(_ component: FieldPath.Component, from place: Place) -> [Place] {
    switch (resolved(place.shape), component) {
    case (.either(let shapes), _):
      return shapes.flatMap {
        step(component, from: Place(shape: $0, path: place.path, field: nil))
      }
    case (.list(let item, _), .index):
      return [Place(shape: item, path: place.path + "[]", field: nil)]
    case (.dictionary(let value, _, _), .field):
      return [Place(shape: value, path: joined(place.path, "*"), field: nil)]
    case (let shape, .field(let name)):
      // Several variants may share a name, each with a meaning of its own.
      return fields(of: shape).filter { $0.name == name }.map {
        Place(shape: $0.shape, path: joined(place.path, name), field: $0)
      }
    default: return []
    }
  }

  private func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }

  /// Every field that a record of the shape may have, whatever its variant.
  private func fields(of shape: Shape) -> [Field] {
    switch resolved(shape) {
    case .record(let record): record.fields
    case .variants(let shape): [shape.tag] + shape.common + shape.variants.flatMap(\.fields)
    case .either(let shapes): shapes.flatMap { fields(of: $0) }
    default: []
    }
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

  mutating func describe(_ fields: [Field], at path: String) {
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      add(field, at: inner)
      describe(field.shape, at: inner)
    }
  }

  mutating func add(_ field: Field, at path: String) {
    let note = FieldNote(
      path: path, kind: schema.kind(of: field.shape), about: field.about,
      isRequired: field.isRequired, fallback: field.fallback?.literal)
    if !list.contains(note) { list.append(note) }
  }
}
