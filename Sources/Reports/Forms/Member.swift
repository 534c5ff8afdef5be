import Documents

/// A member of a record: its name in the document, its place in the value, and how it stands there.
struct Member<Whole: Sendable, Part: Sendable>: Sendable {
  let describe: @Sendable (inout RecordSchema) -> Void
  let write: @Sendable (Whole, inout [String: JSONValue]) -> Void
  let read: @Sendable (RunFilePlace) throws(Faults) -> Part

  init(_ name: String, _ path: any KeyPath<Whole, Part> & Sendable, _ form: Form<Part>) {
    describe = { $0.add(name, form.schema) }
    write = { $1[name] = form.write($0[keyPath: path]) }
    read = { (place) throws(Faults) in
      guard let absent = form.absent else { return try form.read(try place.field(name)) }
      guard let place = place.optional(name) else { return absent }
      return try form.read(place)
    }
  }

  /// A member that stands only where there is something to say.
  init<Some: Sendable>(
    _ name: String, _ path: any KeyPath<Whole, Some?> & Sendable, ifAny form: Form<Some>
  ) where Part == Some? {
    describe = { $0.add(name, form.schema, isRequired: false) }
    write = { $1[name] = $0[keyPath: path].map(form.write) }
    read = { (place) throws(Faults) in
      guard let place = place.optional(name) else { return nil }
      return try form.read(place)
    }
  }

  /// A section: it stands where the whole holds it, and is read as nothing where it does not stand.
  init(
    _ name: String, _ path: any KeyPath<Whole, Part> & Sendable, _ form: Form<Part>,
    where isHeld: @escaping @Sendable (Whole) -> Bool, orElse nothing: Part
  ) {
    describe = { $0.add(name, form.schema, isRequired: false) }
    write = { if isHeld($0) { $1[name] = form.write($0[keyPath: path]) } }
    read = { (place) throws(Faults) in
      guard place.node[name] != nil else { return nothing }
      if let absent = form.absent, place.optional(name) == nil { return absent }
      return try form.read(try place.field(name))
    }
  }

  /// What follows from which members stand.
  init(names: @escaping @Sendable (Set<String>) -> Part) {
    describe = { _ in }
    write = { _, _ in }
    read = { (place) throws(Faults) in names(Set(try place.members().map(\.0))) }
  }

  /// A record whose members stand among those of the whole.
  init(among path: any KeyPath<Whole, Part> & Sendable, _ record: RecordForm<Part>) {
    describe = { $0.add(record.schema) }
    write = { record.write($0[keyPath: path], &$1) }
    read = record.read
  }
}
