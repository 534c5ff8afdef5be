import Documents
import Languages
import Reports
import ScenarioFiles

/// What `botou explain` tells without a scenario: the reference, all of it or one entry.
enum ExplainTopic: String, CaseIterable {
  case fields, laws, metrics, policies, csv, changes

  enum Form { case text, json, markdown }

  /// Topics that are tables of Markdown, too.
  static let tables = [metrics, policies, csv, changes].map(\.rawValue)

  func text(
    of name: String?, as form: Form, in language: Language, width: Int
  ) throws(ToolError) -> String {
    let width = min(width, 100)
    switch self {
    case .fields:
      let page = FieldsPage(try Self.notes(at: name))
      return form == .json ? Self.json(page.json) : page.text(in: language, width: width)
    case .laws:
      let page = LawsPage(try Self.laws(name))
      return form == .json ? Self.json(page.json) : page.text(in: language, width: width)
    case .metrics:
      return try Self.metrics(name, form, language, width)
    case .policies: return try Self.mechanisms(name, form, language, width)
    case .csv: return try Self.tables(name, form, language, width)
    case .changes:
      if let name { throw Self.usage(.extraArgument(name)) }
      return Self.changes(form, language, width)
    }
  }

  // MARK: - Topics

  /// The fields at a path, as in `templates.*.stages[].p` or with names and numbers in their place.
  private static func notes(at name: String?) throws(ToolError) -> [FieldNote] {
    guard let name else { return Schema.scenario.fieldNotes }
    let kind = Phrase("field", "字段")
    guard let path = FieldPath(name.replacing("[]", with: "[0]")) else {
      let first = Schema.scenario.fieldNotes.map(\.path).filter { !$0.contains(".") }
      throw unknown(kind, name, first, Suggestion.closest(to: name, among: first))
    }
    do { return try Schema.scenario.fieldNotes(at: path) } catch {
      let path = error.path.description.replacing("[\"*\"]", with: ".*")
      throw unknown(kind, path, error.known, error.suggestion)
    }
  }

  private static func laws(
    _ name: String?
  ) throws(ToolError) -> [(name: String, about: Phrase, notes: [FieldNote])] {
    let laws = Schema.scenario.variants(named: "Law")
    try ensure(name, among: laws.map(\.name), Phrase("law", "分布"))
    return laws.filter { name == nil || $0.name == name }
  }

  private static func metrics(
    _ name: String?, _ form: Form, _ language: Language, _ width: Int
  ) throws(ToolError) -> String {
    try ensure(name, among: MetricsPage.names, Phrase("metric", "指标"))
    switch form {
    case .text: return MetricsPage.text(in: language, width: width, of: name)
    case .json: return json(MetricsPage.json(of: name))
    case .markdown:
      if let name { throw usage(.contradiction("--markdown", name)) }
      return MetricsPage.markdown(in: language)
    }
  }

  private static func mechanisms(
    _ name: String?, _ form: Form, _ language: Language, _ width: Int
  ) throws(ToolError) -> String {
    guard let name else {
      return switch form {
      case .text: MechanismsPage.text(in: language, width: width)
      case .json: json(MechanismsPage.json)
      case .markdown: MechanismsPage.markdown(in: language)
      }
    }
    try ensure(name, among: MechanismsPage.names, Phrase("mechanism", "机制"))
    guard form != .markdown else { throw usage(.contradiction("--markdown", name)) }
    return form == .json
      ? json(MechanismsPage.json(of: name))
      : MechanismsPage.text(of: name, in: language, width: width)
  }

  private static func tables(
    _ name: String?, _ form: Form, _ language: Language, _ width: Int
  ) throws(ToolError) -> String {
    try ensure(name, among: TablesPage.names, Phrase("table", "表格"))
    let page = TablesPage(of: name)
    switch form {
    case .text: return page.text(in: language, width: width)
    case .json: return json(page.json)
    case .markdown:
      if let name { throw usage(.contradiction("--markdown", name)) }
      return page.markdown(in: language)
    }
  }

  private static func changes(_ form: Form, _ language: Language, _ width: Int) -> String {
    let page = ChangesPage.current
    return switch form {
    case .text: page.text(in: language, width: width)
    case .json: json(page.json)
    case .markdown: page.markdown(in: language)
    }
  }

  private static func json(_ value: JSONValue) -> String {
    JSONText(.indented).text(of: value) + "\n"
  }

  // MARK: - Names

  private static func ensure(
    _ name: String?, among known: [String], _ kind: Phrase
  ) throws(ToolError) {
    guard let name, !known.contains(name) else { return }
    throw unknown(kind, name, known, Suggestion.closest(to: name, among: known))
  }

  private static func unknown(
    _ kind: Phrase, _ name: String, _ known: [String], _ near: String?
  ) -> ToolError {
    usage(.unknownName(kind: kind, name, known: known, suggestion: near))
  }

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "explain"))
  }
}
