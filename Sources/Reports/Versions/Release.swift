public import Languages

/// What a version changed.
public struct Release: Sendable {
  public let version: String
  public let changes: [Change]

  public init(_ version: String, _ changes: [Change]) {
    (self.version, self.changes) = (version, changes)
  }
}

/// One thing that is no longer as it was.
public struct Change: Sendable, Hashable {
  public enum Kind: String, CaseIterable, Sendable {
    case number, meaning, `default`, name, fix, addition

    public var title: Phrase {
      switch self {
      case .number: Phrase("number moved", "数值变动")
      case .meaning: Phrase("meaning", "含义")
      case .default: Phrase("default", "默认值")
      case .name: Phrase("name", "名称")
      case .fix: Phrase("fix", "修正")
      case .addition: Phrase("new", "新增")
      }
    }
  }

  public let kind: Kind
  public let phrase: Phrase

  public init(_ kind: Kind, _ phrase: Phrase) { (self.kind, self.phrase) = (kind, phrase) }
}
