import Documents
import Languages
import Policies
import ScenarioFiles
import Testing

/// A policy lies over another: what it does not say itself is as there.
@Suite struct ExtendingPolicyTests {
  private func scenario(
    _ policies: String, settings: [String] = [], files: [String: String] = [:]
  ) throws -> Scenario {
    var memory = files.mapValues { Array($0.utf8) }
    memory["s.json5"] = Array(text(policies).utf8)
    return try Scenario(
      reading: "s.json5", settings: settings.map { try Setting($0) }, files: FilesInMemory(memory))
  }

  /// The sound scenario with these policies behind its own two.
  private func text(_ policies: String) -> String {
    soundScenario.replacing("convert: {", with: "\(policies), convert: {")
  }

  /// Whether both write the same programme.
  private func expectSame(_ short: String, _ long: String) throws {
    #expect(try scenario(short).identity == scenario(long).identity)
  }

  @Test func `a policy is the one that it extends, but for what it says`() throws {
    try expectSame(
      #"wide: { extends: "convert", cap: 7000, maximumShare: 0.4 }"#,
      """
      wide: { instrument: "grant-to-equity", cap: 7000, maximumShare: 0.4,
        holding: { form: "sell", fraction: 0.5, atRound: 1 } }
      """)
  }

  @Test func `records are laid over each other, lists are replaced, null takes away`() throws {
    try expectSame(
      """
      first: { instrument: "grant", awardShare: 0.9,
        disbursement: { holdback: 0.1, shares: [0.5, 0.5] } },
      second: { extends: "first", awardShare: null, disbursement: { shares: [0.7, 0.3] } }
      """,
      """
      first: { instrument: "grant", awardShare: 0.9,
        disbursement: { holdback: 0.1, shares: [0.5, 0.5] } },
      second: { instrument: "grant", disbursement: { holdback: 0.1, shares: [0.7, 0.3] } }
      """)
  }

  @Test func `chains are followed from wherever they begin, and the order stays the file's`() throws
  {
    let read = try scenario(
      """
      third: { extends: "second", discount: 0.1 },
      second: { extends: "first", maximumShare: 0.3 },
      first: { instrument: "grant-to-equity", teamFloor: 0.6 }
      """)
    #expect(read.policies.map(\.name) == ["grant", "third", "second", "first", "convert"])
    guard case .grantToEquity(let plan) = read.policies[1].instrument else {
      Issue.record("another instrument")
      return
    }
    #expect(plan.discount == 0.1 && plan.maximumShare == 0.3 && plan.teamFloor == 0.6)
  }

  /// Both have a discount, which of the one is off a price and of the other an own term.
  @Test func `another instrument keeps the axes, and no term of the other instrument`() throws {
    try expectSame(
      """
      first: { instrument: "grant-to-equity", discount: 0.2, cap: 7000, convention: "alongside",
        awardShare: 0.9, disbursement: { holdback: 0.1 }, behaviour: { effort: 0.3 } },
      loan: { extends: "first", instrument: "convertible-debt", maturity: 36 }
      """,
      """
      first: { instrument: "grant-to-equity", discount: 0.2, cap: 7000, convention: "alongside",
        awardShare: 0.9, disbursement: { holdback: 0.1 }, behaviour: { effort: 0.3 } },
      loan: { instrument: "convertible-debt", maturity: 36,
        awardShare: 0.9, disbursement: { holdback: 0.1 }, behaviour: { effort: 0.3 } }
      """)
  }

  @Test func `a term takes the place of those that cannot stand beside it`() throws {
    try expectSame(
      #"agreed: { extends: "convert", agreedShare: 0.1, holding: null }"#,
      #"agreed: { instrument: "grant-to-equity", agreedShare: 0.1 }"#)
  }

  @Test func `who pays nothing takes nothing over`() throws {
    try expectSame(
      #"left: { extends: "convert", instrument: "none" }"#, #"left: { instrument: "none" }"#)
  }

  @Test func `another form of an axis takes what all forms have`() throws {
    try expectSame(
      """
      first: { instrument: "grant", disbursement: { shares: [0.5, 0.5], holdback: 0 },
        selection: { form: "open-call", applicants: 5, accuracy: 0.7 } },
      second: { extends: "first", disbursement: { form: "upfront" }, selection: { form: "expert" } }
      """,
      """
      first: { instrument: "grant", disbursement: { shares: [0.5, 0.5], holdback: 0 },
        selection: { form: "open-call", applicants: 5, accuracy: 0.7 } },
      second: { instrument: "grant", disbursement: { form: "upfront", holdback: 0 },
        selection: { form: "expert" } }
      """)
  }

  @Test func `a title is not handed down`() throws {
    let read = try scenario(
      """
      first: { title: { en: "The first", zh: "首个" }, instrument: "grant" },
      second: { extends: "first", awardShare: 0.5 },
      third: { extends: "first", title: "third", awardShare: 0.5 }
      """)
    #expect(read.titles[.policy("first")] == Phrase("The first", "首个"))
    #expect(read.titles.stated(of: .policy("second")) == nil)
    #expect(read.titles[.policy("second")] == Phrase(same: "second"))
    #expect(read.titles[.policy("third")] == Phrase(same: "third"))
  }

  // MARK: - Files, settings, marks

  @Test func `a file that extends another may extend its policies, and change those they lie over`()
    throws
  {
    let base = text(#"wide: { extends: "convert", maximumShare: 0.4 }"#)
    let child = """
      { extends: "base.json5", policies: { convert: { cap: 7000 },
        wider: { extends: "wide", maximumShare: 0.5 } } }
      """
    let memory = ["base.json5": Array(base.utf8), "s.json5": Array(child.utf8)]
    let read = try Scenario(reading: "s.json5", files: FilesInMemory(memory))
    let long = """
      wide: { instrument: "grant-to-equity", cap: 7000, maximumShare: 0.4,
        holding: { form: "sell", fraction: 0.5, atRound: 1 } },
      wider: { instrument: "grant-to-equity", cap: 7000, maximumShare: 0.5,
        holding: { form: "sell", fraction: 0.5, atRound: 1 } }
      """
    #expect(
      try read.identity == scenario(long, settings: ["policies.convert.cap=7000"]).identity)
  }

  @Test func `a setting replaces one value of what came out, and none of what it came from`() throws
  {
    let short = #"wide: { extends: "convert", maximumShare: 0.4 }"#
    let read = try scenario(
      short, settings: ["policies.wide.cap=5000", "policies.convert.cap=6000"])
    let caps = read.policies.map { policy -> Double? in
      if case .grantToEquity(let plan) = policy.instrument { plan.cap } else { nil }
    }
    #expect(caps == [nil, 5000, 6000])
  }

  @Test func `a mark is inherited as a mark, and another takes its place`() throws {
    let read = try scenario(
      """
      first: { instrument: "grant-to-equity", teamFloor: 0.5,
        discount: { uncertain: { min: 0.1, max: 0.3 }, best: 0.2, source: "S" } },
      second: { extends: "first" },
      third: { extends: "first", discount: { decide: [0.1, 0.2], now: 0.1 } },
      fourth: { extends: "first", discount: { best: 0.25 } },
      fifth: { extends: "first", discount: 0.3 },
      sixth: { extends: "third", discount: { of: "off", times: 2 } }
      """, settings: ["parameters.off=0.15"])
    let discounts = read.policies.compactMap { policy -> Double? in
      if case .grantToEquity(let plan) = policy.instrument { plan.discount } else { nil }
    }
    #expect(discounts == [0.2, 0.2, 0.1, 0.25, 0.3, 0.3, 0])
    #expect(
      read.register.map(\.path.description) == [
        "policies.first.discount", "policies.second.discount", "policies.third.discount",
        "policies.fourth.discount",
      ])
  }

  // MARK: - Resolved

  @Test
  func `what is resolved stands by itself, says where values come from, and reads as the same`()
    throws
  {
    let read = try scenario(
      #"wide: { extends: "convert", maximumShare: 0.4 }, gift: { extends: "grant", instrument: "royalty", exitShare: 0.1 }"#
    )
    let resolved = read.resolved.text(in: .english)
    #expect(!resolved.contains("extends:"))
    let line = soundScenario.split(separator: "\n").firstIndex { $0.contains("convert: {") }
    let cap = resolved.split(separator: "\n").filter { $0.contains("cap: 9000") }
    #expect(cap.count == 2)
    let place = "// s.json5:\(try #require(line) + 1)"
    #expect(cap.allSatisfy { $0.hasSuffix(place) }, "\(cap)")
    for text in [resolved, read.text] {
      let again = try Scenario(
        reading: "again.json5", files: FilesInMemory(["again.json5": Array(text.utf8)]))
      #expect(again.identity == read.identity)
    }
  }
}
