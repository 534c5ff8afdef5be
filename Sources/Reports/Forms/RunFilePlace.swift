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

  /// The members of a record by name, in the order in which they stand.
  func members() throws(Faults) -> [(String, RunFilePlace)] {
    guard case .record(let members) = node.kind else { throw mistyped(.record) }
    return members.map { ($0.name, RunFilePlace($0.value, path.field($0.name))) }
  }

  // MARK: - Values

  func text() throws(Faults) -> String {
    guard case .text(let text) = node.kind else { throw mistyped(.text) }
    return text
  }

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

  /// A whole number that is not negative.
  func count() throws(Faults) -> Int {
    guard let count = Int(exactly: try number()), count >= 0 else {
      throw fault(.notWhole, .rule(Phrase("it must be a count", "必须是非负整数")))
    }
    return count
  }
}
