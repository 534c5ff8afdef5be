public import Languages

/// A single value of a document, with what the schema says of it.
public struct StatedValue: Sendable {
  public let path: FieldPath
  public let value: DocumentNode
  /// Of the value's own field, or of the nearest field around it; nothing where no field is known.
  public let about: Phrase?
}

extension Schema {
  /// Every single value of a document that fits the schema, in the document's order.
  ///
  /// An empty list or record counts as a value.
  public func statedValues(of document: DocumentNode) -> [StatedValue] {
    var values: [StatedValue] = []
    collect(document, root, nil, at: .root, into: &values)
    return values
  }

  private func collect(
    _ node: DocumentNode, _ shape: Shape?, _ about: Phrase?, at path: FieldPath,
    into values: inout [StatedValue]
  ) {
    let shape = shape.flatMap { self.shape(of: node, among: $0) }
    switch node.kind {
    case .record(let members) where !members.isEmpty:
      for member in members {
        let field = fields(of: shape, for: node).first { $0.name == member.name }
        collect(
          member.value, field?.shape ?? shape?.inner, field?.about ?? about,
          at: path.field(member.name), into: &values)
      }
    case .list(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        collect(item, shape?.inner, about, at: path.index(index), into: &values)
      }
    default: values.append(StatedValue(path: path, value: node, about: about))
    }
  }

  /// Without references, and of several shapes the one for the value's type.
  func shape(of node: DocumentNode, among shape: Shape) -> Shape? {
    switch resolved(shape) {
    case .either(let shapes):
      shapes.first { $0.types(in: self).contains(node.type) }
        .flatMap { self.shape(of: node, among: $0) }
    case let plain: plain
    }
  }

  private func fields(of shape: Shape?, for node: DocumentNode) -> [Field] {
    switch shape {
    case .record(let record): return record.fields
    case .variants(let shape):
      let word = (node[shape.tag.name] ?? shape.tag.fallback)?.kind
      let variant = shape.variants.first { .text($0.name) == word }
      return variant.map { shape.record($0).fields } ?? [shape.tag] + shape.common
    default: return []
    }
  }
}

extension Shape {
  /// What stands within a list or a dictionary.
  var inner: Shape? {
    switch self {
    case .list(let item, _), .dictionary(let item, _, _): item
    default: nil
    }
  }
}
