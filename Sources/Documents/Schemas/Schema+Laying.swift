extension Schema {
  /// What a value takes of a parent over which it is laid: nothing that its own words rule out.
  ///
  /// A record of another variant takes what all variants have; a field that excludes others takes their place;
  /// one mark takes the place of another.
  public func taken(
    by node: DocumentNode, of parent: DocumentNode, as shape: Shape
  ) -> DocumentNode {
    guard node.type == .record, parent.type == .record else { return parent }
    let (old, new) = (standIn(for: parent, in: shape), standIn(for: node, in: shape))
    if old != nil || new != nil { return taken(by: node, of: parent, old, new) }
    switch resolved(shape) {
    case .record(let record): return taken(by: node, of: parent, record)
    case .variants(let variants): return taken(by: node, of: parent, variants)
    case .either(let shapes):
      let fitting = shapes.first { $0.types(in: self).contains(.record) }
      return fitting.map { taken(by: node, of: parent, as: $0) } ?? parent
    case .dictionary(let value, _, _): return taken(by: node, of: parent) { _ in value }
    default: return parent
    }
  }

  /// The same of a mark: words of the same mark stay, of another those that it has too.
  private func taken(
    by node: DocumentNode, of parent: DocumentNode, _ old: StandIn?, _ new: StandIn?
  ) -> DocumentNode {
    guard let old, let new else { return parent.keeping { _ in false } }
    let isAnother = node[new.sign] != nil && new.sign != old.sign && new.sign != new.value
    return isAnother ? parent.keeping { new.names.contains($0) } : parent
  }

  private func taken(
    by node: DocumentNode, of parent: DocumentNode, _ shape: VariantShape
  ) -> DocumentNode {
    guard let old = shape.variant(of: parent) else { return parent }
    guard let new = node[shape.tag.name] == nil ? old : shape.variant(of: node) else {
      return parent
    }
    let kept = new.name == old.name ? parent : parent.keeping { shape.isCommon($0) }
    return taken(by: node, of: kept, shape.record(new))
  }

  private func taken(
    by node: DocumentNode, of parent: DocumentNode, _ record: RecordShape
  ) -> DocumentNode {
    let displaced = record.rules.flatMap { $0.displaced(by: node) }
    return taken(by: node, of: parent.keeping { !displaced.contains($0) }) { name in
      record.fields.first { $0.name == name }?.shape
    }
  }

  /// The same within each member that both have.
  private func taken(
    by node: DocumentNode, of parent: DocumentNode, _ shape: (String) -> Shape?
  ) -> DocumentNode {
    let members = parent.members.map { member in
      guard let own = node[member.name], let inner = shape(member.name) else { return member }
      var member = member
      member.value = taken(by: own, of: member.value, as: inner)
      return member
    }
    return DocumentNode(.record(members), origin: parent.origin)
  }
}

extension VariantShape {
  fileprivate func isCommon(_ name: String) -> Bool {
    name == tag.name || common.contains { $0.name == name }
  }
}

extension FieldRule {
  /// Fields that cannot stand beside those that a record gives.
  fileprivate func displaced(by node: DocumentNode) -> [String] {
    switch self {
    case .exactlyOne(let names), .atMostOne(let names):
      names.contains { node[$0] != nil } ? names.filter { node[$0] == nil } : []
    case .atLeastOne, .together: []
    }
  }
}

extension DocumentNode {
  fileprivate func keeping(_ isKept: (String) -> Bool) -> DocumentNode {
    DocumentNode(.record(members.filter { isKept($0.name) }), origin: origin)
  }
}
