import Documents
import Languages

/// What is left of 1 in a list whose numbers are parts of a whole, as in `[0.4, 0.35, { rest: true }]`.
///
/// So that a part can be varied while the list still sums to 1.
struct RestOfOne {
  let use: StandInUse

  /// Lists whose numbers must sum to 1.
  private static let lists = [
    "policies.**.shares[]", "policies.**.partnerShares[]", "world.climate.quarterly[][]",
  ].map { FieldPattern($0) }

  /// The number, given the document with all other values in their places.
  func value(in document: DocumentNode) throws(Faults) -> DocumentNode {
    let isMeant = try use.read { $0.flag("rest") }
    guard isMeant else {
      throw refusal(Phrase("write { rest: true }, or a number", "请写 { rest: true }，或给出数值"))
    }
    guard case .index(let own)? = use.path.components.last,
      Self.lists.contains(where: { $0.matches(use.path) }),
      let items = document.list(around: use.path)
    else {
      throw refusal(
        Phrase(
          "only in a list whose numbers sum to 1 is there a rest, such as the shares of a disbursement",
          "只有合计为 1 的列表才有余数，如拨付比例"))
    }
    return try rest(beside: items.enumerated().filter { $0.offset != own }.map(\.element))
  }

  private func rest(beside others: [DocumentNode]) throws(Faults) -> DocumentNode {
    var sum = 0.0
    for other in others {
      guard case .number(let numeral) = other.kind else {
        throw refusal(Phrase("all others in the list must be numbers", "列表中其余各项都必须是数"))
      }
      sum += numeral.double
    }
    let rest = (1 - sum).onGrid
    guard rest >= 0, let numeral = Numeral(JSONText.numeral(rest)) else {
      throw refusal(
        Phrase(
          "the others sum to \(sum.rounded4), so nothing is left of 1",
          "其余各项合计为 \(sum.rounded4)，已超过 1"))
    }
    return DocumentNode(.number(numeral), origin: use.node.origin)
  }

  private func refusal(_ rule: Phrase) -> Faults {
    Faults([
      Fault(.badSum, at: use.node.origin, path: use.path, found: .record, accepted: .rule(rule))
    ])
  }
}

extension DocumentNode {
  /// The items of the list in which a path ends.
  fileprivate func list(around path: FieldPath) -> [DocumentNode]? {
    var node = self
    for component in path.components.dropLast() {
      switch component {
      case .field(let name):
        guard let next = node[name] else { return nil }
        node = next
      case .index(let index):
        guard node.items.indices.contains(index) else { return nil }
        node = node.items[index]
      }
    }
    return node.items
  }
}
