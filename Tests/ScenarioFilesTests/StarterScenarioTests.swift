import Documents
import Languages
import ScenarioFiles
import Testing

@Suite struct StarterScenarioTests {
  @Test(arguments: Language.allCases)
  func `a starter is short, commented, free of faults and named as asked`(
    language: Language
  ) throws {
    let text = StarterScenario(name: "mine", language: language).text
    let scenario = try Scenario(
      reading: "mine.json5", files: FilesInMemory(["mine.json5": Array(text.utf8)]))
    #expect(scenario.name == "mine" && scenario.policies.count == 2)
    let first = try JSON5.parse(text, file: "mine.json5").members.first
    #expect(first?.name == "format" && first?.value.kind == .text("\(FormatWord.scenario)"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((20...42).contains(lines.count))
    #expect(lines.count { $0.contains("//") } >= 8)
    #expect(text.unicodeScalars.contains { $0.properties.isIdeographic } == (language == .chinese))
  }

  @Test func `the resolved text is a scenario of the same identity`() throws {
    let first = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(soundScenario.utf8)]))
    let text = first.resolved.text()
    let again = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
    #expect(again.identity == first.identity)
    #expect(text.contains("patience: 6,  // default"))
    #expect(text.contains("centre: 1000,  // a.json5:17"))
  }
}
