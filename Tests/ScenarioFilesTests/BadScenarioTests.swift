import Documents
import Languages
import ScenarioFiles
import TestSupport
import Testing

@Suite struct BadScenarioTests {
  static let all =
    badHeads + badFormats + badWorlds + badTemplates + badPortfolios + badPolicies + badFiles
    + badOfficials + badTitles + badMarks

  /// What is said of a scenario `sound.json5`; nothing when it can be used.
  private func faults(
    of text: String, settings: [String] = [], files: [String: String] = [:]
  ) throws -> Faults? {
    var memory = files.mapValues { Array($0.utf8) }
    memory["sound.json5"] = Array(text.utf8)
    do {
      _ = try Scenario(
        reading: "sound.json5", settings: settings.map { try Setting($0) },
        files: FilesInMemory(memory))
      return nil
    } catch ScenarioReadingError.faults(let faults) {
      return faults
    }
  }

  @Test func `the scenario that the bad ones are made from is sound`() throws {
    let faults = try faults(of: soundScenario)
    #expect(faults == nil, "\(faults?.sentences(in: .english) ?? [])")
  }

  @Test func `there are at least a hundred bad scenarios, each of its own kind`() {
    #expect(Self.all.count >= 100)
    #expect(Set(Self.all.map(\.testDescription)).count == Self.all.count)
  }

  @Test(arguments: all)
  func `a bad scenario is told in full, in both languages`(bad: BadScenario) throws {
    let faults = try #require(
      try faults(of: bad.text, settings: bad.settings, files: bad.files))
    #expect(faults.sentences(in: .english) == bad.english)
    #expect(faults.sentences(in: .chinese) == bad.chinese)
    #expect(bad.chinese.flatMap(LeftEnglish.sentences) == [])
  }
}
