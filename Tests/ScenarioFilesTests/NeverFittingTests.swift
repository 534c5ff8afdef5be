import Documents
import Languages
import ScenarioFiles
import Testing

/// Projects that the fund can never pay are told aloud, though nothing in the file is wrong.
@Suite struct NeverFittingTests {
  private func notices(_ fund: String, received: Double = 0) throws -> [Fault] {
    let text = soundScenario.replacing(
      "budget: { commitment: 20000 }, end: \"2034-01\"", with: fund
    ).replacing("received: { centre: 500 }, spent: 400", with: "received: { centre: \(received) }")
    try #require(text != soundScenario)
    return try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)])
    ).neverFitting
  }

  @Test func `a head that can never fit is told with project, sum and what works`() throws {
    let notices = try notices("budget: { commitment: 999 }")
    #expect(notices.count == 2)
    let notice = try #require(notices.first)
    #expect(notice.code == .neverFitting && notice.path.description == "fund.budget")
    #expect(notice.position?.line == 29)
    #expect(
      notice.sentence(in: .english)
        == "a.json5:29:19: fund.budget is {commitment: 999}; 'cohort' asks for 1000 under 'grant', but never "
        + "more than 999 is free, so that it is never signed and, first in the queue, keeps all others waiting; "
        + "raise the budget to 1000 at least, or lower the award, or let others pass "
        + "(queue: { head: \"isPassed\" })")
    #expect(
      notice.sentence(in: .chinese)
        == "a.json5:29:19: fund.budget 为 {commitment: 999}；政策“grant”下“cohort”需 1000，而可用资金最多为 999，"
        + "因此永远无法签约，到达队首后将使全队等候；请将预算提高到至少 1000，或降低资助额，或允许越过队首"
        + "（queue: { head: \"isPassed\" }）")
  }

  @Test(arguments: [
    ("budget: \"unlimited\"", 0), ("budget: { commitment: 1000 }", 0),
    // What may be granted again adds to what may be free.
    ("budget: { commitment: 999 }, recycling: { share: 0.5, most: 1 }", 0),
    ("budget: { commitment: 999 }, recycling: { share: 0.5, most: 0.5 }", 2),
    ("budget: { commitment: 999 }, recycling: { share: 0, most: 1 }", 2),
    ("budget: { yearly: [999, 1000, 10] }", 0), ("budget: { yearly: [999] }", 2),
    ("budget: { yearly: [10], carries: true }", 0),
    // Two years of 499 before the end.
    ("budget: { yearly: [499], carries: true }, end: \"2026-01\"", 2),
    ("budget: { yearly: [500], carries: true }, end: \"2026-01\"", 0),
  ])
  func `what may ever be free decides who never fits`(fund: String, count: Int) throws {
    #expect(try notices(fund).count == count)
  }

  @Test func `what a project under way was paid may come back and be free`() throws {
    #expect(try notices("budget: { commitment: 500 }", received: 499).count == 2)
    #expect(try notices("budget: { commitment: 500 }", received: 500).isEmpty)
  }

  @Test func `where the head is passed nobody is kept waiting by it`() throws {
    let said = try notices("budget: { commitment: 999 }, queue: { head: \"isPassed\" }").map {
      $0.sentence(in: .english)
    }
    #expect(
      said.allSatisfy { $0.hasSuffix("; raise the budget to 1000 at least, or lower the award") })
  }
}
