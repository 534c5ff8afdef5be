public import Languages

/// A value that two documents of one kind do not share.
public struct Difference: Sendable {
  public let path: FieldPath
  /// Where the first document has it: items of lists may have moved.
  public let pathBefore: FieldPath
  /// What either document says; nothing where it has no such value.
  public let before: DocumentNode?
  public let after: DocumentNode?
  /// What the schema says of the field, or of the nearest one around it.
  public let about: Phrase?
  /// The unit of its numbers; of the number that the record around it may be instead.
  public let unit: Phrase?
  public let unitAround: Phrase?
  /// Whether it is a thing of its own, under a name or in a list, that only one document has.
  public let isEntry: Bool
}

extension Schema {
  /// Every value in which two resolved documents differ, in the order of the first.
  ///
  /// Items of a list that carry names are told apart by these, others by their place. A value that stands in one
  /// document alone and is the default there is no difference. The records named stand for one value, such as a
  /// law of chance, unless both are of the same kind.
  public func differences(
    from old: DocumentNode, to new: DocumentNode, single: Set<String> = []
  ) -> [Difference] {
    var search = DifferenceSearch(schema: self, single: single)
    search.look(old, new, root, .init(path: .root, before: .root))
    return search.found
  }
}

/// Walks through two documents along with their shape.
private struct DifferenceSearch {
  /// Where two values stand, and what is known of the field.
  struct Place {
    var path: FieldPath
    /// In the first document.
    var before: FieldPath
    var about: Phrase?
    var fallback: DocumentNode?
    var unitAround: Phrase?

    func item(_ index: Int, from old: Int) -> Place {
      Place(
        path: path.index(index), before: before.index(old), about: about, unitAround: unitAround)
    }

    func entry(_ name: String) -> Place {
      Place(path: path.field(name), before: before.field(name), about: about)
    }
  }

  let schema: Schema
  let single: Set<String>
  var found: [Difference] = []

  mutating func look(
    _ old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?, _ place: Place
  ) {
    guard let some = new ?? old else { return }
    if let old, let new, old.means(new) { return }
    let own = shape.flatMap { schema.shape(of: some, among: $0) }
    switch (own, old?.kind ?? some.kind, new?.kind ?? some.kind) {
    case (.dictionary(let value, _, _), .record, .record):
      for name in Self.names(old, new) {
        entry(old?[name], new?[name], value, place.entry(name))
      }
    case (let own, .list(let before), .list(let after)) where !Self.arePlain(before + after):
      look(old == nil ? [] : before, new == nil ? [] : after, own?.inner, place)
    case (_, .record, .record):
      guard isOneValue(old, new, own) else { return look(into: old, new, shape, place) }
      compare(old, new, shape, place)
    default: compare(old, new, shape, place)
    }
  }

  // MARK: - Records

  private mutating func look(
    into old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?, _ place: Place
  ) {
    let count = found.count
    let fields = [old, new].compactMap(\.self).flatMap { node in
      shape.flatMap { schema.shape(of: node, among: $0) }.map { schema.fields(of: $0, in: node) }
        ?? []
    }
    for name in Self.names(old, new) {
      let field = fields.first { $0.name == name }
      look(
        old?[name], new?[name], field?.shape,
        Place(
          path: place.path.field(name), before: place.before.field(name),
          about: field?.about ?? place.about,
          fallback: place.fallback?[name] ?? field?.fallback,
          unitAround: shape.flatMap { schema.unit(of: $0) }))
    }
    // A record that says nothing but defaults is there or is not all the same.
    let isAlone = old == nil || new == nil
    if isAlone, found.count == count { compare(old, new, shape, place) }
  }

  private func isOneValue(_ old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?) -> Bool {
    switch shape {
    case .record(let record): return single.contains(record.name)
    case .variants(let shape) where single.contains(shape.name):
      guard let old = old?[shape.tag.name], let new = new?[shape.tag.name] else { return true }
      return !old.means(new)
    default: return false
    }
  }

  /// The names of both records' members, those of the first first.
  private static func names(_ old: DocumentNode?, _ new: DocumentNode?) -> [String] {
    let first = (old?.members ?? []).map(\.name)
    let known = Set(first)
    return first + (new?.members ?? []).map(\.name).filter { !known.contains($0) }
  }

  // MARK: - Lists

  private mutating func look(
    _ old: [DocumentNode], _ new: [DocumentNode], _ shape: Shape?, _ place: Place
  ) {
    guard let before = Self.named(old), let after = Self.named(new) else {
      for index in 0..<max(old.count, new.count) {
        let (was, now) = (old[at: index], new[at: index])
        entry(was, now, shape, place.item(index, from: index))
      }
      return
    }
    for (index, item) in old.enumerated() {
      let now = after[before.names[index]]
      entry(item, now.map { new[$0] }, shape, place.item(now ?? index, from: index))
    }
    for (index, item) in new.enumerated() where before.places[after.names[index]] == nil {
      entry(nil, item, shape, place.item(index, from: index))
    }
    order(before.names.filter { after[$0] != nil }, after.names.filter { before[$0] != nil }, place)
  }

  /// Stages and regimes mean their order, which no item shows by itself.
  private mutating func order(_ old: [String], _ new: [String], _ place: Place) {
    guard old != new else { return }
    let lists = [old, new].map { names in
      DocumentNode(
        .list(names.map { DocumentNode(.text($0), origin: .default) }), origin: .default)
    }
    found.append(
      Difference(
        path: place.path, pathBefore: place.before, before: lists[0], after: lists[1],
        about: place.about, unit: nil, unitAround: nil, isEntry: false))
  }

  private struct Names {
    let names: [String]
    let places: [String: Int]
    subscript(name: String) -> Int? { places[name] }
  }

  /// What items call themselves; nothing where one has no name or two have the same.
  private static func named(_ items: [DocumentNode]) -> Names? {
    let names = items.compactMap { item -> String? in
      if case .text(let name)? = item["name"]?.kind { name } else { nil }
    }
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    return places.count == items.count ? Names(names: names, places: places) : nil
  }

  private static func arePlain(_ items: [DocumentNode]) -> Bool {
    items.allSatisfy { $0.type != .record }
  }

  // MARK: - Telling

  private mutating func entry(
    _ old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?, _ place: Place
  ) {
    guard old == nil || new == nil else { return look(old, new, shape, place) }
    add(old, new, shape, place, isEntry: true)
  }

  private mutating func compare(
    _ old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?, _ place: Place
  ) {
    if old == nil || new == nil, let fallback = place.fallback, let some = new ?? old,
      fallback.means(some)
    {
      return
    }
    add(old, new, shape, place, isEntry: false)
  }

  private mutating func add(
    _ old: DocumentNode?, _ new: DocumentNode?, _ shape: Shape?, _ place: Place, isEntry: Bool
  ) {
    found.append(
      Difference(
        path: place.path, pathBefore: place.before, before: old, after: new, about: place.about,
        unit: shape.flatMap { schema.unit(of: $0) }, unitAround: place.unitAround,
        isEntry: isEntry))
  }
}

extension Array {
  fileprivate subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Schema {
  /// What holds at a path of a resolved document where the document does not say; nothing where it must.
  public func fallback(at path: FieldPath, in document: DocumentNode) -> DocumentNode? {
    var place: (node: DocumentNode?, shape: Shape?, fallback: DocumentNode?) = (document, root, nil)
    for component in path.components {
      let shape = place.shape.flatMap { shape in
        place.node.flatMap { self.shape(of: $0, among: shape) }
      }
      switch (component, shape) {
      case (.index(let index), _):
        place = (place.node?.items[at: index], shape?.inner, nil)
      case (.field(let name), .dictionary(let value, _, _)):
        place = (place.node?[name], value, place.fallback?[name])
      case (.field(let name), let shape):
        let field = shape.flatMap { shape in place.node.map { fields(of: shape, in: $0) } }?
          .first { $0.name == name }
        place = (place.node?[name], field?.shape, place.fallback?[name] ?? field?.fallback)
      }
    }
    return place.fallback
  }
}

extension DocumentNode {
  /// The value at a path; nothing where there is none.
  public func value(at path: FieldPath) -> DocumentNode? {
    path.components.reduce(Optional(self)) { node, component in
      switch component {
      case .field(let name): node?[name]
      case .index(let index): node?.items[at: index]
      }
    }
  }
}
