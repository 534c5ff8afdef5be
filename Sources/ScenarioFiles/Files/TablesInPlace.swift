import Documents
import Languages
import Spreadsheets

/// Reads the tables that a scenario names and puts their values where the names stand.
///
/// Every value keeps its cell as its place, so that whatever is wrong with it is told there.
struct TablesInPlace<Files: FileSource> {
  let scenario: String
  let files: Files
  private(set) var faults: [Fault] = []
  /// What was understood of the tables or left out.
  private(set) var notices: [Fault] = []
  private var money: ScenarioMoney?

  init(scenario: String, files: Files) {
    self.scenario = scenario
    self.files = files
  }

  /// The document with the projects of `csv` entries and the values of empirical laws filled in.
  mutating func filled(_ root: DocumentNode) -> DocumentNode {
    var root = root
    money = ScenarioMoney(root)
    if let portfolio = root["portfolio"], portfolio.type == .list {
      var items: [DocumentNode] = []
      for (index, item) in portfolio.items.enumerated() {
        let path = FieldPath([.field("portfolio"), .index(index)])
        items.append(withProjects(item, at: path))
      }
      root = root.replacing(
        "portfolio", by: DocumentNode(.list(items), origin: portfolio.origin))
    }
    if let templates = root["templates"] {
      root = root.replacing(
        "templates", by: withSamples(templates, at: FieldPath([.field("templates")])))
    }
    return root
  }

  // MARK: Projects

  private mutating func withProjects(_ entry: DocumentNode, at path: FieldPath) -> DocumentNode {
    guard let reference = entry["csv"], reference.type == .text, entry["projects"] == nil,
      let table = table(reference, at: path.field("csv"))
    else { return entry }
    guard let money, let mapping = mapping(entry["columns"], of: table, at: path) else {
      return entry
    }
    do {
      var running = try RunningTable(table, mapping: mapping, money: money)
      let projects = running.projects()
      guard running.faults.isEmpty else {
        faults += running.faults
        return entry
      }
      guard !projects.isEmpty else {
        refuse(reference, path.field("csv"), .wrongCount, Self.noRows)
        return entry
      }
      notices += running.notices
      let list = DocumentNode(.list(projects), origin: reference.origin)
      return entry.renaming("csv", "projects", list).removing("columns")
    } catch {
      faults += error.list
      return entry
    }
  }

  /// What the entry says of the table's headings; nil where it says something wrong, which is told.
  private mutating func mapping(
    _ node: DocumentNode?, of table: Table, at path: FieldPath
  ) -> ColumnMapping? {
    var mapping = ColumnMapping()
    mapping.leftOut = RunningProjects.leftOut
    mapping.isStatable = true
    let before = faults.count
    // What is of the wrong shape stays in the document, and is refused by it.
    if let node, node.type != .record || node.members.contains(where: { $0.value.type != .text }) {
      return nil
    }
    for member in node?.members ?? [] {
      let place = path.field("columns").field(member.name)
      let headers = table.header.map(\.text)
      if !headers.contains(member.name) {
        unknown(member.name, Excerpt.cell(member.name), at: member.nameOrigin, place, headers)
      }
      guard case .text(let key) = member.value.kind else { continue }
      guard RunningProjects.keys.contains(key) else {
        unknown(key, Excerpt.cell(key), at: member.value.origin, place, RunningProjects.keys)
        continue
      }
      mapping.keys[member.name] = key
    }
    return faults.count == before ? mapping : nil
  }

  private mutating func unknown(
    _ name: String, _ shown: String, at origin: Origin, _ path: FieldPath, _ known: [String]
  ) {
    faults.append(
      Fault(
        .unknownName, at: origin, path: path, found: .value(shown),
        accepted: .choices(known.map { Excerpt.shortened($0, to: Excerpt.longestCell) }),
        suggestion: Suggestion.closest(to: name, among: known)))
  }

  // MARK: Samples

  /// The same with `values` in place of `csv` and `column` wherever a law names a table.
  private mutating func withSamples(_ node: DocumentNode, at path: FieldPath) -> DocumentNode {
    switch node.kind {
    case .list(let items):
      var filled: [DocumentNode] = []
      for (index, item) in items.enumerated() {
        filled.append(withSamples(item, at: path.index(index)))
      }
      return DocumentNode(.list(filled), origin: node.origin)
    case .record(var members):
      if case .text("empirical")? = node["law"]?.kind { return withSample(node, at: path) }
      for index in members.indices {
        let inner = path.field(members[index].name)
        members[index].value = withSamples(members[index].value, at: inner)
      }
      return DocumentNode(.record(members), origin: node.origin)
    default: return node
    }
  }

  private mutating func withSample(_ law: DocumentNode, at path: FieldPath) -> DocumentNode {
    guard let reference = law["csv"], reference.type == .text, law["values"] == nil,
      let column = law["column"], case .text(let name) = column.kind,
      let table = table(reference, at: path.field("csv"))
    else { return law }
    let headers = table.header.map(\.text)
    guard let place = headers.firstIndex(of: name) else {
      faults.append(
        Fault(
          .unknownName, at: column.origin, path: path.field("column"), found: column.found,
          accepted: .choices(headers.map { Excerpt.shortened($0, to: Excerpt.longestCell) }),
          suggestion: Suggestion.closest(to: name, among: headers)))
      return law
    }
    let values = table.rows.map { $0[place] }.filter { !$0.text.isEmpty }
    guard !values.isEmpty else {
      refuse(reference, path.field("csv"), .wrongCount, Self.noRows)
      return law
    }
    let doubtful = values.filter { SpreadsheetNumber($0.text) == .doubtfulComma }
    guard doubtful.isEmpty else {
      faults += doubtful.map { $0.doubtfulComma(file: table.file) }
      return law
    }
    notices += table.notices
    let list = DocumentNode(
      .list(values.map { $0.numberNode(file: table.file) }), origin: reference.origin)
    return law.renaming("csv", "values", list).removing("column")
  }

  // MARK: Files

  private mutating func table(_ reference: DocumentNode, at path: FieldPath) -> Table? {
    guard case .text(let name) = reference.kind else { return nil }
    // A name from the command line is relative to the scenario.
    let base = reference.origin.position == nil ? scenario : reference.origin.file
    let (named, sheet) = TableFile.parts(of: name)
    let file = FilePath.path(named, beside: base)
    let bytes: [UInt8]
    do { bytes = try files.bytes(of: file, for: scenario) } catch {
      refuse(reference, path, .unreadableFile, error.reason)
      return nil
    }
    do { return try TableFile.read(bytes, file: file, sheet: sheet) } catch {
      faults += error.list
      return nil
    }
  }

  private mutating func refuse(
    _ node: DocumentNode, _ path: FieldPath, _ code: Fault.Code, _ rule: Phrase
  ) {
    faults.append(
      Fault(code, at: node.origin, path: path, found: node.found, accepted: .rule(rule)))
  }

  private static var noRows: Phrase { Phrase("the table has no rows", "表格没有数据行") }
}

extension DocumentNode {
  fileprivate func renaming(_ name: String, _ newName: String, _ value: DocumentNode)
    -> DocumentNode
  {
    DocumentNode(
      .record(
        members.map {
          $0.name == name
            ? DocumentMember(name: newName, nameOrigin: $0.nameOrigin, value: value) : $0
        }), origin: origin)
  }

  fileprivate func removing(_ name: String) -> DocumentNode {
    DocumentNode(.record(members.filter { $0.name != name }), origin: origin)
  }
}
