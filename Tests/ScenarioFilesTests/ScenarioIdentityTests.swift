import Documents
import ScenarioFiles
import Testing

@Suite struct ScenarioIdentityTests {
  private func identity(
    _ text: String, settings: [String] = [], files: [String: String] = [:]
  ) throws -> ScenarioIdentity {
    var memory = files.mapValues { Array($0.utf8) }
    memory["a.json5"] = Array(text.utf8)
    return try Scenario(
      reading: "a.json5", settings: settings.map { try Setting($0) },
      files: FilesInMemory(memory)
    ).identity
  }

  private func changed(_ old: String, _ new: String) -> String {
    precondition(soundScenario.ranges(of: old).count == 1, "'\(old)' must stand once")
    return soundScenario.replacing(old, with: new)
  }

  @Test(arguments: [
    ("a comment", "name: \"sound\",", "name: \"sound\", // what it is\n"),
    (
      "the word of its format", "name: \"sound\",", "format: \"botou/scenario/2\", name: \"sound\","
    ),
    ("the order of fields", "min: 3, max: 9", "max: 9, min: 3"),
    ("another way to write a number", "horizonMonths: 120", "horizonMonths: 1.2e2"),
    ("a default that is spelt out", "fund: {", "fund: { atEnd: \"sell\","),
    ("the seed", "unit: 10000", "unit: 10000, seed: 7"),
    ("the number of trials", "unit: 10000", "unit: 10000, trials: 7"),
  ])
  func `what changes no value changes no identity`(what: String, old: String, new: String) throws {
    #expect(try identity(changed(old, new)) == identity(soundScenario), "\(what)")
  }

  @Test func `of what was read the identity leaves out the format, the seed and the trials`() throws
  {
    let scenario = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(soundScenario.utf8)]))
    guard case .object(var members) = scenario.resolved.root.jsonValue else {
      Issue.record("a scenario is a record")
      return
    }
    for name in ["format", "seed", "trials"] {
      try #require(members.removeValue(forKey: name) != nil, "\(name)")
    }
    let said = JSONText().text(of: .object(members))
    #expect(scenario.identity.description == SHA256.hexadecimal(of: said.utf8))
  }

  @Test func `extending a file and writing all in one place is the same scenario`() throws {
    let child = #"{ extends: "base.json5", horizonMonths: 120, baseline: "grant" }"#
    let base = changed("horizonMonths: 120", "horizonMonths: 60")
      .replacing("baseline: \"grant\"", with: "baseline: \"convert\"")
    #expect(
      try identity(child, files: ["base.json5": base]) == identity(soundScenario))
  }

  @Test func `a seed or a number of trials from the command line changes no identity`() throws {
    #expect(
      try identity(soundScenario, settings: ["seed=9", "trials=5"]) == identity(soundScenario))
  }

  @Test(arguments: [
    ("name: \"sound\"", "name: \"other\""), ("unit: 10000", "unit: 1000"),
    ("financing: 0.5", "financing: 0.51"), ("cost: 900", "cost: 901"),
    ("first: \"cold\"", "first: \"hot\""), ("after: \"pilot\"", "after: \"concept\""),
    ("copies: 10", "copies: 11"), ("months: 4", "months: 5"),
    ("end: \"2034-01\"", "end: \"2034-02\""), ("[0.6, 0.4]", "[0.5, 0.5]"),
    ("baseline: \"grant\"", "baseline: \"convert\""), ("cap: 9000", "cap: 9001"),
  ])
  func `any value changes the identity`(old: String, new: String) throws {
    #expect(try identity(changed(old, new)) != identity(soundScenario))
  }

  @Test func `a cell of a table is a value of the scenario`() throws {
    let text = changed(
      "{ name: \"running\"", "{ csv: \"p.csv\", template: \"standard\" },\n    { name: \"running\"")
    let table = "name,entry,stage,months,centre,spent\na,2024-03,pilot,4,500,400\n"
    let first = try identity(text, files: ["p.csv": table])
    #expect(try identity(text, files: ["p.csv": "\u{FEFF}" + table]) == first)
    #expect(
      try identity(text, files: ["p.csv": table.replacing("500", with: "501")]) != first)
  }
}
