import Languages

// Lists, dictionaries and records: everything that has values within.

extension Checker {
  mutating func checkList(
    _ items: [DocumentNode], _ item: Shape, _ count: CountRange, _ node: DocumentNode
  ) -> DocumentNode {
    if !count.contains(items.count) { add(.wrongCount, node, .count(count)) }
    var checked: [DocumentNode] = []
    for (index, value) in items.enumerated() {
      checked.append(within(.index(index)) { $0.check(value, item) })
    }
    return DocumentNode(.list(checked), origin: node.origin)
  }

  mutating func checkDictionary(
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
  mutating func checkRecord(
    _ members: [DocumentMember], _ record: RecordShape, _ node: DocumentNode,
    elsewhere: (String) -> Phrase? = { _ in nil }
  ) -> DocumentNode {
    var given: [String: DocumentMember] = [:]
    let known = record.fields.map(\.name)
    for member in members {
      if known.contains(member.name) {
        given[member.name] = member
      } else {
        refuse(member, known: known, elsewhere(member.name))
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

  /// Names the fields that there are, or the variants that the field belongs to.
  private mutating func refuse(
    _ member: DocumentMember, known: [String], _ home: Phrase?
  ) {
    let path = path.field(member.name)
    faults.add(
      Fault(
        .unknownField, at: member.nameOrigin, path: path, found: member.value.found,
        accepted: home.map { .rule($0) } ?? .fields(known),
        suggestion: home == nil ? Suggestion.closest(to: member.name, among: known) : nil))
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

  mutating func checkVariants(
    _ shape: VariantShape, _ node: DocumentNode
  ) -> DocumentNode {
    if let variant = shape.variant(of: node) {
      return checkRecord(node.members, shape.record(variant), node) {
        shape.home(of: $0, not: variant)
      }
    }
    // Without its word nothing is known of the other fields.
    unread.append(path)
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

  /// Which other variants have a field, in words; nil when none has.
  fileprivate func home(of field: String, not variant: Variant) -> Phrase? {
    let homes = variants.filter { $0.fields.contains { $0.name == field } }.map(\.name)
    guard !homes.isEmpty else { return nil }
    let english = homes.map { "'\($0)'" }.joined(separator: ", ")
    let chinese = homes.map { "“\($0)”" }.joined()
    return Phrase(
      "it means nothing with the \(tag.name) '\(variant.name)'; leave it out, or use \(english)",
      "与 \(tag.name)“\(variant.name)”同用没有意义；请删去，或改用\(chinese)")
  }
}
