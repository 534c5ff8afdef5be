extension Schema {
  /// Checks a document and builds a value from it, telling the faults of shape and of meaning together.
  ///
  /// `build` sees the document whatever the shape found wrong: it visits what may be unsound, and reads
  /// what is sound. `found` are faults known before.
  public func read<Value>(
    _ document: DocumentNode, found: [Fault] = [],
    _ build: (ResolvedDocument, Place) -> Value?
  ) throws(Faults) -> Value {
    var checker = Checker(schema: self)
    let resolved = ResolvedDocument(
      root: checker.check(document, root), file: document.origin.file)
    let findings = Findings(checker, found: found)
    let value = build(resolved, resolved.place(findings))
    return try findings.checked(value, at: resolved.root)
  }
}
