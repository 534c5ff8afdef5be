import Documents

/// How a record stands in a document, each member said once.
///
/// The members come in the order of the maker's parameters, so that one that is left out, or of
/// another type, does not compile.
struct RecordForm<Whole: Sendable>: Sendable {
  let schema: RecordSchema
  let write: @Sendable (Whole, inout [String: JSONValue]) -> Void
  let read: @Sendable (RunFilePlace) throws(Faults) -> Whole

  init<each Part: Sendable>(
    _ make: @escaping @Sendable (repeat each Part) -> Whole,
    _ members: repeat Member<Whole, each Part>
  ) {
    var schema = RecordSchema()
    for member in repeat each members { member.describe(&schema) }
    self.schema = schema
    write = { whole, written in
      for member in repeat each members { member.write(whole, &written) }
    }
    read = { (place) throws(Faults) in make(repeat try (each members).read(place)) }
  }
}

extension RecordForm {
  /// Members that are all alike, among others of the same record.
  static func each<Item: Sendable>(
    _ names: [String], _ item: Form<Item>, mayLack: Bool = false
  ) -> RecordForm where Whole == [String: Item] {
    var schema = RecordSchema()
    for name in names { schema.add(name, item.schema) }
    return RecordForm(schema: schema) { values, written in
      for name in names { written[name] = values[name].map(item.write) }
    } read: { (place) throws(Faults) in
      var values: [String: Item] = [:]
      for name in names where !mayLack || place.optional(name) != nil {
        values[name] = try item.read(try place.field(name))
      }
      return values
    }
  }

  private init(
    schema: RecordSchema, write: @escaping @Sendable (Whole, inout [String: JSONValue]) -> Void,
    read: @escaping @Sendable (RunFilePlace) throws(Faults) -> Whole
  ) {
    (self.schema, self.write, self.read) = (schema, write, read)
  }
}

extension Form {
  init(_ record: RecordForm<Value>) {
    self.init(record.schema.form) { value in
      var members: [String: JSONValue] = [:]
      record.write(value, &members)
      return .object(members)
    } read: { (place) throws(Faults) in
      try record.read(place)
    }
  }

  static func record<each Part: Sendable>(
    _ make: @escaping @Sendable (repeat each Part) -> Value,
    _ members: repeat Member<Value, each Part>
  ) -> Form {
    Form(RecordForm(make, repeat each members))
  }
}
