extension Schema {
  /// The first path of a document or its schema, the shallowest first, that ends in what was typed for a whole path.
  ///
  /// Who writes `discountRate=0.05` or `fund/discountRate=0.05` means `fund.discountRate`.
  func path(endingIn typed: FieldPath, in document: DocumentNode) -> FieldPath? {
    var search = PathSearch(schema: self, typed: typed)
    return search.first(in: document)
  }
}

/// Walks a document along with its shape, level by level.
private struct PathSearch {
  private struct Place {
    let node: DocumentNode
    let shape: Shape
    let path: FieldPath
  }

  let schema: Schema
  /// As it was typed, and with its strokes taken as the way that they mean.
  let typed: FieldPath
  let wanted: [FieldPath.Component]
  private var queue: [Place] = []

  /// What is absent goes on for ever where a shape holds itself.
  private static let mostPlaces = 20_000

  init(schema: Schema, typed: FieldPath) {
    (self.schema, self.typed) = (schema, typed)
    wanted = typed.components.flatMap(\.parts)
  }

  mutating func first(in document: DocumentNode) -> FieldPath? {
    queue = [Place(node: document, shape: schema.root, path: .root)]
    var next = 0
    while next < min(queue.count, Self.mostPlaces) {
      let place = queue[next]
      if place.path.components.count >= wanted.count, place.path != typed,
        place.path.components.suffix(wanted.count).elementsEqual(wanted, by: Self.mean)
      {
        return place.path
      }
      queue += within(place)
      next += 1
    }
    return nil
  }

  private static func mean(_ one: FieldPath.Component, _ other: FieldPath.Component) -> Bool {
    guard case .field(let name) = one, case .field(let typed) = other else { return one == other }
    return name.lowercased() == typed.lowercased()
  }

  private func within(_ place: Place) -> [Place] {
    let absent = DocumentNode(.record([]), origin: .default)
    guard let shape = schema.shape(of: place.node, among: place.shape) else { return [] }
    if case .list(let item, _) = shape {
      return place.node.items.enumerated().map { index, node in
        Place(node: node, shape: item, path: place.path.index(index))
      }
    }
    if case .dictionary(let value, _, _) = shape {
      return place.node.members.map { member in
        Place(node: member.value, shape: value, path: place.path.field(member.name))
      }
    }
    return schema.fields(of: shape, in: place.node).map { field in
      Place(
        node: place.node[field.name] ?? absent, shape: field.shape,
        path: place.path.field(field.name))
    }
  }
}

extension FieldPath.Component {
  /// A name with strokes is no name of ours, but a way as file systems write it.
  fileprivate var parts: [FieldPath.Component] {
    guard case .field(let name) = self, name.contains("/") else { return [self] }
    return name.split(separator: "/").map { .field(String($0)) }
  }
}
