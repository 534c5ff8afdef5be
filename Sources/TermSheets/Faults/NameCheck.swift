import Documents
import Instruments

/// Checks that names in a document mean something: classes, holders, instruments.
///
/// It reads the document as typed, whatever else is wrong with it, so that one pass tells all.
struct NameCheck {
  let document: DocumentNode
  private var errors: [TermsError] = []

  static let convert: @Sendable (DocumentNode) -> [TermsError] = { document in
    var check = NameCheck(document: document)
    check.classes()
    check.instruments()
    check.limits()
    check.state(among: check.owners + check.names("instruments", "holder") + check.investors)
    return check.errors
  }

  static let waterfall: @Sendable (DocumentNode) -> [TermsError] = { document in
    var check = NameCheck(document: document)
    check.classes()
    check.buyBacks()
    check.state(among: check.owners)
    return check.errors
  }

  private init(document: DocumentNode) { self.document = document }

  // MARK: - What the document names

  private var company: DocumentNode? { document["company"] }
  private var holders: [DocumentNode] { company?["holders"]?.items ?? [] }
  private var owners: [String] { holders.compactMap { $0["name"]?.text } }
  private var investors: [String] {
    document["round"]?["investors"]?.items.compactMap { $0["name"]?.text } ?? []
  }
  private var team: [String] {
    holders.compactMap { $0["team"]?.kind == .flag(true) ? $0["name"]?.text : nil }
  }

  private func names(_ list: String, _ field: String) -> [String] {
    document[list]?.items.compactMap { $0[field]?.text } ?? []
  }

  // MARK: - Checks

  private mutating func classes() {
    let path = TermsPath.field("company")
    let classes = company?["classes"]?.items.map { $0["name"]?.text } ?? []
    var known: Set<String> = ["common"]
    for (index, name) in classes.enumerated() {
      guard let name else { continue }
      let place = path.field("classes")[index].field("name")
      if !known.insert(name).inserted { errors.append(.duplicate(place, name: name)) }
      if !holders.contains(where: { $0["class"]?.text == name }) {
        errors.append(.emptyClass(place, name: name))
      }
    }
    for (index, holder) in holders.enumerated() {
      guard let name = holder["class"]?.text, !known.contains(name) else { continue }
      errors.append(.unknownClass(path.field("holders")[index].field("class"), name: name))
    }
    let series = document["round"]?["class"]?.text
    if let series, series != "common", known.contains(series) {
      errors.append(.duplicate(.field("round").field("class"), name: series))
    }
  }

  private mutating func instruments() {
    var known: Set<String> = []
    for (index, instrument) in (document["instruments"]?.items ?? []).enumerated() {
      guard let name = instrument["name"]?.text, !known.insert(name).inserted else { continue }
      errors.append(.duplicate(.instrument(index).field("name"), name: name))
    }
  }

  private mutating func limits() {
    guard let limits = document["limits"] else { return }
    let path = TermsPath.field("limits")
    let holder = limits["holder"]?.text
    if let holder, !names("instruments", "holder").contains(holder) {
      errors.append(.unknownHolder(path.field("holder"), name: holder))
    }
    guard limits["teamFloor"] != nil else { return }
    if team.isEmpty {
      errors.append(.unknownHolder(.field("company").field("holders"), name: ""))
    } else if let holder, team.contains(holder) {
      errors.append(.ambiguous(path.field("holder"), .limitedHolderInTeam))
    }
  }

  private mutating func buyBacks() {
    for (index, right) in (document["buyBacks"]?.items ?? []).enumerated() {
      for field in ["from", "by"] {
        guard let name = right[field]?.text, !owners.contains(name) else { continue }
        errors.append(.unknownHolder(.field("buyBacks")[index].field(field), name: name))
      }
    }
  }

  private mutating func state(among known: [String]) {
    guard let name = document["state"]?.text, !known.contains(name) else { return }
    errors.append(.unknownHolder(.field("state"), name: name))
  }
}

extension DocumentNode {
  /// The text here, nil for anything else.
  var text: String? { if case .text(let text) = kind { text } else { nil } }
}
