/// A value of a document that says something else than what holds where it is left out.
public struct Departure: Sendable {
  public let path: FieldPath
  public let value: DocumentNode
  /// The name of the record whose field it is.
  public let record: String
  public let field: Field
  /// The default; nil where absence itself means something.
  public let fallback: DocumentNode?
}

extension Schema {
  /// Every value of a resolved document that departs from its default, in the order of the declaration.
  ///
  /// It follows from the declaration alone, so that no field can be forgotten. What must be said anyway departs
  /// from nothing, unless it belongs to something that may be left out. The records named stand in the place of a
  /// plain value, such as a law of chance: they are told as one, but for those of their fields that have a default.
  public func departures(
    of document: DocumentNode, single: Set<String> = []
  ) -> [Departure] {
    var search = DepartureSearch(schema: self, single: single)
    search.look(at: document, root, .init(path: .root))
    return search.found
  }
}

/// Walks through a resolved document along with its shape and its defaults.
private struct DepartureSearch {
  /// Where a value stands, and what its field would have been.
  struct Place {
    let path: FieldPath
    var home: (record: String, field: Field)?
    var fallback: DocumentNode?
    /// Whether it, or something around it, could have been left out.
    var isChosen = false

    /// The same where a record stands, since a plain value could have.
    var chosen: Place {
      var place = self
      place.isChosen = true
      return place
    }

    func item(_ index: Int) -> Place {
      Place(path: path.index(index), home: home, isChosen: isChosen)
    }

    func entry(_ name: String) -> Place {
      Place(path: path.field(name), home: home, fallback: fallback?[name], isChosen: isChosen)
    }
  }

  let schema: Schema
  let single: Set<String>
  var found: [Departure] = []

  mutating func look(at node: DocumentNode, _ shape: Shape, _ place: Place) {
    switch (schema.shape(of: node, among: shape), node.kind) {
    case (.record(let record), .record): look(into: node, record, place)
    case (.variants(let shape), .record):
      guard let variant = shape.variant(of: node) else { return }
      var inner = place
      if shape.variant(of: place.fallback)?.name != variant.name { inner.fallback = nil }
      look(into: node, shape.record(variant), inner)
    case (.dictionary(let value, _, _), .record(let members)) where !members.isEmpty:
      for member in members { look(at: member.value, value, place.entry(member.name)) }
    case (.list(let item, _), .list(let items)) where schema.hasFields(item) && !items.isEmpty:
      for (index, value) in items.enumerated() { look(at: value, item, place.item(index)) }
    default: compare(node, place)
    }
  }

  private mutating func look(into node: DocumentNode, _ record: RecordShape, _ place: Place) {
    let isSingle = single.contains(record.name)
    if isSingle { compare(node.asStated, place.chosen) }
    for field in record.fields where !isSingle || field.fallback != nil {
      guard let value = node[field.name], value.isStated else { continue }
      look(
        at: value, field.shape,
        Place(
          path: place.path.field(field.name), home: (record.name, field),
          fallback: place.fallback?[field.name] ?? field.fallback,
          isChosen: place.isChosen || !field.isRequired))
    }
  }

  private mutating func compare(_ node: DocumentNode, _ place: Place) {
    guard let home = place.home, place.isChosen || place.fallback != nil,
      !(place.fallback?.means(node) ?? false)
    else { return }
    found.append(
      Departure(
        path: place.path, value: node, record: home.record, field: home.field,
        fallback: place.fallback))
  }
}

// MARK: - What shapes say of it

extension VariantShape {
  fileprivate func variant(of node: DocumentNode?) -> Variant? { node.flatMap { variant(of: $0) } }
}

extension Schema {
  /// Whether values of the shape may be records.
  fileprivate func hasFields(_ shape: Shape) -> Bool { shape.types(in: self).contains(.record) }
}

extension DocumentNode {
  /// Whether it, or a part of it, is no default: a setting may go into a record that a file leaves out.
  fileprivate var isStated: Bool {
    origin != .default || members.contains { $0.value.isStated }
      || items.contains(where: \.isStated)
  }

  /// The record as the file gives it, without defaults and what stands in records of its own.
  fileprivate var asStated: DocumentNode {
    let stated = members.filter { $0.value.origin != .default && $0.value.type != .record }
    return DocumentNode(.record(stated), origin: origin)
  }
}
