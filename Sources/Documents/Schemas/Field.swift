public import Languages

/// A named field of a record.
public struct Field: Sendable {
  public let name: String
  public let shape: Shape
  public let about: Phrase
  public let isRequired: Bool
  /// The value of an absent field; nil when absence itself means something.
  public let fallback: DocumentNode?

  public static func required(_ name: String, _ shape: Shape, _ about: Phrase) -> Field {
    Field(name: name, shape: shape, about: about, isRequired: true, fallback: nil)
  }

  /// A field that may be left out; the default is written as JSON5, and must itself fit the shape.
  public static func optional(
    _ name: String, _ shape: Shape, default literal: String? = nil, _ about: Phrase
  ) -> Field {
    Field(
      name: name, shape: shape, about: about, isRequired: false,
      fallback: literal.map { parsedDefault($0, of: name) })
  }

  private static func parsedDefault(_ literal: String, of name: String) -> DocumentNode {
    guard let node = try? JSON5.parse(literal, file: "") else {
      preconditionFailure("the default of \(name) is not JSON5: \(literal)")
    }
    return node.withOrigin(.default)
  }
}

extension DocumentNode {
  /// The same value as if all of it came from one place.
  package func withOrigin(_ origin: Origin) -> DocumentNode {
    let kind: Kind =
      switch self.kind {
      case .list(let items): .list(items.map { $0.withOrigin(origin) })
      case .record(let members):
        .record(
          members.map {
            DocumentMember(
              name: $0.name, nameOrigin: origin, value: $0.value.withOrigin(origin))
          })
      default: self.kind
      }
    return DocumentNode(kind, origin: origin)
  }
}
