import Documents
import Languages

/// A place in a result document, asked for what must stand there; the first thing wrong is thrown.
///
/// Fields that are not known are passed over: a document of the same schema may hold more.
struct RunFilePlace {
  let node: DocumentNode
  let path: FieldPath

  init(_ node: DocumentNode, _ path: FieldPath = .root) { (self.node, self.path) = (node, path) }

  func fault(_ code: Fault.Code, _ accepted: Fault.Accepted) -> Faults {
    Faults([Fault(code, at: node.origin, path: path, found: node.found, accepted: accepted)])
  }

  private func mistyped(_ type: NodeType) -> Faults { fault(.wrongType, .types([type])) }

  // MARK: - Parts

  func optional(_ name: String) -> RunFilePlace? {
    guard let member = node[name], member.kind != .null else { return nil }
    return RunFilePlace(member, path.field(name))
  }

  func field(_ name: String) throws(Faults) -> RunFilePlace {
    guard node.type == .record else { throw mistyped(.record) }
    guard let member = node[name] else {
      throw Faults([
        Fault(
          .missingField, at: node.origin, path: path.field(name), found: .nothing,
          accepted: .present)
      ])
    }
    return RunFilePlace(member, path.field(name))
  }

  func items() throws(Faults) -> [RunFilePlace] {
    guard case .list(let items) = node.kind else { throw mistyped(.list) }
    return items.enumerated().map { RunFilePlace($1, path.index($0)) }
  }

  func list<Value>(
    _ name: String, _ read: (RunFilePlace) throws(Faults) -> Value
  ) throws(Faults) -> [Value] {
    var values: [Value] = []
    for item in try field(name).items() { values.append(try read(item)) }
    return values
  }

  /// An empty list where the document has none.
  func listIfAny<Value>(
    _ name: String, _ read: (RunFilePlace) throws(Faults) -> Value
  ) throws(Faults) -> [Value] {
    optional(name) == nil ? [] : try list(name, read)
  }

  func dictionary<Value>(
    _ name: String, _ read: (RunFilePlace) throws(Faults) -> Value
  ) throws(Faults) -> [String: Value] {
    let place = try field(name)
    guard case .record(let members) = place.node.kind else { throw place.mistyped(.record) }
    var values: [String: Value] = [:]
    for member in members {
      values[member.name] = try read(RunFilePlace(member.value, place.path.field(member.name)))
    }
    return values
  }

  // MARK: - Values

  func text() throws(Faults) -> String {
    guard case .text(let text) = node.kind else { throw mistyped(.text) }
    return text
  }

  func text(_ name: String) throws(Faults) -> String { try field(name).text() }

  func flag() throws(Faults) -> Bool {
    guard case .flag(let flag) = node.kind else { throw mistyped(.flag) }
    return flag
  }

  func numeral() throws(Faults) -> Numeral {
    guard case .number(let numeral) = node.kind else { throw mistyped(.number) }
    guard numeral.double.isFinite else { throw fault(.notFinite, .finite) }
    return numeral
  }

  func number() throws(Faults) -> Double { try numeral().double }
  func number(_ name: String) throws(Faults) -> Double { try field(name).number() }

  /// Nothing where the document says null.
  func numberIfAny() throws(Faults) -> Double? { node.kind == .null ? nil : try number() }

  func numberIfAny(_ name: String) throws(Faults) -> Double? { try field(name).numberIfAny() }

  /// A whole number that is not negative.
  func count() throws(Faults) -> Int {
    guard let count = Int(exactly: try number()), count >= 0 else {
      throw fault(.notWhole, .rule(Phrase("it must be a count", "必须是非负整数")))
    }
    return count
  }

  func count(_ name: String) throws(Faults) -> Int { try field(name).count() }

  func estimate() throws(Faults) -> RecordedEstimate {
    let interval = try optional("interval")?.items() ?? []
    guard interval.isEmpty || interval.count == 2 else {
      throw try field("interval").fault(
        .wrongCount, .rule(Phrase("it must be two numbers", "必须是两个数")))
    }
    return RecordedEstimate(
      value: try numberIfAny("value"), standardError: try numberIfAny("standardError"),
      low: try interval.first?.number(), high: try interval.last?.number(),
      status: try optional("status")?.text())
  }

  func estimate(_ name: String) throws(Faults) -> RecordedEstimate { try field(name).estimate() }
}
