import Documents
import Languages
import Policies
import ScenarioFiles
import Testing

/// What a policy says of the fund is laid over the scenario's, for that policy alone.
@Suite struct OwnFundReadingTests {
  private func scenario(
    _ own: String, common: String = #"{ budget: { commitment: 20000 }, end: "2034-01" }"#,
    settings: [String] = []
  ) throws -> Scenario {
    let text = soundScenario.replacing(
      #"{ budget: { commitment: 20000 }, end: "2034-01" }"#, with: common
    ).replacing(
      "convert: {", with: #"own: { instrument: "grant", fund: \#(own) }, convert: {"#)
    return try Scenario(
      reading: "a.json5", settings: settings.map { try Setting($0) },
      files: FilesInMemory(["a.json5": Array(text.utf8)]))
  }

  /// Of the policy `own`; the others have none.
  private func own(_ scenario: Scenario) throws -> Fund {
    #expect(scenario.policies.map { $0.fund != nil } == [false, true, false])
    return try #require(scenario.policies[1].fund)
  }

  @Test func `fields that it does not say are the scenario's`() throws {
    let read = try scenario("{ saleHaircut: 0.3, recycling: 0.5 }")
    #expect(
      try own(read)
        == Fund(
          budget: .commitment(20_000), recycling: Recycling(share: 0.5), endMonth: 120,
          saleHaircut: 0.3))
    #expect(try read.fund == Fund(budget: .commitment(20_000), endMonth: 120))
  }

  @Test(arguments: [
    ("{ budget: { yearly: [3, 4] } }", "{ commitment: 7 }"),
    ("{ budget: { yearly: [3, 4] } }", "9"),
    ("{ budget: { yearly: [3, 4] } }", "{ yearly: [1] }"),
    ("{ budget: { yearly: [3, 4] } }", #""unlimited""#),
  ])
  func `a budget takes the place of another kind of budget`(own text: String, common: String) throws
  {
    let read = try scenario(text, common: "{ budget: \(common) }")
    #expect(try own(read).budget == .yearly([3, 4], carriesOver: false))
  }

  @Test func `what carries over stays where only the sums change`() throws {
    let read = try scenario(
      "{ budget: { yearly: [3] } }", common: "{ budget: { yearly: [1], carries: true } }")
    #expect(try own(read).budget == .yearly([3], carriesOver: true))
  }

  @Test func `a queue takes the place of the older word for it`() throws {
    let read = try scenario(
      #"{ queue: { head: "isPassed" } }"#, common: #"{ budget: 5000, order: "priority" }"#)
    #expect(try own(read).queue == .init(rank: .entry, head: .isPassed))
    #expect(read.fund.queue == .init(rank: .file))
  }

  @Test func `what is set of the scenario's fund reaches who says nothing else`() throws {
    let settings = ["fund.saleHaircut=0.2", "fund.budget=9000", "fund.discountRate=0.04"]
    let read = try own(scenario("{ budget: { commitment: 7 } }", settings: settings))
    #expect(read.saleHaircut == 0.2 && read.discountRate == 0.04)
    #expect(read.budget == .commitment(7))
  }

  @Test func `a setting makes a fund of one's own`() throws {
    let read = try scenario("{}", settings: ["policies.convert.fund.budget=600"])
    #expect(read.policies[2].fund?.budget == .commitment(600))
    #expect(read.policies[2].fund?.endMonth == 120)
  }

  @Test func `a mark within it is replaced and kept in the register`() throws {
    let read = try scenario("{ budget: { commitment: { decide: [5, 6], now: 6 } } }")
    #expect(try own(read).budget == .commitment(6))
    #expect(
      read.register.map(\.path.description) == ["policies.own.fund.budget.commitment"])
  }

  @Test func `a policy that extends another has its fund, and may change it`() throws {
    let text = soundScenario.replacing(
      "convert: {",
      with: """
        first: { instrument: "grant", fund: { budget: { commitment: 5 }, saleHaircut: 0.1 } },
        second: { extends: "first", fund: { budget: { yearly: [6] } } },
        third: { extends: "second", fund: null }, convert: {
        """)
    let read = try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8)]))
    let funds = read.policies.map(\.fund)
    #expect(funds[1]?.budget == .commitment(5) && funds[1]?.saleHaircut == 0.1)
    #expect(funds[2]?.budget == .yearly([6], carriesOver: false) && funds[2]?.saleHaircut == 0.1)
    #expect(funds[3] == nil)
  }

  @Test func `what is resolved, and the scenario as one text, read as the same`() throws {
    let read = try scenario(
      #"{ budget: "unlimited", recycling: { share: 0.5, most: 9 }, queue: { rank: "file" } }"#,
      common:
        #"{ budget: { commitment: 20000 }, end: "2034-01", discountRate: 0.03, queuePatience: 5 }"#)
    for text in [read.resolved.text(in: .english), read.text] {
      let again = try Scenario(
        reading: "b.json5", files: FilesInMemory(["b.json5": Array(text.utf8)]))
      #expect(again.identity == read.identity)
      #expect(again.policies == read.policies && again.fund == read.fund)
    }
  }

  // MARK: - What is told

  @Test func `a change of the scenario's fund is told once`() throws {
    let (before, after) = try (
      scenario("{ saleHaircut: 0.3 }"),
      scenario("{ saleHaircut: 0.3 }", settings: ["fund.budget.commitment=9000"])
    )
    func changes(_ old: Scenario, _ new: Scenario) -> [String] {
      InputChange.all(
        from: old.resolved.root, old.inputTitles, to: new.resolved.root, new.inputTitles
      ).map(\.path.description)
    }
    #expect(changes(before, after) == ["fund.budget.commitment"])
    let own = try scenario("{ saleHaircut: 0.3, budget: { commitment: 3 } }")
    #expect(changes(before, own) == ["policies.own.fund.budget.commitment"])
    #expect(
      InputChange.all(fromDefaultsTo: before).map(\.path.description).filter {
        $0.contains("fund.")
      } == ["fund.budget.commitment", "fund.end", "policies.own.fund.saleHaircut"])
  }

  @Test func `a project that never fits is told at the budget that is too small`() throws {
    let notices = try scenario("{ budget: { commitment: 499 } }").neverFitting
    #expect(notices.map(\.path.description) == ["policies.own.fund.budget"])
    #expect(notices.first?.position?.line == 33)
  }

  @Test func `overhead of more than all awards is told of the fund that has it`() throws {
    let told = try scenario("{ overheadPerYear: 90000 }").implausible
    #expect(told.map(\.path.description) == ["policies.own.fund.overheadPerYear"])
  }
}
