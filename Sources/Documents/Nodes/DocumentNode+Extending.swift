extension DocumentNode {
  /// This document laid over a parent: its members win, records merge member by member.
  ///
  /// Lists and single values replace the parent's. `null` removes what the parent says (as in JSON
  /// Merge Patch, RFC 7396). Every value keeps the place it comes from.
  public func extending(_ parent: DocumentNode) -> DocumentNode {
    guard case .record(let own) = kind, case .record(let inherited) = parent.kind else {
      return self
    }
    var members = inherited
    var places = Dictionary(inherited.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for member in own {
      if let place = places[member.name] {
        members[place].nameOrigin = member.nameOrigin
        members[place].value = member.value.extending(members[place].value)
      } else {
        places[member.name] = members.count
        members.append(member)
      }
    }
    let known = Set(inherited.map(\.name))
    members.removeAll { $0.value.kind == .null && known.contains($0.name) }
    return DocumentNode(.record(members), origin: origin)
  }
}
