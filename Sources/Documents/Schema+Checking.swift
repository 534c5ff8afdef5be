extension Schema {
  /// Checks a whole document and fills in every default; or tells all that is wrong with it.
  public func resolve(_ document: DocumentNode) throws(Faults) -> ResolvedDocument {
    var checker = Checker(schema: self)
    let root = checker.check(document, root)
    try checker.faults.throwIfAny()
    return ResolvedDocument(root: root, file: document.origin.file)
  }

  /// Reads and checks a file, then builds a value from it; the builder may add faults of its own.
  public func read<Value>(
    _ bytes: [UInt8], file: String, _ build: (Reader) throws(Faults) -> Value
  ) throws(Faults) -> Value {
    try resolve(try JSON5.parse(bytes, file: file)).read(build)
  }
}

/// Walks a document and its shape together; returns each value with its defaults.
struct Checker {
  let schema: Schema
  var faults = FaultCollector()
  private var path = FieldPath.root

  init(schema: Schema) { self.schema = schema }

  mutating func check(_ node: DocumentNode, _ shape: Shape) -> DocumentNode {
    let shape = schema.resolved(shape)
    let types = shape.types(in: schema)
    guard types.contains(node.type) else {
      add(.wrongType, node, .types(types))
      return node
    }
    switch (shape, node.kind) {
    case (.number(let range, _), .number(let numeral)): checkNumber(numeral, range, node)
    case (.integer(let range, _), .number(let numeral)): checkInteger(numeral, range, node)
    case (.text(let form), .text(let text)):
      if !form.accepts(text) { add(.wrongText, node, .text(form)) }
    case (.choice(let choices), .text(let text)): checkChoice(text, choices.map(\.name), node)
    case (.list(let item, let count), .list(let items)):
      return checkList(items, item, count, node)
    case (.dictionary(let value, let form, let count), .record(let members)):
      return checkDictionary(members, value, form, count, node)
    case (.record(let record), .record(let members)): return checkRecord(members, record, node)
    case (.variants(let variants), .record): return checkVariants(variants, node)
    case (.either(let shapes), _):
      let fitting = shapes.first { $0.types(in: schema).contains(node.type) }
      return fitting.map { check(node, $0) } ?? node
    default: break
    }
    return node
  }

  private mutating func within(
    _ component: FieldPath.Component, _ body: (inout Checker) -> DocumentNode
  ) -> DocumentNode {
    path.components.append(component)
    defer { path.components.removeLast() }
    return body(&self)
  }

  private mutating func add(
    _ code: Fault.Code, _ node: DocumentNode, _ accepted: Fault.Accepted, near: String? = nil
  ) {
    faults.add(
      Fault(
        code, at: node.origin, path: path, found: node.found, accepted: accepted, suggestion: near))
  }
}

// MARK: - Single values

extension Checker {
  private mutating func checkNumber(
    _ numeral: Numeral, _ range: NumberRange, _ node: DocumentNode
  ) {
    if !numeral.double.isFinite {
      add(.notFinite, node, .finite)
    } else if !range.contains(numeral.double) {
      add(.outOfRange, node, .range(range))
    }
  }

  private mutating func checkInteger(
    _ numeral: Numeral, _ range: CountRange, _ node: DocumentNode
  ) {
    guard numeral.double.isFinite else { return add(.notFinite, node, .finite) }
    // Past 2^53 every Double is whole, but not every whole number is a Double.
    guard numeral.double.magnitude <= 0x1p53 else {
      return add(.outOfRange, node, .range(range.safe.numbers))
    }
    guard let value = Int(exactly: numeral.double) else { return add(.notWhole, node, .whole) }
    if !range.contains(value) { add(.outOfRange, node, .range(range.numbers)) }
  }

  private mutating func checkChoice(_ text: String, _ names: [String], _ node: DocumentNode) {
    guard !names.contains(text) else { return }
    add(
      .unknownChoice, node, .choices(names), near: Suggestion.closest(to: text, among: names))
  }
}

extension CountRange {
  /// The range cut to the whole numbers that a `Double` tells apart.
  var safe: CountRange {
    CountRange(least: max(least ?? -1 << 53, -1 << 53), most: min(most ?? 1 << 53, 1 << 53))
  }

  /// The same range among all numbers.
  var numbers: NumberRange {
    NumberRange(
      lower: least.map { .including(Double($0)) }, upper: most.map { .including(Double($0)) })
  }
}

// MARK: - Lists and dictionaries

extension Checker {
  private mutating func checkList(
    _ items: [DocumentNode], _ item: Shape, _ count: CountRange, _ node: DocumentNode
  ) -> DocumentNode {
    if !count.contains(items.count) { add(.wrongCount, node, .count(count)) }
    var checked: [DocumentNode] = []
    for (index, value) in items.enumerated() {
      checked.append(within(.index(index)) { $0.check(value, item) })
    }
    return DocumentNode(.list(checked), origin: node.origin)
  }

  private mutating func checkDictionary(
    _ members: [DocumentMember], _ value: Shape, _ form: TextForm, _ count: CountRange,
    _ node: DocumentNode
  ) -> DocumentNode {
    if !count.contains(members.count) { add(.wrongCount, node, .count(count)) }
    let checked = members.map { member in
      var member = member
      member.value = within(.field(member.name)) { checker in
        if !form.accepts(member.name) {
          let name = DocumentNode(.text(member.name), origin: member.nameOrigin)
          checker.add(.wrongText, name, .text(form))
        }
        return checker.check(member.value, value)
      }
      return member
    }
    return DocumentNode(.record(checked), origin: node.origin)
  }
}

// MARK: - Records

extension Checker {
  /// Members in the order of the shape's fields, absent ones filled in.
  private mutating func checkRecord(
    _ members: [DocumentMember], _ record: RecordShape, _ node: DocumentNode
  ) -> DocumentNode {
    var given: [String: DocumentMember] = [:]
    let known = record.fields.map(\.name)
    for member in members {
      if known.contains(member.name) {
        given[member.name] = member
      } else {
        refuse(member, known: known)
      }
    }
    for rule in record.rules { check(rule, given, node) }
    let checked = record.fields.compactMap { check($0, given[$0.name], node) }
    return DocumentNode(.record(checked), origin: node.origin)
  }

  private mutating func check(
    _ field: Field, _ member: DocumentMember?, _ node: DocumentNode
  ) -> DocumentMember? {
    if var member {
      member.value = within(.field(field.name)) { $0.check(member.value, field.shape) }
      return member
    }
    if let fallback = field.fallback {
      let filled = within(.field(field.name)) { $0.check(fallback, field.shape) }
      return DocumentMember(name: field.name, nameOrigin: .default, value: filled)
    }
    if field.isRequired { refuseAbsence(of: field.name, node) }
    return nil
  }

  private mutating func refuse(_ member: DocumentMember, known: [String]) {
    let path = path.field(member.name)
    faults.add(
      Fault(
        .unknownField, at: member.nameOrigin, path: path, found: member.value.found,
        accepted: .fields(known), suggestion: Suggestion.closest(to: member.name, among: known)))
  }

  private mutating func refuseAbsence(of name: String, _ node: DocumentNode) {
    let path = path.field(name)
    faults.add(Fault(.missingField, at: node.origin, path: path, accepted: .present))
  }

  private mutating func check(
    _ rule: FieldRule, _ given: [String: DocumentMember], _ node: DocumentNode
  ) {
    let (names, accepted): ([String], Fault.Accepted) =
      switch rule {
      case .exactlyOne(let names): (names, .exactlyOne(names))
      case .atMostOne(let names): (names, .atMostOne(names))
      case .atLeastOne(let names): (names, .atLeastOne(names))
      case .together(let names): (names, .together(names))
      }
    let present = names.filter { given[$0] != nil }
    let holds =
      switch rule {
      case .exactlyOne: present.count == 1
      case .atMostOne: present.count <= 1
      case .atLeastOne: present.count >= 1
      case .together: present.isEmpty || present.count == names.count
      }
    guard !holds else { return }
    // Points at the last of the fields that are too many, else at the record.
    let origin = present.last.flatMap { given[$0]?.nameOrigin } ?? node.origin
    let found = present.isEmpty ? Fault.Found.nothing : .value(present.joined(separator: ", "))
    faults.add(
      Fault(.conflictingFields, at: origin, path: path, found: found, accepted: accepted))
  }

  private mutating func checkVariants(
    _ shape: VariantShape, _ node: DocumentNode
  ) -> DocumentNode {
    if let variant = shape.variant(of: node) {
      return checkRecord(node.members, shape.record(variant), node)
    }
    // Without its word nothing is known of the other fields.
    _ = check(shape.tag, node.members.first { $0.name == shape.tag.name }, node)
    return node
  }
}

extension VariantShape {
  /// The variant that the record's word selects, or the default one.
  func variant(of node: DocumentNode) -> Variant? {
    guard case .text(let word) = (node[tag.name] ?? tag.fallback)?.kind else { return nil }
    return variants.first { $0.name == word }
  }
}
