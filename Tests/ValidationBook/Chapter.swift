/// Cases of one kind, from one source.
public struct Chapter: Sendable {
  public let title: String
  /// Where the known values come from.
  public let source: String
  public let cases: [KnownCase]
  /// Cases of the source that are not looked at, each with its reason.
  public let leftOut: [String: String]

  init(_ title: String, source: String, leftOut: [String: String] = [:], _ cases: [KnownCase]) {
    self.title = title
    self.source = source
    self.leftOut = leftOut
    self.cases = cases
  }
}

/// A question whose answer is known.
public struct KnownCase: Sendable {
  public let name: String
  /// Works the case out.
  public let findings: @Sendable () throws -> [Finding]

  init(_ name: String, _ findings: @escaping @Sendable () throws -> [Finding]) {
    self.name = name
    self.findings = findings
  }
}

/// A case whose file does not hold what its kind needs.
struct IncompleteCase: Error, CustomStringConvertible {
  let description: String
}

/// A part of a case's data that must be there.
func need<Value>(_ value: Value?, _ what: StaticString = "a value") throws -> Value {
  guard let value else { throw IncompleteCase(description: "\(what) is missing") }
  return value
}
