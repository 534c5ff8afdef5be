import Documents
import Foundation
import Instruments
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles
import TermSheets
import TestSupport
import Testing

/// The catalogue of mechanisms against the reader, the schema and the scenarios that ship.
@Suite struct CatalogueTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let group: MechanismGroup
    let mechanism: Mechanism
    var testDescription: String { mechanism.name }
  }

  static let lines = MechanismGroup.all.flatMap { group in
    group.mechanisms.map { Line(group: group, mechanism: $0) }
  }

  /// A scenario of one policy `it`, into which the lines are laid.
  private static let plain = """
    {
      extends: "yangtze-delta.json5", name: "plain", baseline: "it",
      policies: {
        none: null, grant: null, equity: null, "grant-to-equity": null, "grant-to-equity+fund": null,
        it: { instrument: "grant" },
      },
      official: null, focus: null,
    }
    """

  private func scenario(_ way: String, in place: Mechanism.Place) throws -> Scenario {
    let laid =
      switch place {
      case .policy: "policies: { it: { \(way) } }"
      case .template: "templates: { deeptech: { \(way) } }"
      case .scenario, .waterfall: way
      }
    let files = ShippedFiles(own: [
      "plain.json5": Self.plain, "it.json5": "{ extends: \"plain.json5\", name: \"it\", \(laid) }",
    ])
    do {
      return try Scenario(reading: "it.json5", files: files)
    } catch ScenarioReadingError.faults(let faults) {
      for sentence in faults.sentences(in: .english) { Issue.record("\(way): \(sentence)") }
      throw faults
    }
  }

  private static func words(_ way: String, in place: Mechanism.Place) throws -> SchemaWords {
    let node = try JSON5.parse("{ \(way) }", file: "")
    let path =
      switch place {
      case .policy: "policies.*"
      case .template: "templates.*"
      case .scenario, .waterfall: ""
      }
    return SchemaWords(usedBy: node, at: path)
  }

  // MARK: - How to write it

  @Test(arguments: lines) func `every way to write it is read as what it names`(line: Line) throws {
    let mechanism = line.mechanism
    #expect(!mechanism.ways.isEmpty)
    guard mechanism.place != .waterfall else { return }
    for way in mechanism.ways {
      let scenario = try scenario(way, in: mechanism.place)
      let policy = try #require(scenario.policies.first)
      let root = scenario.resolved.root
      let it = try #require(root["policies"]?["it"])
      if mechanism.place == .policy {
        let stated = try JSON5.parse("{ \(way) }", file: "")["instrument"]
        #expect(stated?.kind == .text(policy.instrument.name), "\(way)")
      }
      switch line.group.axis {
      case "instrument": #expect(policy.instrument.name == mechanism.name)
      case "selection":
        #expect(it["selection"]?["form"]?.kind == .text(mechanism.name), "\(way)")
      default: break
      }
    }
  }

  @Test func `a way of the waterfall is read by the waterfall's reader`() throws {
    let ways = Self.lines.filter { $0.mechanism.place == .waterfall }.flatMap(\.mechanism.ways)
    #expect(!ways.isEmpty)
    for way in ways {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json5")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data("{ \(way) }".utf8).write(to: file)
      let run = try Tool.run(["waterfall", file.path])
      #expect(run.status == 0, "\(run.stderr)")
    }
  }

  @Test func `every choice and every field of a policy stands in the catalogue`() throws {
    let offered = SchemaWords(offeredBy: Schema.scenario.root)
    var written = SchemaWords.nothing
    for line in Self.lines {
      for way in line.mechanism.ways {
        written.formUnion(try Self.words(way, in: line.mechanism.place))
      }
    }
    // Parts of a mixture are the instruments themselves; `share` alone is theirs.
    func isOurs(_ path: String) -> Bool {
      if path.contains(".parts[].") { return path.hasSuffix("parts[].share") }
      // A policy's own fund is written as the scenario's.
      if path.hasPrefix("policies.*.fund.") { return false }
      return ["policies.*.", "templates.*.funding.income", "fund."].contains {
        path.hasPrefix($0)
      }
    }
    // What a default says need not be written, nor the older word for `queue`; a title says nothing.
    let defaults: Set<String> = [
      "policies.*.extends", "policies.*.title", "policies.*.title.en", "policies.*.title.zh",
      "fund.budget=unlimited", "fund.discountRate", "policies.*.followOn.money=in-round",
      "fund.budget=unlimited", "fund.discountRate", "fund.queue.rank=entry",
      "fund.queue.head=waits", "fund.order", "fund.order=entry", "fund.order=priority",
    ]
    let choices = offered.choices.filter(isOurs).subtracting(written.choices)
    #expect(choices.subtracting(defaults).sorted() == [])
    let fields = offered.fields.filter(isOurs).subtracting(written.fields)
    #expect(fields.subtracting(defaults).sorted() == [])
    #expect(offered.choices.filter(isOurs).count > 40)
  }

  // MARK: - Who shows it

  /// Mechanisms that no scenario shows yet.
  private static let unshown: Set<String> = []

  @Test(arguments: lines) func `what shows it exists, holds that policy and says so`(
    line: Line
  ) throws {
    let mechanism = line.mechanism
    #expect(mechanism.shown.isEmpty == Self.unshown.contains(mechanism.name))
    var used = SchemaWords.nothing
    for showing in mechanism.shown {
      guard mechanism.place != .waterfall else {
        #expect(ShippedFiles().holds(showing.scenario + ".json5"), "\(showing.scenario)")
        continue
      }
      let root = try Scenario(reading: showing.scenario + ".json5", files: ShippedFiles())
        .resolved.root
      guard let name = showing.policy else {
        used.formUnion(SchemaWords(usedBy: root, at: "", stated: true))
        continue
      }
      let policy = try #require(root["policies"]?[name], "\(showing.words)")
      used.formUnion(SchemaWords(usedBy: policy, at: "policies.*"))
    }
    // A scheme is shown by its nearest relative, and a place of another kind by the whole.
    guard mechanism.place == .policy, !mechanism.shown.isEmpty,
      !["Schemes elsewhere", "Company, fund and deal flow"].contains(line.group.title.english)
    else { return }
    for way in mechanism.ways {
      let wanted = try Self.words(way, in: .policy)
      let missing = wanted.choices.filter { !$0.contains("instrument=") }
        .subtracting(used.choices)
      #expect(missing.isEmpty, "\(missing.sorted())")
    }
  }

  @Test func `each mechanism has one name, words in both languages and an effect`() {
    let names = Self.lines.map(\.mechanism.name)
    #expect(Set(names).count == names.count)
    for mechanism in Self.lines.map(\.mechanism) {
      let effects = [
        mechanism.effects.cash, mechanism.effects.gates, mechanism.effects.ownership,
        mechanism.effects.losses,
      ].compactMap(\.self)
      #expect(!effects.isEmpty, "\(mechanism.name)")
      for phrase in effects + [mechanism.title] {
        #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty, "\(mechanism.name)")
        #expect(phrase.english != phrase.chinese, "\(mechanism.name)")
        #expect(!phrase.english.contains("|") && !phrase.chinese.contains("|"))
      }
    }
  }

  // MARK: - The pages

  @Test(arguments: [40, 60, 80, 100], Language.allCases)
  func `the page fits its width`(width: Int, language: Language) {
    let text = MechanismsPage.text(in: language, width: width)
    for line in text.split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
    }
    for mechanism in Self.lines.map(\.mechanism) {
      #expect(
        text.replacing(/\s+/, with: "").contains(
          mechanism.ways[0].replacing(/\s+/, with: "")), "\(mechanism.name)")
    }
  }

  @Test(arguments: [("Policies.md", Language.english), ("Policies.zh.md", .chinese)])
  func `the article holds exactly this table`(file: String, language: Language) throws {
    let text = try String(contentsOf: Repository.article(file), encoding: .utf8)
    #expect(text.contains(MechanismsPage.markdown(in: language)))
  }
}
