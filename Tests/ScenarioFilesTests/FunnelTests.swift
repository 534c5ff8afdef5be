import Documents
import Projects
import ScenarioFiles
import Testing

@Suite struct FunnelTests {
  /// H0: arrivals of 36 months are Poisson with mean 3 · min(600, 400) · 0.1 = 120.
  ///
  /// 400 futures, rejected at 5 standard errors of 0.55 for the mean, and of 8.5 for the variance.
  @Test func `a funnel brings as many projects as its steps let through`() throws {
    let text = soundScenario.replacing(
      "copies: 10, entry: { from: \"2024-01\", to: \"2026-01\" }",
      with: """
        funnel: { needsPerYear: 2000, from: 0, to: 36, steps: [
          { name: "solutions", rate: 0.3, capacityPerYear: 400 }, { name: "signed", rate: 0.1 },
        ] }
        """)
    let scenario = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
    var nature = Nature(scenario.world, seed: 2)
    let counts = (0..<UInt64(400)).map { trial in
      nature.begin(trial: trial)
      return Double(nature.arrivals(of: scenario.world.members[0]))
    }
    let mean = counts.reduce(0, +) / 400
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    #expect(abs(mean - 120) < 5 * 0.55)
    #expect(abs(variance - 120) < 5 * 8.5)
  }

  /// 600 reach the last step and 60 pass it; a tenth of the idle 540 is taken up, a year later.
  @Test func `what a funnel leaves idle comes again after its deadline, as projects of their own`()
    throws
  {
    let text = soundScenario.replacing(
      "copies: 10, entry: { from: \"2024-01\", to: \"2026-01\" }",
      with: """
        funnel: { needsPerYear: 2000, from: 0, to: 36, steps: [
          { name: "solutions", rate: 0.3 }, { name: "signed", rate: 0.1 },
        ], reassign: { after: 12, rate: 0.1 } }
        """)
    let scenario = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
    let projects = scenario.world.projects
    #expect(projects.map(\.name) == ["cohort", "cohort-reassigned", "running"])
    #expect(projects.map(\.isReassigned) == [false, true, false])
    guard case .stream(let perYear, let from, let to) = projects[1].entry else {
      Issue.record("no stream")
      return
    }
    #expect(abs(perYear - 54) < 1e-9 && (from, to) == (12, 48))
    #expect(projects[1].sector == "optics")
  }
}
