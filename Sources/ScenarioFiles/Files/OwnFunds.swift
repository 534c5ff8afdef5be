public import Documents
import Languages

/// What policies say of the fund for themselves, laid over what the scenario says for all.
///
/// After every setting and mark: what is set of the scenario's fund reaches the policies that say nothing else.
struct OwnFunds {
  private(set) var root: DocumentNode
  private(set) var faults: [Fault] = []
  private let common: DocumentNode

  init(_ document: DocumentNode) {
    root = document
    common = document["fund"] ?? DocumentNode(.record([]), origin: .default)
    guard let policies = document["policies"], policies.type == .record, common.type == .record
    else { return }
    let members = policies.members.map { member in
      guard let own = member.value["fund"], own.type == .record else { return member }
      let path = FieldPath([.field("policies"), .field(member.name), .field("fund")])
      var member = member
      member.value = member.value.replacing("fund", by: laid(own, at: path))
      return member
    }
    root = root.replacing("policies", by: DocumentNode(.record(members), origin: policies.origin))
  }

  private mutating func laid(_ own: DocumentNode, at path: FieldPath) -> DocumentNode {
    checkRate(own, path)
    let given = withoutNulls(own, path)
    return given.extending(Schema.scenario.taken(by: given, of: common, as: .fund))
  }

  /// Present values are compared at one rate.
  private mutating func checkRate(_ own: DocumentNode, _ path: FieldPath) {
    guard let rate = own["discountRate"], case .number(let numeral) = rate.kind else { return }
    var all = 0.0
    if case .number(let common)? = common["discountRate"]?.kind { all = common.double }
    guard numeral.double != all else { return }
    faults.append(
      Fault(
        .contradiction, at: rate.origin, path: path.field("discountRate"), found: rate.found,
        accepted: .rule(
          Phrase(
            "present values are compared at one rate; leave it out, and set fund.discountRate for all policies",
            "现值须按同一贴现率比较；请在此删去，并用 fund.discountRate 为全部政策设定"))))
  }

  /// A null would be lost once the fund is whole, and the scenario's value come back.
  private mutating func withoutNulls(_ node: DocumentNode, _ path: FieldPath) -> DocumentNode {
    guard case .record(let members) = node.kind else { return node }
    var kept: [DocumentMember] = []
    for var member in members {
      let place = path.field(member.name)
      guard member.value.kind != .null else {
        refuseNull(member.value, place)
        continue
      }
      member.value = withoutNulls(member.value, place)
      kept.append(member)
    }
    return DocumentNode(.record(kept), origin: node.origin)
  }

  private mutating func refuseNull(_ node: DocumentNode, _ path: FieldPath) {
    faults.append(
      Fault(
        .wrongType, at: node.origin, path: path, found: node.found,
        accepted: .rule(
          Phrase(
            "a policy's fund adds to the scenario's and takes nothing away; leave it out there, and state it "
              + "for the policies that have it",
            "政策的 fund 只能在情景的 fund 之上增改，不能删去；请从后者删去，并写入有此项的政策"))))
  }
}

extension Faults {
  /// Each fault of the scenario's fund once, and not again for every policy that takes it over.
  var ofFundsOnce: Faults {
    let common = list.filter { $0.path.components.first == .field("fund") }
    guard !common.isEmpty else { return self }
    let kept = list.filter { fault in
      guard let inner = fault.path.withinOwnFund else { return true }
      return !common.contains {
        $0.path == inner && $0.code == fault.code && $0.position == fault.position
          && $0.file == fault.file
      }
    }
    return Faults(kept, omitted: omitted)
  }
}

extension DocumentNode {
  /// Whether a value of a policy's own fund is but the scenario's, taken over.
  public func takesOver(_ path: FieldPath) -> Bool {
    guard let inner = path.withinOwnFund, let own = value(at: path) else { return false }
    return value(at: inner).map(own.means) ?? false
  }
}

extension FieldPath {
  /// The path within the scenario's fund that a path within a policy's own stands for.
  var withinOwnFund: FieldPath? {
    guard components.count > 2, components[0] == .field("policies"),
      components[2] == .field("fund")
    else { return nil }
    return FieldPath(Array(components.dropFirst(2)))
  }
}
