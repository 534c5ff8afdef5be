import Documents

// Values made of others: lists, dictionaries, and what may be nothing.

extension Form {
  static func list<Item: Sendable>(_ item: Form<Item>) -> Form where Value == [Item] {
    Form(
      FormSchema(
        ["type": "array", "items": item.schema.json], definitions: item.schema.definitions),
      write: { .list($0.map(item.write)) }
    ) { (place) throws(Faults) in
      var values: [Item] = []
      for place in try place.items() { values.append(try item.read(place)) }
      return values
    }
  }

  /// A record whose members are all alike; the schema names those that this version writes.
  static func dictionary<Item: Sendable>(
    _ names: [String], _ item: Form<Item>, about: [String: String] = [:], mayLack: Bool = false
  ) -> Form where Value == [String: Item] {
    var schema = RecordSchema()
    for name in names {
      schema.add(
        name, item.schema.adding(about[name].map { ["description": .text($0)] } ?? [:]),
        isRequired: !mayLack)
    }
    return Form(schema.form, write: { .object($0.mapValues(item.write)) }) {
      (place) throws(Faults) in
      var values: [String: Item] = [:]
      for (name, place) in try place.members() { values[name] = try item.read(place) }
      return values
    }
  }

  // MARK: - Nothing

  /// A value that must stand and may be null.
  static func orNull<Some: Sendable>(_ form: Form<Some>) -> Form where Value == Some? {
    Form(
      FormSchema(
        ["anyOf": [form.schema.json, ["type": "null"]]], definitions: form.schema.definitions),
      write: { $0.map(form.write) ?? .null }
    ) { (place) throws(Faults) in place.node.kind == .null ? nil : try form.read(place) }
  }

  /// A value that may be null; a document without it is read too.
  static func orNone<Some: Sendable>(_ form: Form<Some>) -> Form where Value == Some? {
    orNull(form).orAbsent(nil)
  }

  /// A value that this version always writes; a document without it is read too.
  static func expected<Some: Sendable>(_ form: Form<Some>) -> Form where Value == Some? {
    Form(form.schema, absent: .some(nil), write: { $0.map(form.write) ?? .null }) {
      (place) throws(Faults) in try form.read(place)
    }
  }
}
