import Documents
import Instruments
import Languages
import Policies
import ScenarioFiles
import Testing

/// Every field of every instrument arrives where it belongs.
@Suite struct InstrumentReadingTests {
  private static let grant =
    #"grant: { instrument: "grant", disbursement: { form: "milestones", shares: [0.6, 0.4] } },"#

  private func policy(_ text: String) throws -> Policy {
    precondition(soundScenario.ranges(of: Self.grant).count == 1)
    let scenario = try Scenario(
      reading: "a.json5",
      files: FilesInMemory([
        "a.json5": Array(soundScenario.replacing(Self.grant, with: "grant: \(text),").utf8)
      ]))
    return try #require(scenario.policies.first)
  }

  /// What is said of a policy; nothing when it can be used.
  private func sentences(_ text: String) throws -> [String] {
    do {
      _ = try policy(text)
      return []
    } catch ScenarioReadingError.faults(let faults) {
      return faults.sentences(in: .english)
    }
  }

  @Test func `invest-then-equity`() throws {
    let read = try policy(
      """
      { instrument: "invest-then-equity", maximumShare: 0.3, convention: "in-pre-money",
        discount: 0.1, buyBackInterest: 0.04, buyBackWithin: 60, shares: "common" }
      """)
    #expect(
      read.instrument
        == .investThenEquity(
          try InvestThenEquity(
            maximumShare: 0.3, convention: .inPreMoney, discount: 0.1,
            buyBackInterestPerYear: 0.04, buyBackMonths: 60, isRoundClass: false)))
  }

  @Test func `convertible debt`() throws {
    let read = try policy(
      """
      { instrument: "convertible-debt", maturity: 36, interestPerYear: 0.08, discount: 0.2,
        repaymentPremium: 0.5, cap: 5000 }
      """)
    #expect(
      read.instrument
        == .convertibleDebt(
          try ConvertibleDebt(
            interestPerYear: 0.08, maturityMonths: 36, repaymentPremium: 0.5, discount: 0.2,
            cap: 5000)))
  }

  @Test func `royalty`() throws {
    let read = try policy(
      """
      { instrument: "royalty", revenueShare: 0.04, revenueOverValue: 0.3, revenueAfter: 12,
        exitShare: 0.1, most: 1.5, interestPerYear: 0.02 }
      """)
    #expect(
      read.instrument
        == .royalty(
          try Royalty(
            revenueShare: 0.04, revenueOverValue: 0.3, revenueAfterMonths: 12, exitShare: 0.1,
            mostMultiple: 1.5, interestPerYear: 0.02)))
  }

  @Test func `guaranteed loan`() throws {
    let read = try policy(
      """
      { instrument: "guaranteed-loan", risk: { bank: 0.2, state: 0.35, insurer: 0.45 },
        interestPerYear: 0.05, interestSubsidy: 0.5, premium: 0.02, premiumSubsidy: 0.6,
        collateral: 0.1 }
      """)
    #expect(
      read.instrument
        == .guaranteedLoan(
          try GuaranteedLoan(
            risk: .init(bank: 0.2, state: 0.35, insurer: 0.45), interestPerYear: 0.05,
            interestSubsidy: 0.5, premium: 0.02, premiumSubsidy: 0.6, collateral: 0.1)))
  }

  @Test func `a mixture, with the terms of each part`() throws {
    let read = try policy(
      """
      { instrument: "mixture", awardShare: 0.5, parts: [
        { share: 0.4, instrument: "grant" },
        { share: 0.6, instrument: "grant-to-equity", teamFloor: 0.5 } ] }
      """)
    #expect(read.awardShare == 0.5)
    #expect(
      read.instrument
        == .mixture(
          try Mixture([
            .init(share: 0.4, instrument: .grant),
            .init(share: 0.6, instrument: .grantToEquity(ConversionPlan(teamFloor: 0.5))),
          ])))
  }

  @Test func `what partners pay for each stage`() throws {
    let read = try policy(
      "{ instrument: \"grant\", disbursement: { shares: [0, 1], partnerShares: [0.9, 0.1] } }")
    #expect(
      read.disbursement
        == (try Disbursement(.milestones(shares: [0, 1]), partnerShares: [0.9, 0.1])))
    #expect(
      try sentences(
        "{ instrument: \"grant\", disbursement: { form: \"upfront\", partnerShares: [0.5, 0.3, 0.2] } }"
      ).allSatisfy {
        $0.hasSuffix("the template 'standard' has 2 stages, and each has a tranche")
      })
  }

  @Test func `money for later rounds`() throws {
    #expect(try policy("{ instrument: \"grant\" }").followOn == nil)
    #expect(
      try policy(
        "{ instrument: \"grant\", followOn: { form: \"fixed\", amount: 300, rounds: 2, oddsFactor: 1.2 } }"
      ).followOn == FollowOn(.fixed(300), rounds: 2, oddsFactor: 1.2))
    #expect(
      try policy("{ instrument: \"grant-to-equity\", followOn: { form: \"pro-rata\" } }").followOn
        == FollowOn(.proRata))
  }

  @Test func `holdings`() throws {
    func holding(_ text: String) throws -> Holding {
      try policy("{ instrument: \"grant-to-equity\", holding: \(text) }").holding
    }
    #expect(
      try holding("{ form: \"sell-in-steps\", fraction: 0.25, fromRound: 2 }")
        == .sellInSteps(fraction: 0.25, fromRound: 2))
    #expect(
      try holding("{ form: \"team-buy-back\", interestPerYear: 0.05, within: 36 }")
        == .teamBuyBack(interestPerYear: 0.05, withinMonths: 36))
    #expect(
      try holding("{ form: \"team-buy-back\", discount: 0.2, within: 36 }")
        == .teamBuyBackBelowMarket(discount: 0.2, interestPerYear: 0, withinMonths: 36))
  }

  @Test(arguments: [
    (
      "{ instrument: \"royalty\" }",
      "a royalty on nothing is a grant; give revenueShare or exitShare, or use the instrument 'grant'"
    ),
    (
      "{ instrument: \"guaranteed-loan\", risk: { bank: 1, state: 0, insurer: 0 }, "
        + "disbursement: { form: \"on-delivery\" } }",
      "a loan paid at acceptance carries none of the risk that it is guaranteed against; "
        + "use the disbursement 'milestones' or 'upfront'"
    ),
    (
      "{ instrument: \"mixture\", parts: [{ share: 0.5, instrument: \"grant-to-equity\" }, "
        + "{ share: 0.5, instrument: \"convertible-debt\", maturity: 12 }] }",
      "'grant-to-equity' and 'convertible-debt' would convert at two prices in one round; make one "
        + "of them 'grant', 'equity' or 'royalty'"
    ),
    (
      "{ instrument: \"mixture\", parts: [{ share: 0.5, instrument: \"grant\" }, "
        + "{ share: 0.5, instrument: \"grant\" }] }",
      "'grant' stands twice; add the two parts up"
    ),
    (
      "{ instrument: \"mixture\", parts: [{ share: 0.5, instrument: \"grant\" }, "
        + "{ share: 0.4, instrument: \"royalty\", exitShare: 0.1 }] }",
      "it must sum to 1, but sums to 0.9"
    ),
    (
      "{ instrument: \"guaranteed-loan\", risk: { bank: 0.5, state: 0.3, insurer: 0.1 } }",
      "it must sum to 1, but sums to 0.9"
    ),
    (
      "{ instrument: \"grant\", holding: { form: \"sell\", fraction: 0.5, atRound: 1 } }",
      "'grant' brings the state no shares to sell; leave out 'holding', or use 'grant-to-equity'"
    ),
    (
      "{ instrument: \"invest-then-equity\", maximumShare: 0.3, "
        + "holding: { form: \"team-buy-back\", within: 12 } }",
      "'invest-then-equity' has the team's right to buy in its own terms; use buyBackWithin, and "
        + "the holding 'to-exit' or 'sell'"
    ),
  ])
  func `choices that do not go together are refused with the nearest that do`(
    text: String, rule: String
  ) throws {
    let sentences = try sentences(text)
    #expect(sentences.count == 1)
    #expect(sentences.allSatisfy { $0.hasSuffix(rule) }, "\(sentences)")
  }
}
