/// What a field takes where a single value stands.
public enum TakenValue: Sendable {
  case words([Choice])
  case flag
  case numbers(NumberRange, areWhole: Bool, hasUnit: Bool)
}

extension Schema {
  /// What the field at a path takes, as the document's variants have it.
  ///
  /// Nothing for a text that may say anything, for several kinds at once, and where no single value stands.
  public func taken(at path: FieldPath, in document: DocumentNode) -> TakenValue? {
    var (node, shape): (DocumentNode?, Shape) = (document, root)
    for component in path.components {
      guard let known = node.map({ self.shape(of: $0, among: shape) ?? shape }),
        let inner = shapeWithin(known, component, of: node)
      else { return nil }
      (node, shape) = (node?.value(at: FieldPath([component])), inner)
    }
    return taken(by: shape)
  }

  private func shapeWithin(
    _ shape: Shape, _ component: FieldPath.Component, of node: DocumentNode?
  ) -> Shape? {
    guard case .field(let name) = component, let node,
      let field = fields(of: shape, in: node).first(where: { $0.name == name })
    else { return shape.inner }
    return field.shape
  }

  /// Beside records and lists, which are not typed into one place.
  func taken(by shape: Shape) -> TakenValue? {
    switch resolved(shape) {
    case .choice(let words): .words(words)
    case .flag: .flag
    case .number(let range, let unit):
      .numbers(range, areWhole: false, hasUnit: unit != nil)
    case .integer(let range, let unit):
      .numbers(range.numbers, areWhole: true, hasUnit: unit != nil)
    case .either(let shapes): soleTaken(by: shapes)
    default: nil
    }
  }

  private func soleTaken(by shapes: [Shape]) -> TakenValue? {
    let plain = shapes.filter { !Set($0.types(in: self)).isSubset(of: [.record, .list]) }
    return plain.count == 1 ? taken(by: plain[0]) : nil
  }
}

extension StandInUse {
  /// What the field takes in which the stand-in stands.
  public var taken: TakenValue? { schema.taken(by: shape) }
}
