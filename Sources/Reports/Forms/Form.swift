import Documents

/// How values of one type stand in a document: what is said of them, how they are written and read.
///
/// Schema, writer and reader follow from it, so that none can know what another does not.
struct Form<Value: Sendable>: Sendable {
  let schema: FormSchema
  let write: @Sendable (Value) -> JSONValue
  let read: @Sendable (RunFilePlace) throws(Faults) -> Value
  /// What a member is read as where the document lacks it or says null; nothing where it must stand.
  var absent: Value?

  init(
    _ schema: FormSchema, absent: Value? = nil,
    write: @escaping @Sendable (Value) -> JSONValue,
    read: @escaping @Sendable (RunFilePlace) throws(Faults) -> Value
  ) {
    (self.schema, self.absent, self.write, self.read) = (schema, absent, write, read)
  }

  /// The same, and passed over where a document lacks it.
  func orAbsent(_ value: Value) -> Form {
    Form(schema, absent: value, write: write, read: read)
  }

  /// The same, described once under a name.
  func defined(_ name: String) -> Form {
    Form(schema.defined(name), absent: absent, write: write, read: read)
  }

  /// The same, refused unless more holds of the place.
  func checked(_ check: @escaping @Sendable (RunFilePlace) throws(Faults) -> Void) -> Form {
    let read = read
    return Form(schema, absent: absent, write: write) { (place) throws(Faults) in
      let value = try read(place)
      try check(place)
      return value
    }
  }
}

/// What JSON Schema says of values, with the definitions that it refers to.
struct FormSchema: Sendable {
  let json: JSONValue
  let definitions: [String: JSONValue]
  /// A record's members, in the order in which they are declared.
  let members: [RecordSchema.Member]

  init(
    _ json: JSONValue, definitions: [String: JSONValue] = [:], members: [RecordSchema.Member] = []
  ) {
    (self.json, self.definitions, self.members) = (json, definitions, members)
  }

  func defined(_ name: String) -> FormSchema {
    FormSchema(
      ["$ref": .text("#/$defs/\(name)")],
      definitions: definitions.merging([name: json]) { $1 })
  }

  func adding(_ more: [String: JSONValue]) -> FormSchema {
    guard case .object(let said) = json else { return self }
    return FormSchema(
      .object(said.merging(more) { $1 }), definitions: definitions, members: members)
  }
}
