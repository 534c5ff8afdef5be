import Documents
import ScenarioFiles
import Testing

@Suite struct ScenarioFormatTests {
  private static let word = "format: \"botou/scenario/2\", "

  private func scenario(_ text: String, files: [String: String] = [:]) throws -> Scenario {
    var memory = files.mapValues { Array($0.utf8) }
    memory["a.json5"] = Array(text.utf8)
    return try Scenario(reading: "a.json5", files: FilesInMemory(memory))
  }

  /// Everything that a result document says of a scenario.
  private func said(_ scenario: Scenario) -> String {
    "\(scenario.identity) " + JSONText().text(of: scenario.resolved.root.jsonValue)
  }

  @Test func `a file without the word is read as one with it, to the last letter`() throws {
    let with = soundScenario.replacing("name: \"sound\"", with: "\(Self.word)name: \"sound\"")
    try #require(with != soundScenario)
    #expect(try said(scenario(with)) == said(scenario(soundScenario)))
    #expect(try said(scenario(with)).contains("\"format\":\"botou/scenario/2\""))
  }

  @Test func `the word is a file's own, and those that extend it hand on none`() throws {
    let base = soundScenario.replacing("name: \"sound\"", with: "\(Self.word)name: \"sound\"")
    let plain = try scenario("{ extends: \"b.json5\" }", files: ["b.json5": base])
    #expect(plain.resolved.root["format"]?.origin == .default)
    let own = try scenario(
      "{ \(Self.word)extends: \"b.json5\" }", files: ["b.json5": soundScenario])
    #expect(own.resolved.root["format"]?.origin.file == "a.json5")
    #expect(own.identity == plain.identity)
  }
}
