import Policies
import Portfolios
import Projects
import Testing

/// Money in equals money out under every instrument, in a world where everything happens.
@Suite struct InstrumentBooksTests {
  static func policies() throws -> [Policy] {
    let right = try InvestThenEquity(
      maximumShare: 0.15, discount: 0.1, buyBackInterestPerYear: 0.06, buyBackMonths: 60)
    let debt = try ConvertibleDebt(
      interestPerYear: 0.08, maturityMonths: 30, discount: 0.2, cap: 9000)
    let royalty = try Royalty(
      revenueShare: 0.05, revenueAfterMonths: 6, exitShare: 0.1, mostMultiple: 1.5,
      interestPerYear: 0.03)
    let loan = try GuaranteedLoan(
      risk: .init(bank: 0.2, state: 0.35, insurer: 0.45), interestPerYear: 0.06,
      interestSubsidy: 0.5, premium: 0.02, premiumSubsidy: 0.5)
    let mixture = try Mixture([
      .init(share: 0.3, instrument: .guaranteedLoan(loan)),
      .init(share: 0.4, instrument: .convertibleDebt(debt)),
      .init(share: 0.3, instrument: .royalty(royalty)),
    ])
    let parts = try Mixture([
      .init(share: 0.5, instrument: .equity(EntryTerms(preMoney: 4000))),
      .init(share: 0.5, instrument: .investThenEquity(right)),
    ])
    let bridging = try Bridging(mostShare: 0.3)
    let fund = try FollowOn(.proRata, oddsFactor: 1.2)
    return [
      try Policy(name: "right", instrument: .investThenEquity(right), bridging: bridging),
      try Policy(name: "debt", instrument: .convertibleDebt(debt), bridging: bridging),
      try Policy(name: "royalty", instrument: .royalty(royalty), followOn: FollowOn(.fixed(300))),
      try Policy(
        name: "loan", instrument: .guaranteedLoan(loan), disbursement: Disbursement(.upfront)),
      try Policy(name: "mixture", instrument: .mixture(mixture)),
      try Policy(
        name: "parts", instrument: .mixture(parts),
        holding: .sellInSteps(fraction: 0.4, fromRound: 1), followOn: fund),
      try Policy(
        name: "below", instrument: .grantToEquity(ConversionPlan(agreedShare: 0.1)),
        holding: .teamBuyBackBelowMarket(
          discount: 0.2, interestPerYear: 0.05, withinMonths: 60), followOn: fund),
    ]
  }

  @Test func `every project's books balance, and its story tells its sums`() throws {
    let programme = try Example.lively(policies: Self.policies())
    let simulation = Simulation(programme, seed: 3)
    var heard: Set<String> = []
    for trial in UInt64(0)..<40 {
      for policy in programme.policies.indices {
        for (project, copy) in (0..<10).map({ (0, $0) }) + [(1, 0)] {
          let replay = try #require(
            simulation.replay(trial: trial, project: project, copy: copy, policy: policy))
          check(replay, resumed: project == 1 ? 1000 : 0, &heard)
        }
      }
    }
    // The test is worth something only if everything happened.
    #expect(
      heard.isSuperset(of: [
        "debtRepaid", "debtStands", "royaltyPaid", "lent", "subsidised", "loanRepaid",
        "loanLost", "followedOn", "boughtBack", "sharesSold", "exited", "converted",
      ]))
  }

  private func check(_ replay: Replay, resumed: Double, _ heard: inout Set<String>) {
    let outcome = replay.outcome
    var (centre, proceeds, bankFromCash) = (resumed, 0.0, 0.0)
    var last = -Double.infinity
    for (month, event) in replay.events {
      #expect(month >= last - 1e-9, "\(event)")
      last = max(last, month)
      heard.insert(String("\(event)".prefix { $0 != "(" }))
      switch event {
      case .paid(.centre, let sum, _), .subsidised(let sum, _), .loanLost(_, let sum),
        .followedOn(let sum, _):
        centre += sum
      case .loanRepaid(let sum): if month <= outcome.endMonth { bankFromCash += sum }
      case .debtRepaid(let sum), .royaltyPaid(let sum, _), .sharesSold(let sum),
        .boughtBack(let sum), .soldAtEnd(let sum), .exited(_, _, let sum, _):
        proceeds += sum
      default: break
      }
    }
    #expect(CertainProject.isClose(centre, outcome.centrePaid))
    #expect(CertainProject.isClose(proceeds, outcome.proceeds))
    let own = outcome.centrePaid - outcome.guaranteePaid - outcome.followOnPaid
    let received =
      own + outcome.otherPublicPaid + outcome.teamPaid + outcome.marketPaid + outcome.bankPaid
    let gone =
      outcome.spent + outcome.left + outcome.returned + outcome.otherPublicReturned + outcome.repaid
      + bankFromCash
    #expect(CertainProject.isClose(received, gone))
    #expect((0...1).contains(outcome.stakeAtCrossing) && outcome.left >= -1e-6)
  }

  @Test func `dated flows are the totals`() throws {
    for seed in UInt64(1)...20 {
      let played = Played(try Example.lively(policies: Self.policies()), seed: seed)
      for policy in 0..<7 {
        #expect(
          CertainProject.isClose(
            played.paid(policy), played.mean(.centrePaid, policy)))
        #expect(
          CertainProject.isClose(
            played.received(policy),
            played.mean(.returned, policy) + played.mean(.proceeds, policy)))
      }
    }
  }
}
