import Languages

/// Walks a document and its shape together; returns each value with its defaults.
struct Checker {
  let schema: Schema
  var faults = FaultCollector()
  /// Records that could not be looked into.
  var unread: [FieldPath] = []
  var path = FieldPath.root

  init(schema: Schema) { self.schema = schema }

  mutating func check(_ node: DocumentNode, _ shape: Shape) -> DocumentNode {
    let shape = schema.resolved(shape)
    let types = shape.types(in: schema)
    guard types.contains(node.type) else {
      add(.wrongType, node, accepted(for: node, shape), near: number(typedIn: node, shape))
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

  /// The number that a text says where one is wanted.
  private func number(typedIn node: DocumentNode, _ shape: Shape) -> String? {
    guard case .text(let text) = node.kind else { return nil }
    // Of a plain number in quotes it is enough to say that a number is wanted.
    guard let literal = schema.number(typed: text, as: shape)?.literal else {
      let takesNumber = shape.types(in: schema).contains(.number)
      return takesNumber ? MeantNumber.literal(text, unit: schema.unit(of: shape)) : nil
    }
    return literal == text ? nil : literal
  }

  /// The types that are wanted; of what is nearly right, what is missing.
  private func accepted(for node: DocumentNode, _ shape: Shape) -> Fault.Accepted {
    let types = shape.types(in: schema)
    switch (node.kind, shape) {
    case (.number, .text(.date)): return .text(.date)
    case (.number, .text(.day)): return .text(.day)
    case (.text(let text), _) where types == [.number] && text.contains(where: \.isNumber):
      return schema.unit(of: shape).map { .rule(.plainNumber(in: $0)) } ?? .types(types)
    default: return .types(types)
    }
  }

  mutating func within(
    _ component: FieldPath.Component, _ body: (inout Checker) -> DocumentNode
  ) -> DocumentNode {
    path.components.append(component)
    defer { path.components.removeLast() }
    return body(&self)
  }

  mutating func add(
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

extension Phrase {
  /// A sentence's second half: a number without a word or sign, and in what it is counted.
  fileprivate static func plainNumber(in unit: Phrase) -> Phrase {
    let english = unit.english.hasPrefix("in ") ? unit.english : "in " + unit.english
    let chinese = unit.chinese.hasSuffix("计") ? unit.chinese : "以\(unit.chinese)计"
    return Phrase("it must be a plain number, \(english)", "应为不带单位的数字，\(chinese)")
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
