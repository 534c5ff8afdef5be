import Languages

extension Schema {
  /// Mistakes of the declaration itself, as sentences; a test of every schema expects none.
  ///
  /// A default must fit its shape, a name must stand for one record only, a reference must lead
  /// somewhere, rules must name fields, and alternatives must differ by JSON type.
  public var defects: [String] {
    var search = DefectSearch(schema: self)
    search.look(at: root, "")
    return search.defects
  }
}

private struct DefectSearch {
  let schema: Schema
  var defects: [String] = []
  /// The records seen so far, as JSON Schema, which is equal for equal declarations.
  private var records: [String: JSONValue] = [:]

  init(schema: Schema) { self.schema = schema }

  mutating func look(at shape: Shape, _ path: String) {
    switch shape {
    case .number, .integer, .text, .flag, .choice: break
    case .list(let item, _): look(at: item, path + "[]")
    case .dictionary(let value, _, _): look(at: value, path + ".*")
    case .reference(let name):
      if schema.definitions[name] == nil { defects.append("\(path) refers to no record \(name)") }
    case .either(let shapes): lookAtAlternatives(shapes, path)
    case .record(let record):
      guard isNew(record.name, shape, path) else { return }
      look(at: record.fields, path)
      lookAtRules(record, path)
    case .variants(let variants):
      guard isNew(variants.name, shape, path) else { return }
      look(at: [variants.tag] + variants.common, path)
      for variant in variants.variants {
        look(at: variant.fields, path)
        lookAtRules(variants.record(variant), path)
      }
    }
  }

  /// One declaration may stand in many places; two may not share a name.
  private mutating func isNew(_ name: String, _ shape: Shape, _ path: String) -> Bool {
    let declaration = schema.jsonSchema(ofDefinition: shape)
    defer { records[name] = records[name] ?? declaration }
    if let earlier = records[name], earlier != declaration {
      defects.append("\(path): the name \(name) stands for two records")
    }
    return records[name] == nil
  }

  private mutating func lookAtAlternatives(_ shapes: [Shape], _ path: String) {
    for shape in shapes { look(at: shape, path) }
    let types = shapes.flatMap { $0.types(in: schema) }
    if Set(types).count < types.count { defects.append("\(path) has alternatives of one type") }
  }

  private mutating func look(at fields: [Field], _ path: String) {
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      look(at: field.shape, inner)
      lookAtDefault(of: field, inner)
    }
  }

  private mutating func lookAtDefault(of field: Field, _ path: String) {
    guard let fallback = field.fallback else { return }
    var checker = Checker(schema: schema)
    _ = checker.check(fallback, field.shape)
    defects += checker.faults.faults.map { "the default of \(path): \($0.phrase.english)" }
  }

  private mutating func lookAtRules(_ record: RecordShape, _ path: String) {
    let known = record.fields.map(\.name)
    if Set(known).count < known.count {
      defects.append("\(record.name) has two fields of one name")
    }
    for name in record.rules.flatMap(\.names) where !known.contains(name) {
      defects.append("\(record.name) has a rule about no field \(name)")
    }
  }
}

extension FieldRule {
  fileprivate var names: [String] {
    switch self {
    case .exactlyOne(let names), .atMostOne(let names), .atLeastOne(let names),
      .together(let names):
      names
    }
  }
}
