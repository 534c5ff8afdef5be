extension Schema {
  /// The document with one value replaced, or added where the schema knows the path.
  ///
  /// Works on a document before `resolve`: a path may lead through fields that are left to their
  /// defaults. `null` removes the field.
  public func applying(
    _ setting: Setting, to document: DocumentNode
  ) throws(Faults) -> DocumentNode {
    do {
      let step = SettingStep(schema: self, setting: setting)
      return try step.replace(document, root, at: 0)
    } catch {
      throw Faults([error])
    }
  }
}

/// Goes down a setting's path, one component at a time, through a document and its shape.
private struct SettingStep {
  let schema: Schema
  let setting: Setting

  private func refused(_ count: Int, _ accepted: Fault.Accepted, near: String? = nil) -> Fault {
    Fault(
      .unknownPath, at: setting.origin,
      path: FieldPath(Array(setting.path.components[..<count])), accepted: accepted,
      suggestion: near)
  }

  func replace(
    _ node: DocumentNode, _ shape: Shape, at depth: Int
  ) throws(Fault) -> DocumentNode {
    guard depth < setting.path.components.count else { return replacement(of: node, shape) }
    switch setting.path.components[depth] {
    case .index(let index): return try replaceItem(index, of: node, shape, at: depth)
    case .field(let name): return try replaceField(name, of: node, shape, at: depth)
    }
  }

  /// The setting's value; a plain one leaves of a stand-in what still holds.
  private func replacement(of node: DocumentNode, _ shape: Shape) -> DocumentNode {
    let value = value(as: shape)
    let isPlain = ![.record, .list, .null].contains(value.type)
    guard isPlain, let standIn = schema.standIn(for: node, in: shape) else { return value }
    return standIn.superseded(node, by: value)
  }

  /// What people type for a number, or for yes and no, is one where such is wanted.
  private func value(as shape: Shape) -> DocumentNode {
    guard let text = setting.bareText else { return setting.value }
    let kind: DocumentNode.Kind? =
      if let numeral = schema.number(typed: text, as: shape) {
        .number(numeral)
      } else {
        schema.flag(typed: text, as: shape).map { .flag($0) }
      }
    return kind.map { DocumentNode($0, origin: setting.value.origin) } ?? setting.value
  }

  private func replaceItem(
    _ index: Int, of node: DocumentNode, _ shape: Shape, at depth: Int
  ) throws(Fault) -> DocumentNode {
    guard let item = schema.itemShape(of: shape) else {
      let goesByName = schema.valueShape(of: shape) != nil
      throw refused(
        depth + 1,
        goesByName
          ? .entries(node.memberNames) : .fields(schema.fields(of: shape, in: node).map(\.name)))
    }
    var items = node.items
    guard items.indices.contains(index) else {
      throw refused(depth + 1, .item(count: items.count))
    }
    items[index] = try replace(items[index], item, at: depth + 1)
    return DocumentNode(.list(items), origin: node.origin)
  }

  private func replaceField(
    _ name: String, of node: DocumentNode, _ shape: Shape, at depth: Int
  ) throws(Fault) -> DocumentNode {
    if node.type == .list, schema.itemShape(of: shape) != nil {
      throw refused(depth + 1, .items(node.itemNames))
    }
    let fields = schema.settable(shape, in: node)
    let field = fields.first { $0.name == name }
    if field == nil, schema.valueShape(of: shape) != nil { try refuseUnmade(name, of: node, depth) }
    guard let inner = field?.shape ?? schema.valueShape(of: shape) else {
      let names = fields.map(\.name)
      let near = Suggestion.closest(to: name, among: names) ?? farther(from: node, depth)
      throw refused(depth + 1, .fields(names), near: near)
    }
    let origin = setting.origin
    let absent = field?.fallback ?? DocumentNode(.record([]), origin: origin)
    let value = try replace(node[name] ?? absent, inner, at: depth + 1)
    return node.with(name, value, origin)
  }

  /// The whole path, where only its end was typed.
  private func farther(from document: DocumentNode, _ depth: Int) -> String? {
    depth == 0 ? schema.path(endingIn: setting.path, in: document)?.description : nil
  }

  /// An entry is made by its whole value; what goes on within it, or takes it away, wants one that is there.
  ///
  /// Else a name mistyped would make another policy beside the one that was meant.
  private func refuseUnmade(_ name: String, of node: DocumentNode, _ depth: Int) throws(Fault) {
    let isWhole = depth + 1 == setting.path.components.count && setting.value.type != .null
    guard node[name] == nil, !isWhole else { return }
    let known = node.memberNames
    throw refused(depth + 1, .entries(known), near: Suggestion.closest(to: name, among: known))
  }
}

extension DocumentNode {
  fileprivate var memberNames: [String] { members.map(\.name) }

  /// What the items of a list call themselves: a text itself, or a record's name; else nothing.
  fileprivate var itemNames: [String] {
    items.map { item in
      if case .text(let name) = (item["name"] ?? item).kind { name } else { "" }
    }
  }

  /// The record with one member replaced, added, or removed when the value is null.
  fileprivate func with(_ name: String, _ value: DocumentNode, _ origin: Origin) -> DocumentNode {
    var members = members
    let member = DocumentMember(name: name, nameOrigin: origin, value: value)
    let place = members.firstIndex { $0.name == name }
    switch (place, value.kind) {
    case (let place?, .null): members.remove(at: place)
    case (nil, .null): break
    case (let place?, _): members[place] = member
    case (nil, _): members.append(member)
    }
    // A single number may stand where a record can: then the setting starts the record.
    return DocumentNode(.record(members), origin: type == .record ? self.origin : origin)
  }
}

extension Schema {
  /// The fields that a value of the shape may have, those of the stand-in where one stands.
  fileprivate func settable(_ shape: Shape, in node: DocumentNode) -> [Field] {
    standIn(for: node, in: shape)?.record.fields ?? fields(of: shape, in: node)
  }

  /// The fields that a record of the shape may have, by the variant that the node names.
  func fields(of shape: Shape, in node: DocumentNode) -> [Field] {
    switch resolved(shape) {
    case .record(let record): record.fields
    case .variants(let shape):
      shape.variant(of: node).map { shape.record($0).fields } ?? [shape.tag]
    case .either(let shapes): shapes.flatMap { fields(of: $0, in: node) }
    default: []
    }
  }

  /// The shape of a list's items.
  fileprivate func itemShape(of shape: Shape) -> Shape? {
    switch resolved(shape) {
    case .list(let item, _): item
    case .either(let shapes): shapes.compactMap { itemShape(of: $0) }.first
    default: nil
    }
  }

  /// The shape of a dictionary's values.
  fileprivate func valueShape(of shape: Shape) -> Shape? {
    switch resolved(shape) {
    case .dictionary(let value, _, _): value
    case .either(let shapes): shapes.compactMap { valueShape(of: $0) }.first
    default: nil
    }
  }
}
