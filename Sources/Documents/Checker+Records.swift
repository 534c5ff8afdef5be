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

  mutating func checkVariants(
    _ shape: VariantShape, _ node: DocumentNode
  ) -> DocumentNode {
    if let variant = shape.variant(of: node) {
      return checkRecord(node.members, shape.record(variant), node)
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
}
