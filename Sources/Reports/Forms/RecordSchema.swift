import Documents

/// What JSON Schema says of a record: every member by name, nothing else allowed.
struct RecordSchema: Sendable {
  struct Member: Sendable {
    let name: String
    let schema: FormSchema
    let isRequired: Bool
  }

  private var members: [Member] = []

  mutating func add(_ name: String, _ schema: FormSchema, isRequired: Bool = true) {
    members.append(Member(name: name, schema: schema, isRequired: isRequired))
  }

  /// Takes in the members of another record.
  mutating func add(_ other: RecordSchema) { members += other.members }

  var form: FormSchema {
    let required = members.filter(\.isRequired).map(\.name).sorted()
    return FormSchema(
      [
        "type": "object",
        "properties": .object(
          Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema.json) })),
        "required": .list(required.map(JSONValue.text)), "additionalProperties": false,
      ],
      definitions: members.reduce(into: [:]) { $0.merge($1.schema.definitions) { $1 } },
      members: members)
  }
}
