import Documents
import Policies
import ScenarioFiles
import Testing

@Suite struct SelectionReadingTests {
  func policy(_ fields: String) throws -> Policy {
    let text = soundScenario.replacing(
      "instrument: \"grant\",", with: "instrument: \"grant\", \(fields),")
    let scenario = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
    return try #require(scenario.policies.first)
  }

  @Test func `experts who take everybody are the default, with what they see at hand`() throws {
    #expect(try policy("awardShare: 1").selection == .everybody)
    #expect(
      try policy("selection: { admits: 0.4, accuracy: 0.7 }").selection
        == .expert(Screening(accuracy: 0.7, admits: 0.4)))
  }

  @Test func `each way of selection is read from its words`() throws {
    #expect(try policy("selection: { form: \"directed\" }").selection == .directed)
    #expect(
      try policy("selection: { form: \"open-call\", applicants: 7 }").selection
        == .openCall(OpenCall(applicants: 7, accuracy: 0.5)))
    #expect(
      try policy("selection: { form: \"race\", teams: 4, keep: 2 }").selection
        == .race(Race(teams: 4, keep: 2)))
    #expect(
      try policy("selection: { form: \"market\", within: 9, gates: \"every\" }").selection
        == .market(InvestorGate(gates: .every, withinMonths: 9)))
  }
}

extension SelectionReadingTests {
  @Test func `appraisal and behaviour are read, and neutral when they are not given`() throws {
    let plain = try policy("awardShare: 1")
    #expect(plain.appraisal == .whole && plain.behaviour == .none)
    #expect(
      try policy("appraisal: { exempt: [\"failed\", \"closed\"] }").appraisal
        == .portfolio(exempt: [.failed, .closed]))
    #expect(
      try policy("appraisal: { form: \"per-project\", mostLossChance: 0.7 }").appraisal
        == .perProject(LossBar(mostLossChance: 0.7, accuracy: 0.5)))
    #expect(
      try policy("behaviour: { effort: 0.2, attraction: -0.1 }").behaviour
        == Behaviour(effort: 0.2, attraction: -0.1))
  }
}
