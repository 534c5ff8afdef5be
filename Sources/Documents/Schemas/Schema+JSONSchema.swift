import Languages

extension Schema {
  /// The schema as JSON Schema 2020-12, which accepts what `resolve` accepts as far as one can say.
  ///
  /// It describes JSON: comments, unquoted names and the like are the parser's matter.
  public var jsonSchema: JSONValue {
    let writer = JSONSchemaWriter(schema: self)
    var defined = definitions.mapValues { jsonSchema(ofDefinition: $0) }
    if !standIns.isEmpty {
      let within = standInDefinitions.mapValues { jsonSchema(ofDefinition: $0, isMarkable: false) }
      defined.merge(within) { own, _ in own }
      defined[JSONSchemaWriter.standIn] = writer.anyStandIn
    }
    var document = writer.value(root).members
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    document["title"] = .text(name)
    document["description"] = .text(about.english)
    document["$defs"] = .object(defined)
    return .object(document)
  }

  /// A named record or variant, written out.
  func jsonSchema(ofDefinition shape: Shape, isMarkable: Bool = true) -> JSONValue {
    let writer = JSONSchemaWriter(schema: self, isMarkable: isMarkable)
    return switch shape {
    case .record(let record): writer.record(record)
    case .variants(let variants): writer.variants(variants)
    default: writer.value(shape)
    }
  }
}

extension JSONValue {
  fileprivate var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }
}

private struct JSONSchemaWriter {
  /// The definition of all stand-ins together.
  static var standIn: String { "StandIn" }

  let schema: Schema
  /// Whether stand-ins may stand in the places of single values.
  var isMarkable = true

  /// A value, or what may stand in its place.
  func value(_ shape: Shape) -> JSONValue {
    guard isMarkable, !schema.standIns.isEmpty, schema.single(shape) != nil else {
      return plain(shape)
    }
    let reference = reference(Self.standIn)
    guard case .either(let shapes) = shape else { return ["anyOf": [plain(shape), reference]] }
    return ["anyOf": .list(shapes.map(plain) + [reference])]
  }

  var anyStandIn: JSONValue {
    ["oneOf": .list(schema.standIns.map { reference($0.record.name) })]
  }

  private func plain(_ shape: Shape) -> JSONValue {
    switch shape {
    case .number(let range, _): .object(number(range, "number"))
    case .integer(let range, _): .object(integer(range))
    case .text(let form): text(form)
    case .flag: ["type": "boolean"]
    case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0.name) })]
    case .list(let item, let count): list(item, count)
    case .dictionary(let value, let form, let count): dictionary(value, form, count)
    case .record(let record): reference(record.name)
    case .variants(let variants): reference(variants.name)
    case .reference(let name): reference(name)
    case .either(let shapes): ["anyOf": .list(shapes.map(value))]
    }
  }

  private func reference(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/" + name)] }
}

// MARK: - Single values

extension JSONSchemaWriter {
  private func number(_ range: NumberRange, _ type: String) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["type": .text(type)]
    if let low = range.lower {
      members[low.isOpen ? "exclusiveMinimum" : "minimum"] = .number(low.value)
    }
    if let high = range.upper {
      members[high.isOpen ? "exclusiveMaximum" : "maximum"] = .number(high.value)
    }
    return members
  }

  /// Whole numbers up to 2^53, as the checker takes them.
  private func integer(_ range: CountRange) -> [String: JSONValue] {
    number(range.safe.numbers, "integer")
  }

  private func text(_ form: TextForm) -> JSONValue {
    var members: [String: JSONValue] = ["type": "string"]
    if let pattern = form.pattern { members["pattern"] = .text(pattern) }
    return .object(members)
  }
}

// MARK: - Lists, dictionaries, records

extension JSONSchemaWriter {
  private func list(_ item: Shape, _ count: CountRange) -> JSONValue {
    var members: [String: JSONValue] = ["type": "array", "items": value(item)]
    if let least = count.least { members["minItems"] = .integer(least) }
    if let most = count.most { members["maxItems"] = .integer(most) }
    return .object(members)
  }

  private func dictionary(_ value: Shape, _ form: TextForm, _ count: CountRange) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": self.value(value), "propertyNames": text(form),
    ]
    if let least = count.least { members["minProperties"] = .integer(least) }
    if let most = count.most { members["maxProperties"] = .integer(most) }
    return .object(members)
  }

  func record(_ record: RecordShape) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": false,
      "properties": .object(
        Dictionary(record.fields.map { ($0.name, field($0, value($0.shape))) }) { $1 }),
    ]
    let required = record.fields.filter(\.isRequired).map { JSONValue.text($0.name) }
    if !required.isEmpty { members["required"] = .list(required) }
    if !record.rules.isEmpty { members["allOf"] = .list(record.rules.map(rule)) }
    return .object(members)
  }

  private func field(_ field: Field, _ value: JSONValue) -> JSONValue {
    var members = value.members
    members["description"] = .text(field.about.english)
    if let fallback = field.fallback { members["default"] = fallback.jsonValue }
    return .object(members)
  }

  private func rule(_ rule: FieldRule) -> JSONValue {
    func requires(_ names: [String]) -> JSONValue { ["required": .list(names.map(JSONValue.text))] }
    switch rule {
    case .exactlyOne(let names): return ["oneOf": .list(names.map { requires([$0]) })]
    case .atLeastOne(let names): return ["anyOf": .list(names.map { requires([$0]) })]
    case .atMostOne(let names):
      let none: JSONValue = ["not": ["anyOf": .list(names.map { requires([$0]) })]]
      return ["oneOf": .list([none] + names.map { requires([$0]) })]
    case .together(let names):
      let none: JSONValue = ["not": ["anyOf": .list(names.map { requires([$0]) })]]
      return ["anyOf": [none, requires(names)]]
    }
  }

  /// One of the variants' records, each with its own word for the tag.
  func variants(_ shape: VariantShape) -> JSONValue {
    let records = shape.variants.map { variant in
      var record = record(shape.record(variant)).members
      var fields = (record["properties"] ?? [:]).members
      var tag = field(shape.tag, plain(shape.tag.shape)).members
      tag["enum"] = nil
      tag["const"] = .text(variant.name)
      tag["description"] = .text(variant.about.english)
      if !shape.isStandard(variant) {
        tag["default"] = nil
        record["required"] = .list([.text(shape.tag.name)] + record.requiredNames(but: shape.tag))
      }
      fields[shape.tag.name] = .object(tag)
      record["properties"] = .object(fields)
      return JSONValue.object(record)
    }
    return ["oneOf": .list(records)]
  }
}

extension VariantShape {
  /// Whether a record without a word is of this variant.
  fileprivate func isStandard(_ variant: Variant) -> Bool {
    tag.fallback?.kind == .text(variant.name)
  }
}

extension [String: JSONValue] {
  fileprivate func requiredNames(but tag: Field) -> [JSONValue] {
    guard case .list(let names) = self["required"] else { return [] }
    return names.filter { $0 != .text(tag.name) }
  }
}

extension DocumentNode {
  /// The same value as JSON; a number becomes the nearest `Double`.
  public var jsonValue: JSONValue {
    switch kind {
    case .null: .null
    case .flag(let flag): .flag(flag)
    case .number(let numeral): .number(numeral.double)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.jsonValue))
    case .record(let members):
      .object(Dictionary(members.map { ($0.name, $0.value.jsonValue) }) { $1 })
    }
  }
}
