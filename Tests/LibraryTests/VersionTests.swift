import Documents
import Estimates
import Foundation
import Languages
import Portfolios
import Reports
import ScenarioFiles
import TestSupport
import Testing

/// The version, the list of changes and the formats, each stated once and held to the rest.
@Suite struct VersionTests {
  private static func parts(_ version: String) -> [Int] {
    version.split(separator: ".", omittingEmptySubsequences: false).compactMap { Int($0) }
  }

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: Repository.file(file), encoding: .utf8)
  }

  @Test func `the tool and the Python package state the version`() throws {
    let current = ProgramVersion.current
    #expect(try Tool.version() == current)
    #expect(
      try Self.text("Notebooks/botou/__init__.py").contains("\n__version__ = \"\(current)\"\n"))
    let project = try Self.text("Notebooks/pyproject.toml")
    #expect(project.contains("version = { attr = \"botou.__version__\" }"))
    #expect(!project.contains("version = \""))
  }

  @Test func `the Python package reads the results of this version`() throws {
    let schema = try Self.text("Notebooks/botou/run-schema.json")
    #expect(schema == JSONText(.indented).text(of: RunDocument.jsonSchema) + "\n")
  }

  // MARK: - The list

  @Test func `the newest changes are this version's, and older ones follow`() {
    let versions = Release.all.map(\.version)
    #expect(versions.first == ProgramVersion.current)
    for (newer, older) in zip(versions, versions.dropFirst()) {
      #expect(Self.parts(older).lexicographicallyPrecedes(Self.parts(newer)), "\(newer), \(older)")
    }
    #expect(versions.allSatisfy { Self.parts($0).count == 3 })
  }

  @Test func `every change is told in both languages and fits a table`() {
    for change in Release.all.flatMap(\.changes) {
      #expect(change.phrase.english != change.phrase.chinese)
      #expect(LeftEnglish.sentences(in: change.phrase.chinese) == [])
      for text in [change.phrase.english, change.phrase.chinese] {
        #expect(!text.isEmpty && !text.contains("|") && !text.contains("\n"))
      }
    }
    #expect(Release.all.allSatisfy { !$0.changes.isEmpty })
  }

  @Test(arguments: [("Changes.md", Language.english), ("Changes.zh.md", .chinese)])
  func `the article holds exactly this list and names the formats`(
    file: String, language: Language
  ) throws {
    let article = try Self.text("\(Repository.articles)/\(file)")
    #expect(article.hasSuffix("\n\n" + ChangesPage.current.markdown(in: language)))
    for word in [FormatWord.scenario, .run, .part] { #expect(article.contains("`\(word)`")) }
  }

  @Test func `what was renamed or has another default says so since a version of the list`() {
    let versions = Set(Release.all.map(\.version))
    let known = Set(Metric.all.map(\.name))
    for figure in RenamedFigure.all {
      #expect(versions.contains(figure.since) && !known.contains(figure.old), "\(figure.old)")
      #expect(RenamedFigure.named(figure.new) == nil, "\(figure.new)")
    }
    for change in ChangedDefault.all { #expect(versions.contains(change.since)) }
  }

  // MARK: - The page

  private static let renamed = [
    RenamedFigure("crossing.old", is: "crossing.new", since: "9.1.0")
  ]

  private static let defaults = [
    ChangedDefault(
      "fund.atEnd", from: "\"hand-over\"", to: "\"sell\"", since: "9.1.0",
      why: Phrase("most do so", "多数如此"))
  ]

  private static let page = ChangesPage(
    releases: Release.all, renamed: renamed, defaults: defaults)

  @Test func `the page tells names and defaults that are no longer what they were`() {
    let english = Self.page.text(in: .english, width: 100)
    #expect(english.contains("\n  crossing.old is called crossing.new since botou 9.1.0\n"))
    #expect(
      english.contains(
        "\n  fund.atEnd: \"sell\" since botou 9.1.0, before \"hand-over\" (most do so)\n"))
    let chinese = Self.page.text(in: .chinese, width: 100)
    #expect(chinese.contains("\n  crossing.old 自 botou 9.1.0 起改称 crossing.new\n"))
    #expect(chinese.contains("此前为 \"hand-over\"（多数如此）"))
    #expect(!ChangesPage.current.text(in: .english, width: 100).contains("crossing.old"))
    let json = JSONText().text(of: Self.page.json)
    #expect(json.contains("\"new\":\"crossing.new\"") && json.contains("\"fields\":\"fund.atEnd\""))
  }

  @Test func `a name that was given up is found by its old name alone`() {
    #expect(RenamedFigure.named("crossing.old", in: Self.renamed)?.new == "crossing.new")
    #expect(RenamedFigure.named("crossing.new", in: Self.renamed) == nil)
  }

  // MARK: - What check prints

  @Test func `the summary lists the defaults that changed and how to settle them`() throws {
    let starter = StarterScenario(name: "mine", language: .english).text
    let old = starter.split(separator: "\n").filter { !$0.contains("format:") }
      .joined(separator: "\n")
    func summary(_ text: String, _ language: Language, _ width: Int) throws -> String {
      let scenario = try Scenario(
        reading: "mine.json5", files: FilesInMemory(["mine.json5": Array(text.utf8)]))
      return ProgrammeSummary(
        scenario, in: language, width: width, changedDefaults: Self.defaults
      ).text
    }
    let said = try summary(old, .english, 1000)
    #expect(said.contains("write as its first line: format: \"botou/scenario/2\"\n"))
    #expect(said.contains("\n  mine.json5:3:1: fund.atEnd is \"sell\"; that is the default since"))
    #expect(said.contains("write here: fund: { atEnd: \"hand-over\" }\n"))
    #expect(try summary(old, .chinese, 1000).contains("请写入首行：format: \"botou/scenario/2\"\n"))
    for line in try summary(old, .english, 60).split(separator: "\n") {
      #expect(line.displayWidth <= 60, "\(line)")
    }
    #expect(!(try summary(starter, .english, 1000)).contains("fund.atEnd"))
  }

  // MARK: - Parts

  @Test func `a part of another version is refused with what to do`() throws {
    let scratch = try Scratch()
    let delta = Repository.file("Scenarios/yangtze-delta.json5").path
    let made = try Tool.run(
      ["shard", delta, "-n", "130", "-q", "--part", "1/1", "-o", "part"], folder: scratch.folder)
    try #require(made == ("", "", 0))
    let bytes = Array(try Data(contentsOf: scratch.file("part")))
    var archive = try RunArchive(archive: bytes, shape: RunArchive.Shape())
    archive.identity.version = "0.0.9"
    try Data(archive.archive(shape: RunArchive.Shape())).write(to: scratch.file("part"))
    let current = ProgramVersion.current
    let english = try Tool.run(["merge", "part"], folder: scratch.folder)
    #expect(
      english.stderr
        == "botou: cannot use 'part': it was made by botou 0.0.9, not \(current); play it again with "
        + "botou \(current), the same seed\n" && english.status == 65)
    let chinese = try Tool.run(["merge", "part", "--lang", "zh"], folder: scratch.folder)
    #expect(
      chinese.stderr
        == "botou: 无法使用“part”：由 botou 0.0.9 生成，而非 \(current)；请用 botou \(current) "
        + "以相同种子重新运行\n")
  }
}
