public import Languages

/// The description of a whole kind of document.
public struct Schema: Sendable {
  /// The kind's name, as in `botou schema convert`.
  public let name: String
  public let about: Phrase
  public let root: Shape
  /// Records that may stand in the place of any number, date or choice.
  public let standIns: [StandIn]
  /// Every named record and variant within the root, by name.
  let definitions: [String: Shape]
  /// The same of the stand-ins, in which no other stands.
  let standInDefinitions: [String: Shape]

  public init(_ name: String, _ about: Phrase, root: Shape, standIns: [StandIn] = []) {
    self.name = name
    self.about = about
    self.root = root
    self.standIns = standIns
    var found: [String: Shape] = [:]
    root.collectDefinitions(into: &found)
    definitions = found
    var within: [String: Shape] = [:]
    for standIn in standIns { Shape.record(standIn.record).collectDefinitions(into: &within) }
    standInDefinitions = within
  }

  /// The shape itself, or the one that it refers to.
  func resolved(_ shape: Shape) -> Shape {
    guard case .reference(let name) = shape else { return shape }
    guard let target = definitions[name] else {
      preconditionFailure("no record of the schema \(self.name) is named \(name)")
    }
    return target
  }
}

extension Shape {
  /// The types of JSON values that the shape can take.
  func types(in schema: Schema) -> [NodeType] {
    switch schema.resolved(self) {
    case .number, .integer: [.number]
    case .text, .choice: [.text]
    case .flag: [.flag]
    case .list: [.list]
    case .dictionary, .record, .variants, .reference: [.record]
    case .either(let shapes): shapes.flatMap { $0.types(in: schema) }
    }
  }

  fileprivate func collectDefinitions(into found: inout [String: Shape]) {
    switch self {
    case .number, .integer, .text, .flag, .choice, .reference: break
    case .list(let item, _): item.collectDefinitions(into: &found)
    case .dictionary(let value, _, _): value.collectDefinitions(into: &found)
    case .either(let shapes): for shape in shapes { shape.collectDefinitions(into: &found) }
    case .record(let record):
      found[record.name] = self
      for field in record.fields { field.shape.collectDefinitions(into: &found) }
    case .variants(let shape):
      found[shape.name] = self
      for field in shape.common { field.shape.collectDefinitions(into: &found) }
      for field in shape.variants.flatMap(\.fields) {
        field.shape.collectDefinitions(into: &found)
      }
    }
  }
}
