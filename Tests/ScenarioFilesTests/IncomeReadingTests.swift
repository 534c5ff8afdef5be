import Documents
import Languages
import Projects
import ScenarioFiles
import Testing

/// What comes in besides the award, as a file says it.
@Suite struct IncomeReadingTests {
  private func scenario(_ income: String) throws -> Scenario {
    let funding = "funding: { centre: 1000, otherPublic: 500 }"
    precondition(soundScenario.ranges(of: funding).count == 1)
    let text = soundScenario.replacing(
      funding, with: "funding: { centre: 1000, otherPublic: 500, income: [\(income)] }")
    return try Scenario(reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
  }

  private func income(_ text: String) throws -> [Income] {
    try #require(try scenario(text).world.templates.first).funding.income
  }

  private func sentences(_ text: String) throws -> [String] {
    do {
      _ = try scenario(text)
      return []
    } catch ScenarioReadingError.faults(let faults) {
      return faults.sentences(in: .english)
    }
  }

  @Test func `source, stage, sum and months arrive where they belong`() throws {
    #expect(try income("") == [])
    #expect(
      try income("{ source: \"team\", perMonth: 20 }")
        == [try Income(source: .team, perMonth: 20)])
    #expect(
      try income(
        "{ source: \"other-public\", from: \"pilot\", perMonth: 5, months: 12 }, "
          + "{ source: \"team\", from: \"accepted\", perMonth: 30 }")
        == [
          try Income(source: .otherPublic, fromStage: 1, perMonth: 5, months: 12),
          try Income(source: .team, fromStage: 2, perMonth: 30),
        ])
  }

  @Test(arguments: [
    (
      "{ source: \"team\", from: \"pilt\", perMonth: 5 }",
      "income[0].from is \"pilt\"; did you mean 'pilot'?"
    ),
    (
      "{ source: \"market\", perMonth: 5 }",
      "income[0].source is \"market\"; it must be one of team, other-public"
    ),
    (
      "{ source: \"team\", perMonth: 5, months: 0 }",
      "income[0].months is 0; it must be greater than 0"
    ),
    ("{ source: \"team\", perMonth: -5 }", "income[0].perMonth is -5; it must be at least 0"),
    ("{ source: \"team\" }", "income[0].perMonth is missing"),
  ])
  func `what cannot be read is told with what can`(text: String, sentence: String) throws {
    let found = try sentences(text)
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(sentence) }, "\(found)")
  }

  @Test func `more incomes that end than are followed are refused`() throws {
    let one = "{ source: \"team\", perMonth: 5, months: 3 }"
    let found = try sentences(Array(repeating: one, count: 5).joined(separator: ", "))
    #expect(found.count == 1, "\(found)")
  }
}
