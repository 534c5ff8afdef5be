public import Languages

/// A stand-in where a document has it, checked against its own fields.
public struct StandInUse {
  public let standIn: StandIn
  /// With its defaults.
  public let node: DocumentNode
  public let path: FieldPath
  /// The single values that the field takes.
  public let shape: Shape
  /// What the schema says of the field, or of the nearest one around it.
  public let about: Phrase?
  /// The unit of the number that the record around it may be instead.
  public let unitAround: Phrase?
  let schema: Schema
  let checker: Checker

  /// The unit of the field's numbers.
  public var unit: Phrase? { schema.unit(of: shape) }

  /// What may be said of the numbers that the field takes; nil where it takes none.
  public var numbers: (range: NumberRange, areWhole: Bool)? {
    let shapes = if case .either(let shapes) = shape { shapes } else { [shape] }
    return shapes.lazy.compactMap(\.numbers).first
  }

  /// Builds something from a stand-in that fits its own fields; the faults of both are told together.
  public func read<Value>(_ build: (Reader) -> Value?) throws(Faults) -> Value {
    let findings = Findings(checker, found: [])
    let place = Place(node: node, path: path, findings: findings, given: node.origin)
    return try findings.checked(place.sound.flatMap(build), at: node)
  }

  /// What is wrong with a value that may come to stand here.
  public func faults(of value: DocumentNode, at path: FieldPath) -> [Fault] {
    var checker = Checker(schema: schema)
    checker.path = path
    _ = checker.check(value, shape)
    return checker.faults.faults
  }
}

extension Schema {
  /// The unit of the numbers that the field takes.
  public func unit(of field: Field) -> Phrase? { unit(of: field.shape) }

  /// The unit of the numbers that the shape takes.
  func unit(of shape: Shape) -> Phrase? {
    switch resolved(shape) {
    case .number(_, let unit), .integer(_, let unit): unit
    case .either(let shapes): shapes.lazy.compactMap { unit(of: $0) }.first
    default: nil
    }
  }
}

extension Shape {
  fileprivate var numbers: (range: NumberRange, areWhole: Bool)? {
    switch self {
    case .number(let range, _): (range, false)
    case .integer(let range, _): (range.numbers, true)
    default: nil
    }
  }
}

// MARK: - Finding them

extension Schema {
  /// Every stand-in of a document, in the document's order.
  public func standIns(in document: DocumentNode) -> [StandInUse] {
    var search = StandInSearch(schema: self)
    search.look(at: document, root, .init())
    return search.found
  }
}

/// Walks through a document along with its shape, as far as the document fits.
private struct StandInSearch {
  /// Where a value stands, and what is known of the field.
  struct Place {
    var path = FieldPath.root
    var about: Phrase?
    var unitAround: Phrase?

    func within(_ component: FieldPath.Component) -> Place {
      var place = self
      place.path.components.append(component)
      return place
    }
  }

  let schema: Schema
  var found: [StandInUse] = []

  mutating func look(at node: DocumentNode, _ shape: Shape, _ place: Place) {
    if let standIn = schema.standIn(for: node, in: shape) {
      return keep(node, standIn, shape, place)
    }
    let unit = schema.unit(of: shape)
    guard let shape = schema.shape(of: node, among: shape) else { return }
    switch (shape, node.kind) {
    case (.list(let item, _), .list(let items)):
      for (index, value) in items.enumerated() {
        look(at: value, item, place.within(.index(index)))
      }
    case (.dictionary(let value, _, _), .record(let members)):
      for member in members { look(at: member.value, value, place.within(.field(member.name))) }
    case (_, .record(let members)):
      let fields = schema.fields(of: shape, in: node)
      for member in members {
        // The word that selects the other fields cannot be open while these are settled.
        guard let field = fields.first(where: { $0.name == member.name }), member.name != shape.tag
        else { continue }
        var inner = place.within(.field(member.name))
        (inner.about, inner.unitAround) = (field.about, unit)
        look(at: member.value, field.shape, inner)
      }
    default: break
    }
  }

  private mutating func keep(
    _ node: DocumentNode, _ standIn: StandIn, _ shape: Shape, _ place: Place
  ) {
    var checker = Checker(schema: schema)
    checker.path = place.path
    let whole = checker.check(node, .record(standIn.record))
    guard let single = schema.single(shape) else { return }
    found.append(
      StandInUse(
        standIn: standIn, node: whole, path: place.path, shape: single, about: place.about,
        unitAround: place.unitAround, schema: schema, checker: checker))
  }
}

extension Shape {
  /// The field whose word selects the others.
  fileprivate var tag: String? {
    if case .variants(let shape) = self { shape.tag.name } else { nil }
  }
}

// MARK: - Replacing them

extension DocumentNode {
  /// The document with other values at some of its paths.
  public func replacing(_ values: [FieldPath: DocumentNode]) -> DocumentNode {
    values.isEmpty ? self : replaced(values, at: .root)
  }

  private func replaced(_ values: [FieldPath: DocumentNode], at path: FieldPath) -> DocumentNode {
    if let value = values[path] { return value }
    switch kind {
    case .list(let items):
      let changed = items.enumerated().map { $1.replaced(values, at: path.index($0)) }
      return DocumentNode(.list(changed), origin: origin)
    case .record(let members):
      let changed = members.map { member in
        var member = member
        member.value = member.value.replaced(values, at: path.field(member.name))
        return member
      }
      return DocumentNode(.record(changed), origin: origin)
    default: return self
    }
  }
}
