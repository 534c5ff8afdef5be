public import Documents
import Instruments
import Languages

extension Fault.Code {
  /// An answer that the solver could not prove: a mistake of the program, not of the terms.
  public static let unprovenTerms = Fault.Code("terms.unproven")
}

/// A fault in the meaning of terms, at its place in the document that states them.
struct TermsFault {
  let error: TermsError
  private let document: DocumentNode
  private let path: FieldPath

  init(_ error: TermsError, in document: DocumentNode) {
    self.error = error
    self.document = document
    path = error.path.inDocument.narrowed(to: error, in: document)
  }

  var fault: Fault {
    let place = nearest
    let known = knownNames
    let name = name
    return Fault(
      Fault.Code(error.code), at: place.origin, path: path, found: found ?? place.found,
      accepted: known.map { .choices($0) } ?? .rule(TermsWords.rule(of: error)),
      suggestion: known.flatMap { known in
        name.flatMap { Suggestion.closest(to: $0, among: known) }
      })
  }

  // MARK: - Where

  /// The origin of the value at the path, or of the last record on the way that the file gives.
  private var nearest: (origin: Origin, found: Fault.Found) {
    var (node, origin) = (document, document.origin)
    for component in path.components {
      guard let next = node.child(component) else { return (origin, .nothing) }
      node = next
      if next.origin != .default { origin = next.origin }
    }
    return (origin, node.found)
  }

  // MARK: - What

  /// A number that the terms work out says more than the field at fault.
  private var found: Fault.Found? {
    switch error {
    case .outOfRange(let path, let value, _) where !path.isBase: .value(value)
    default: nil
    }
  }

  private var name: String? {
    switch error {
    case .unknownClass(_, let name), .unknownHolder(_, let name): name
    default: nil
    }
  }

  /// The names that would have been right.
  private var knownNames: [String]? {
    switch error {
    case .unknownClass: ["common"] + texts("company", "classes", "name")
    case .unknownHolder(_, let name) where !name.isEmpty:
      switch path.components.first {
      case .field("limits"): texts("instruments", "holder").unique
      case .field("state"):
        (texts("company", "holders", "name") + texts("instruments", "holder")
          + texts("round", "investors", "name")).unique
      default: texts("company", "holders", "name").unique
      }
    default: nil
    }
  }

  /// The texts of one field of all records of a list.
  private func texts(_ fields: String...) -> [String] {
    let list = fields.dropLast().reduce(document as DocumentNode?) { $0?[$1] }
    guard let field = fields.last else { return [] }
    return list?.items.compactMap { $0[field]?.text } ?? []
  }
}

extension [String] {
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension DocumentNode {
  fileprivate func child(_ component: FieldPath.Component) -> DocumentNode? {
    switch component {
    case .field(let name): self[name]
    case .index(let index): items.indices.contains(index) ? items[index] : nil
    }
  }
}

extension TermsPath {
  /// The same place as the file names it: terms know the company's parts by themselves, and some
  /// fields by longer names.
  fileprivate var inDocument: FieldPath {
    var components = steps.map { step -> FieldPath.Component in
      switch step {
      case .field(let name): .field(Self.fieldNames[name] ?? name)
      case .index(let index): .index(index)
      }
    }
    if steps.last == .field("capBase") { components.append(.field("base")) }
    switch components.first {
    case .field("holders"), .field("options"): components.insert(.field("company"), at: 0)
    case .field("classes"):
      components.insert(.field("company"), at: 0)
      // Common shares, which the file does not list, come first.
      if components.count > 2, case .index(let index) = components[2], index > 0 {
        components[2] = .index(index - 1)
      }
    case .field("round") where components.dropFirst().first == .field("rounding"):
      components.removeFirst()
    default: break
    }
    return FieldPath(components)
  }

  private static let fieldNames = [
    "principal": "amount", "capBase": "cap", "originalPrice": "price", "preMoneyBase": "base",
    "participationCap": "participation", "poolIncrease": "pool", "poolTarget": "pool",
    "exit": "exits", "buyer": "by",
  ]

  /// Whether a count of shares is at fault that the file states as a base.
  var isBase: Bool {
    switch steps.last {
    case .field("preMoneyBase"), .field("capBase"), .field("base"): true
    default: false
    }
  }
}

extension FieldPath {
  /// The single value to blame where the terms blame a record or a whole list.
  fileprivate func narrowed(to error: TermsError, in document: DocumentNode) -> FieldPath {
    switch error {
    case .floorImpossible: return field("share")
    case .grantExceedsMoney, .claimsExceedCompany: break
    default: return self
    }
    let instruments = document["instruments"]?.items ?? []
    guard components.first == .field("instruments"), let last = instruments.indices.last else {
      return FieldPath.root.field("round").field("preMoney")
    }
    // Of several instruments the last is the one too many.
    var index = last
    if components.count > 1, case .index(let stated) = components[1] { index = stated }
    let path = FieldPath.root.field("instruments").index(index)
    guard case .claimsExceedCompany = error, instruments.indices.contains(index) else {
      return path.field("amount")
    }
    let instrument = instruments[index]
    if instrument["agreedShare"] != nil { return path.field("agreedShare") }
    guard let cap = instrument["cap"] else { return path.field("amount") }
    return cap.type == .record ? path.field("cap").field("amount") : path.field("cap")
  }
}
