/// A value of a document as its author typed it, with the place it comes from.
public struct DocumentNode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Numeral)
    case text(String)
    case list([DocumentNode])
    case record([DocumentMember])
  }

  public var kind: Kind
  public var origin: Origin

  public init(_ kind: Kind, origin: Origin) {
    self.kind = kind
    self.origin = origin
  }
}

/// A named value of a record, with the place of its name.
public struct DocumentMember: Hashable, Sendable {
  public var name: String
  public var nameOrigin: Origin
  public var value: DocumentNode

  public init(name: String, nameOrigin: Origin, value: DocumentNode) {
    self.name = name
    self.nameOrigin = nameOrigin
    self.value = value
  }
}

/// The kinds of values that a document knows, without their values.
public enum NodeType: String, CaseIterable, Sendable {
  case record, list, text, number, flag, null
}

extension DocumentNode {
  public var type: NodeType {
    switch kind {
    case .null: .null
    case .flag: .flag
    case .number: .number
    case .text: .text
    case .list: .list
    case .record: .record
    }
  }

  /// The members of a record, none for anything else.
  public var members: [DocumentMember] {
    if case .record(let members) = kind { members } else { [] }
  }

  /// The items of a list, none for anything else.
  public var items: [DocumentNode] {
    if case .list(let items) = kind { items } else { [] }
  }

  /// The member's value, nil when the record does not have it.
  public subscript(name: String) -> DocumentNode? {
    members.first { $0.name == name }?.value
  }

  /// Whether both say the same, wherever they come from and in whatever order members stand.
  public func means(_ other: DocumentNode) -> Bool {
    switch (kind, other.kind) {
    case (.number(let left), .number(let right)):
      return left.decimal == right.decimal && left.double.bitPattern == right.double.bitPattern
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
    case (.record(let left), .record(let right)):
      guard left.count == right.count else { return false }
      return left.allSatisfy { member in other[member.name].map(member.value.means) ?? false }
    default:
      return kind == other.kind
    }
  }
}
