/// A record that may stand wherever a single value may, such as a number with its source.
///
/// Something replaces it by a single value before the document is checked; until then its fields can be
/// set and described like any others.
public struct StandIn: Sendable {
  /// The field that tells it from every other record.
  public let sign: String
  public let record: RecordShape
  /// What still holds when another value takes its place.
  let lasting: Set<String>
  /// The field that holds the single value; nil where it has none of its own.
  let value: String?

  public init(
    _ sign: String, named name: String, _ fields: [Field], rules: [FieldRule] = [],
    value: String? = nil, lasting: Set<String> = []
  ) {
    record = RecordShape(name: name, fields: fields, rules: rules)
    (self.sign, self.value, self.lasting) = (sign, value, lasting)
  }

  var names: [String] { record.fields.map(\.name) }
}

extension Schema {
  /// The stand-in that a record is, or was meant to be; nil for anything else, and where none may stand.
  func standIn(for node: DocumentNode, in shape: Shape) -> StandIn? {
    guard !standIns.isEmpty, node.type == .record, let others = recordsBesideSingle(shape) else {
      return nil
    }
    let own = Set(others.flatMap { fields(of: $0, in: node).map(\.name) })
    let names = node.members.map(\.name).filter { !own.contains($0) }
    let signed = standIns.first { names.contains($0.sign) }
    guard names.count == node.members.count else { return signed }
    return misspelt(names) ?? signed ?? standIns.first { $0.names.contains(where: names.contains) }
  }

  /// The stand-in whose sign is nearly one of the names, which no stand-in knows.
  private func misspelt(_ names: [String]) -> StandIn? {
    let known = Set(standIns.flatMap(\.names))
    let strange = names.filter { !known.contains($0) }
    return standIns.first { standIn in
      strange.contains { Suggestion.closest(to: $0, among: [standIn.sign]) != nil }
    }
  }

  /// The single values that the shape may take; nil where it takes none that could be marked.
  func single(_ shape: Shape) -> Shape? {
    let shape = resolved(shape)
    if case .either(let shapes) = shape {
      let singles = shapes.filter { single($0) != nil || $0.types(in: self) == [.text] }
      return singles.contains { single($0) != nil } ? .either(singles) : nil
    }
    return shape.isMarkable ? shape : nil
  }

  /// What a single value may be instead; nil where there is no single value, or any name may stand.
  private func recordsBesideSingle(_ shape: Shape) -> [Shape]? {
    guard single(shape) != nil else { return nil }
    guard case .either(let shapes) = resolved(shape) else { return [] }
    let records = shapes.map(resolved).filter { $0.types(in: self).contains(.record) }
    let haveNames = records.contains { if case .dictionary = $0 { true } else { false } }
    return haveNames ? nil : records
  }
}

extension Shape {
  /// Whether it is a number, a date or a choice: something that could be otherwise.
  var isMarkable: Bool {
    switch self {
    case .number, .integer, .flag, .choice, .text(.date), .text(.day): true
    default: false
    }
  }
}

extension StandIn {
  /// What is left of it when a plain value takes its place: the value, and what still holds.
  func superseded(_ node: DocumentNode, by value: DocumentNode) -> DocumentNode {
    let lasting = node.members.filter { self.lasting.contains($0.name) }
    guard let name = self.value, !lasting.isEmpty else { return value }
    let member = DocumentMember(name: name, nameOrigin: value.origin, value: value)
    return DocumentNode(.record([member] + lasting), origin: value.origin)
  }
}
