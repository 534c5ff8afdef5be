import Documents
import Languages

/// Entries of a scenario, such as its templates, of which one may be laid over another of the same file.
struct ExtendingEntries: Sendable {
  /// Where they stand in a scenario.
  let field: String
  /// What is said of those that extend each other.
  let circle: Phrase
  /// What an entry takes of the one that it extends, beside which its own words stand.
  let taken: @Sendable (_ entry: DocumentNode, _ parent: DocumentNode) -> DocumentNode

  static let all = [
    ExtendingEntries(
      field: "templates", circle: Phrase("the templates extend each other", "模板循环继承"),
      taken: { _, parent in parent }),
    ExtendingEntries(
      field: "policies", circle: Phrase("the policies extend each other", "政策循环继承"),
      taken: PolicyInheritance.taken),
  ]

  /// The scenario with each such entry laid over the one that it extends; all that is wrong is told at once.
  static func extended(_ root: DocumentNode) throws(Faults) -> DocumentNode {
    var (root, faults) = (root, [Fault]())
    for entries in all {
      guard let dictionary = root[entries.field], dictionary.type == .record else { continue }
      var chains = ExtendingChains(entries: entries, dictionary: dictionary)
      root = root.replacing(entries.field, by: chains.extended())
      faults += chains.faults
    }
    guard faults.isEmpty else { throw Faults(faults) }
    return root
  }
}

/// The entries of one dictionary, followed to those that they extend.
private struct ExtendingChains {
  let entries: ExtendingEntries
  let dictionary: DocumentNode
  private let byName: [String: DocumentNode]
  private(set) var faults: [Fault] = []
  /// Names on a circle that has been told.
  private var circular: Set<String> = []

  /// Longer chains are more likely a mistake than a plan.
  private static let longestChain = 16

  init(entries: ExtendingEntries, dictionary: DocumentNode) {
    (self.entries, self.dictionary) = (entries, dictionary)
    byName = Dictionary(dictionary.members.map { ($0.name, $0.value) }) { first, _ in first }
  }

  mutating func extended() -> DocumentNode {
    var members = dictionary.members
    for index in members.indices {
      members[index].value = extended(members[index].value, [members[index].name])
    }
    return DocumentNode(.record(members), origin: dictionary.origin)
  }

  /// An entry over those that it extends; `chain` are the names so far, its own the last.
  private mutating func extended(_ entry: DocumentNode, _ chain: [String]) -> DocumentNode {
    guard let reference = entry["extends"] else { return entry }
    let own = entry.without("extends")
    guard case .text(let name) = reference.kind else {
      refuse(.wrongType, reference, of: chain, .types([.text]))
      return own
    }
    guard let parent = parent(name, reference, chain) else { return own }
    let whole = extended(parent, chain + [name]).without("title")
    return own.extending(entries.taken(own, whole))
  }

  /// Nil after telling why there is none.
  private mutating func parent(
    _ name: String, _ reference: DocumentNode, _ chain: [String]
  ) -> DocumentNode? {
    guard !chain.contains(name) else {
      tellCircle(chain + [name], reference)
      return nil
    }
    guard chain.count < Self.longestChain else {
      refuse(
        .circular, reference, of: chain,
        .rule(
          Phrase(
            "at most \(Self.longestChain) may extend each other in a row",
            "继承层数最多为 \(Self.longestChain)")))
      return nil
    }
    guard let parent = byName[name] else {
      let known = dictionary.members.map(\.name).filter { $0 != chain.last }
      refuse(
        .unknownName, reference, of: chain, .choices(known),
        near: Suggestion.closest(to: name, among: known))
      return nil
    }
    return parent
  }

  /// One circle is met from each of its members, and from those that lead to it.
  private mutating func tellCircle(_ chain: [String], _ reference: DocumentNode) {
    guard let name = chain.last, !circular.contains(name) else { return }
    circular.formUnion(chain.drop { $0 != name })
    let circle = chain.drop { $0 != name }
    let names = circle.joined(separator: " → ")
    let rule =
      circle.count == 2
      ? Phrase(
        "nothing extends itself; leave out 'extends', or name another",
        "不能继承自身；请删去 extends，或改写为另一个名称")
      : Phrase(
        "\(entries.circle.english): \(names); leave out 'extends' in one of them",
        "\(entries.circle.chinese)：\(names)；请在其一中删去 extends")
    refuse(.circular, reference, of: chain.dropLast(), .rule(rule))
  }

  /// Tells a fault once, however many lead to it.
  private mutating func refuse(
    _ code: Fault.Code, _ reference: DocumentNode, of chain: some Sequence<String>,
    _ accepted: Fault.Accepted, near: String? = nil
  ) {
    let entry = Array(chain).last ?? ""
    let fault = Fault(
      code, at: reference.origin,
      path: FieldPath([.field(entries.field), .field(entry), .field("extends")]),
      found: reference.found, accepted: accepted, suggestion: near)
    if !faults.contains(fault) { faults.append(fault) }
  }
}
