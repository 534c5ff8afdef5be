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
