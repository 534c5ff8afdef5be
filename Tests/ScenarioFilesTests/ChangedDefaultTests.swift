import Documents
import Languages
import Policies
import ScenarioFiles
import Testing

/// Defaults that changed, held against catalogues made up for the purpose.
@Suite struct ChangedDefaultTests {
  private static let why = Phrase("it is what most agreements say", "多数协议如此约定")

  private static let convention = ChangedDefault(
    "policies.**.convention", from: "\"alongside\"", to: "\"in-pre-money\"", since: "9.1.0",
    why: why)

  private func resolved(
    _ text: String = soundScenario, settings: [String] = []
  ) throws -> ResolvedDocument {
    try Scenario(
      reading: "a.json5", settings: settings.map { try Setting($0) },
      files: FilesInMemory(["a.json5": Array(text.utf8)])
    ).resolved
  }

  private func notices(
    _ change: ChangedDefault, _ text: String = soundScenario, settings: [String] = [],
    in language: Language = .english
  ) throws -> [String] {
    ChangedDefault.notices(
      in: try resolved(text, settings: settings), catalogue: [change]
    ).map { $0.sentence(in: language) }
  }

  @Test func `a default that changed is told with its place and the line that keeps the old`()
    throws
  {
    #expect(
      try notices(Self.convention) == [
        "a.json5:33:14: policies.convert.convention is \"in-pre-money\"; that is the default since botou "
          + "9.1.0, before it was \"alongside\" (it is what most agreements say); to keep the old "
          + "meaning write here: convention: \"alongside\""
      ])
    #expect(
      try notices(Self.convention, in: .chinese) == [
        "a.json5:33:14: policies.convert.convention 为 \"in-pre-money\"；这是 botou 9.1.0 起的默认值，"
          + "此前为 \"alongside\"（多数协议如此约定）；若要保留原义，请在此处写："
          + "convention: \"alongside\""
      ])
  }

  @Test func `a program reads the notice with its parts`() throws {
    let notice = try #require(
      ChangedDefault.notices(in: try resolved(), catalogue: [Self.convention]).first)
    #expect(notice.code.rawValue == "N_CHANGED_DEFAULT")
    #expect(notice.position?.line == 33 && notice.path.description == "policies.convert.convention")
    #expect(notice.found == .value("\"in-pre-money\""))
  }

  @Test func `the line that is advised keeps the old meaning and ends the notice`() throws {
    let settled = soundScenario.replacing(
      "cap: 9000", with: "convention: \"alongside\", cap: 9000")
    #expect(try notices(Self.convention, settled) == [])
    #expect(
      try resolved(settled).root["policies"]?["convert"]?["convention"]?.kind
        == .text("alongside"))
  }

  @Test(arguments: [
    (
      "the word",
      soundScenario.replacing(
        "name: \"sound\"", with: "format: \"botou/scenario/2\", name: \"sound\""), [String]()
    ),
    ("the word from the command line", soundScenario, ["format=botou/scenario/2"]),
    ("the field from the command line", soundScenario, ["policies.convert.convention=alongside"]),
  ])
  func `what says what it means is left in peace`(
    what: String, text: String, settings: [String]
  ) throws {
    #expect(try notices(Self.convention, text, settings: settings) == [], "\(what)")
  }

  @Test func `a default within a record that is left out is told with the whole way`() throws {
    let text = soundScenario.replacing(#/fund: \{.*\},\n/#, with: "")
    try #require(text != soundScenario)
    let atEnd = ChangedDefault(
      "fund.atEnd", from: "\"hand-over\"", to: "\"sell\"", since: "9.1.0", why: Self.why)
    let said = try notices(atEnd, text)
    try #require(said.count == 1)
    #expect(said[0].hasPrefix("a.json5:1:1: fund.atEnd is \"sell\"; "))
    #expect(said[0].hasSuffix(" write here: fund: { atEnd: \"hand-over\" }"))
    #expect(try notices(atEnd).first?.hasSuffix(" write here: atEnd: \"hand-over\"") == true)
  }

  @Test(arguments: [
    ("templates.*.stages[].loading", 1), ("templates.**.loading", 1), ("**.loading", 1),
    ("templates.*.stages.loading", 0), ("templates.*.stages[].*.loading", 0), ("loading", 0),
    ("templates.other.stages[].loading", 0), ("templates.standard.stages[].loading", 1),
  ])
  func `a pattern finds fields by their place`(pattern: String, count: Int) throws {
    // Of two stages one states its loading.
    let change = ChangedDefault(pattern, from: "0.5", to: "0", since: "9.1.0", why: Self.why)
    #expect(try notices(change).count == count)
  }

  @Test func `a value that another default gives is no notice`() throws {
    let change = ChangedDefault(
      "policies.**.convention", from: "\"in-pre-money\"", to: "\"alongside\"", since: "9.1.0",
      why: Self.why)
    #expect(try notices(change) == [])
  }

  // MARK: - The catalogue

  /// Whether some field of the schema that fits the pattern has the new default.
  private func isStated(_ change: ChangedDefault) -> Bool {
    guard let last = change.fields.split(separator: ".").last else { return false }
    return Schema.scenario.fieldNotes.contains {
      $0.path.split(separator: ".").last == last && $0.fallback == change.new
    }
  }

  @Test func `the catalogue's new defaults are those of the schema`() {
    #expect(isStated(Self.convention))
    #expect(
      !isStated(
        ChangedDefault("policies.**.convention", from: "1", to: "2", since: "9", why: Self.why)))
    for change in ChangedDefault.all {
      #expect(isStated(change), "\(change.fields)")
      #expect(change.old != change.new && change.why.english != change.why.chinese)
    }
  }
}
