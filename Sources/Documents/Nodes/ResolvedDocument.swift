/// A document that fits its schema, every default filled in.
public struct ResolvedDocument: Sendable {
  public let root: DocumentNode
  /// The name of the file that was read.
  public let file: String

  /// Builds a value; throws whatever faults the builder adds, all together.
  public func read<Value>(_ build: (Reader) throws(Faults) -> Value) throws(Faults) -> Value {
    let findings = Findings()
    let value = try build(Reader(sound: place(findings)))
    return try findings.checked(value, at: root)
  }

  /// The whole document as a place.
  func place(_ findings: Findings) -> Place {
    Place(node: root, path: .root, findings: findings, given: root.origin)
  }
}
