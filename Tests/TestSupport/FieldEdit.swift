public import Documents

/// One field of a file, set to a value that mostly does not fit it.
public struct FieldEdit: Hashable, Sendable {
  public let path: FieldPath
  /// The value as JSON5.
  public let value: String

  /// The edit as `--set` takes it.
  public var setting: String { "\(path)=\(value)" }

  /// Nothing, every type, and numbers where ranges end.
  public static let values = ["null", #""x""#, "-1", "0", "1e308", "true", "[]", "{}"]

  /// Every field that the document states, each item of a list among them, set to every value.
  public static func all(of document: DocumentNode) -> [FieldEdit] {
    document.places(.root).flatMap { path in values.map { FieldEdit(path: path, value: $0) } }
  }

  /// The document with the edit made, as text.
  public func text(of document: DocumentNode) throws -> String {
    let value = try JSON5.parse(value, file: "edit")
    return document.replacing(path.components[...], by: value).literal
  }
}

extension DocumentNode {
  /// The paths of all values within, those of records and lists before those in them.
  fileprivate func places(_ path: FieldPath) -> [FieldPath] {
    let fields = members.map { ($0.value, path.field($0.name)) }
    let items = items.enumerated().map { ($1, path.index($0)) }
    return (fields + items).flatMap { value, inner in [inner] + value.places(inner) }
  }

  fileprivate func replacing(
    _ way: ArraySlice<FieldPath.Component>, by value: DocumentNode
  ) -> DocumentNode {
    guard let step = way.first else { return value }
    var node = self
    switch (step, kind) {
    case (.index(let index), .list(var items)):
      items[index] = items[index].replacing(way.dropFirst(), by: value)
      node.kind = .list(items)
    case (.field(let name), .record(var members)):
      for index in members.indices where members[index].name == name {
        members[index].value = members[index].value.replacing(way.dropFirst(), by: value)
      }
      node.kind = .record(members)
    default: break
    }
    return node
  }
}
