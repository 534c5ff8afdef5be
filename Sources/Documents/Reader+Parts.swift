extension Schema {
  /// Checks a document and builds a value from it, telling the faults of shape and of meaning together.
  ///
  /// `build` sees the document whatever the shape found wrong: it asks `isSound` before it trusts a
  /// value, and reaches into records by `part` and `parts`. `found` are faults known before.
  public func read<Value>(
    _ document: DocumentNode, found: [Fault] = [],
    _ build: (ResolvedDocument, Reader) -> Value?
  ) throws(Faults) -> Value {
    var checker = Checker(schema: self)
    let resolved = ResolvedDocument(
      root: checker.check(document, root), file: document.origin.file)
    let findings = Findings()
    for fault in found { findings.collector.add(fault) }
    for fault in checker.faults.faults { findings.collector.add(fault) }
    findings.misshapen = checker.faults.faults.map(\.path) + checker.unread
    findings.isTruncated = checker.faults.omitted > 0
    let reader = Reader(
      node: resolved.root, path: .root, findings: findings, given: resolved.root.origin)
    let value = build(resolved, reader)
    try findings.collector.throwIfAny()
    guard let value else { preconditionFailure("a value was refused without a fault") }
    return value
  }
}

extension Reader {
  /// Whether the shape promises what it declares, here and below.
  public var isSound: Bool {
    !findings.isTruncated && !findings.misshapen.contains { $0.isWithin(path) }
  }

  /// What `build` makes of a field; nil when the field is absent or is not even of its shape's type.
  ///
  /// Faults further down do not keep it from being visited, so that all are told in one pass.
  public func part<Value>(_ name: String, _ build: (Reader) -> Value?) -> Value? {
    optional(name).flatMap { $0.isMisshapen ? nil : build($0) }
  }

  /// What `build` makes of each item of a list, nil unless it makes something of all.
  public func parts<Value>(_ name: String, _ build: (Reader) -> Value?) -> [Value]? {
    part(name) { $0.parts(build) }
  }

  public func parts<Value>(_ build: (Reader) -> Value?) -> [Value]? {
    let values = items.map { $0.isMisshapen ? nil : build($0) }
    let made = values.compactMap(\.self)
    return made.count == values.count ? made : nil
  }

  /// What `build` makes of each named value of a dictionary, nil unless it makes something of all.
  public func entries<Value>(_ build: (String, Reader) -> Value?) -> [Value]? {
    let values = entries.map { $0.value.isMisshapen ? nil : build($0.name, $0.value) }
    let made = values.compactMap(\.self)
    return made.count == values.count ? made : nil
  }

  private var isMisshapen: Bool {
    findings.isTruncated || findings.misshapen.contains(path)
  }
}

extension FieldPath {
  fileprivate func isWithin(_ outer: FieldPath) -> Bool {
    components.starts(with: outer.components)
  }
}
