public import Documents
import Languages

/// Values that stand under a name, and what the names lead to.
struct ParameterBook {
  /// A name in the place of a value.
  struct Reference {
    let name: String
    let times: Double
    let place: Reader
    /// Where the multiple was given.
    let timesOrigin: Origin

    init?(_ reader: Reader) {
      place = reader.field("of")
      (name, times) = (place.text, reader.number("times"))
      timesOrigin = reader.field("times").origin
    }
  }

  /// What a name comes to: a value, and the place in the register of what it rests on.
  struct Settled {
    let value: DocumentNode?
    let factor: Double
    let assumption: Int?
    /// What was typed beside the file and gave the value its size, a multiple before the value itself.
    let given: Origin?
    /// The same of multiples alone.
    let timesGiven: Origin?
  }

  private enum Entry {
    case value(DocumentNode, assumption: Int?)
    case reference(Reference, StandInUse)
    /// It has faults of its own.
    case broken
  }

  private let names: [DocumentMember]
  private var entries: [String: Entry] = [:]
  private var used: Set<String> = []
  private(set) var faults: [Fault] = []

  init(_ members: [DocumentMember]) {
    names = members
    for member in members {
      let isPlain = ![.record, .list, .null].contains(member.value.type)
      entries[member.name] = isPlain ? .value(member.value, assumption: nil) : .broken
    }
  }

  mutating func define(_ name: String, _ value: DocumentNode, _ assumption: Int?) {
    entries[name] = .value(value, assumption: assumption)
  }

  /// A parameter that is another, or a multiple of it.
  mutating func add(_ use: StandInUse) {
    guard let reference = try? use.read({ Reference($0) }) else { return }
    entries[use.name] = .reference(reference, use)
  }

  // MARK: - Following names

  /// What a name in a place comes to; nil after telling why it comes to nothing.
  mutating func settled(_ reference: Reference, from use: StandInUse) -> Settled? {
    follow(
      reference, use, chain: use.path.components.first == .field("parameters") ? [use.name] : [])
  }

  /// Longer chains are more likely a mistake than a plan.
  private static let longestChain = 16

  private mutating func follow(
    _ reference: Reference, _ use: StandInUse, chain: [String]
  ) -> Settled? {
    guard !chain.contains(reference.name) else {
      return refuse(.circular, reference, circle(chain, reference.name))
    }
    guard chain.count < Self.longestChain else {
      return refuse(
        .circular, reference,
        .rule(
          Phrase(
            "at most \(Self.longestChain) parameters may follow one another",
            "参数相继引用最多 \(Self.longestChain) 个")))
    }
    guard let entry = entries[reference.name] else {
      let known = names.map(\.name).filter { $0 != chain.first }
      return refuse(
        .unknownName, reference, .choices(known),
        near: Suggestion.closest(to: reference.name, among: known))
    }
    used.insert(reference.name)
    let base: Settled
    switch entry {
    case .broken: return nil
    case .value(let value, let assumption):
      base = Settled(
        value: value, factor: 1, assumption: assumption,
        given: value.origin.ifGiven(beside: use.node.origin), timesGiven: nil)
    case .reference(let next, let nextUse):
      guard let further = follow(next, nextUse, chain: chain + [reference.name]) else { return nil }
      base = further
    }
    // Who types a number looks for a fault there, not where a file brings it in.
    let timesGiven = reference.timesOrigin.ifGiven(beside: use.node.origin) ?? base.timesGiven
    let given = timesGiven ?? base.given
    guard
      let value = base.value?.times(reference.times, at: given ?? use.node.origin)
    else {
      return refuse(
        .wrongType, reference,
        .rule(
          Phrase("only a number can be multiplied, and must stay finite", "只有数才能乘以倍数，且结果须为有限的数")),
        given: given, value: timesGiven == nil && given != nil ? base.value : nil)
    }
    return Settled(
      value: value, factor: base.factor * reference.times, assumption: base.assumption,
      given: given, timesGiven: timesGiven)
  }

  private func circle(_ chain: [String], _ name: String) -> Fault.Accepted {
    let circle = (chain + [name]).joined(separator: " → ")
    return .rule(Phrase("the parameters refer to each other: \(circle)", "参数循环引用：\(circle)"))
  }

  /// Tells a fault once, from wherever it is met.
  private mutating func refuse(
    _ code: Fault.Code, _ reference: Reference, _ accepted: Fault.Accepted, near: String? = nil,
    given: Origin? = nil, value: DocumentNode? = nil
  ) -> Settled? {
    // A value that was typed is told as such, and not as the name that leads to it.
    let path =
      value == nil
      ? reference.place.path : FieldPath([.field("parameters"), .field(reference.name)])
    let fault = Fault(
      code, at: given ?? reference.place.origin, path: path,
      found: value?.found ?? reference.place.node.found, accepted: accepted, suggestion: near)
    if !faults.contains(fault) { faults.append(fault) }
    return nil
  }

  // MARK: - Names that nobody uses

  /// A notice for each parameter whose name stands nowhere.
  var unused: [Fault] {
    names.filter { !used.contains($0.name) }.map { member in
      Fault(
        .unusedParameter, at: member.nameOrigin,
        path: FieldPath([.field("parameters"), .field(member.name)]), found: member.value.found,
        accepted: .rule(
          Phrase(
            "nothing uses it; write { of: \(Excerpt.quoted(member.name)) } where it belongs, or leave it out",
            "没有任何字段使用它；请在应使用处写 { of: \(Excerpt.quoted(member.name)) }，或删去")))
    }
  }
}

extension Origin {
  /// The place itself, where it is a setting or option, or another cell than that from which the other comes.
  fileprivate func ifGiven(beside other: Origin) -> Origin? {
    switch self {
    case .setting, .option: self
    case .file(let file, let position):
      position.cell == nil || file == other.file && position.cell == other.position?.cell
        ? nil : self
    case .default: nil
    }
  }
}

extension Fault.Code {
  /// No fault of the file: a parameter whose name stands nowhere.
  public static let unusedParameter = Fault.Code("N_UNUSED_PARAMETER")
}
