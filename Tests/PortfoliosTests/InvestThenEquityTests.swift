import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// Invest, then equity 先投后股: a cap on the share, and the team's right to buy the state out.
@Suite struct InvestThenEquityTests {
  /// 1500 inside 8000 before 2000 of new money is 1500/10000 of the company.
  private let market = 1500 / 10_000.0

  @Test func `below its cap it takes shares at the market's price`() throws {
    let right = try InvestThenEquity(maximumShare: 0.3)
    let outcome = try CertainProject().replay(.investThenEquity(right)).outcome
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, market))
    #expect(CertainProject.isClose(outcome.proceeds, 2 * 10_000 * market))
    #expect(outcome.exitMonth == 48)
  }

  @Test func `its cap holds and what is above it is forgone`() throws {
    let right = try InvestThenEquity(maximumShare: 0.1)
    let outcome = try CertainProject().replay(.investThenEquity(right)).outcome
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, 0.1))
    // A tenth of V + N = 10 000.
    #expect(CertainProject.isClose(outcome.givenUp, 500))
    #expect(outcome.boundLimit == .maximumShare)
  }

  @Test func `the team's right caps the state's return at principal and interest`() throws {
    let right = try InvestThenEquity(
      maximumShare: 0.3, buyBackInterestPerYear: 0.06, buyBackMonths: 48)
    let replay = try CertainProject().replay(.investThenEquity(right))
    // 500 each for 48, 42 and 36 months at half a per cent a month; the shares were worth 3000.
    let owed: Double = 1500 + 500 * 126 * 0.005
    #expect(CertainProject.isClose(replay.outcome.proceeds, owed))
    #expect(replay.outcome.exitMonth == 48)
    #expect(replay.events.contains { $0.event == .boughtBack(proceeds: replay.outcome.proceeds) })
  }

  @Test func `after the deadline the right is gone`() throws {
    let right = try InvestThenEquity(
      maximumShare: 0.3, buyBackInterestPerYear: 0.06, buyBackMonths: 47)
    let outcome = try CertainProject().replay(.investThenEquity(right)).outcome
    // At month 47 the last price is that of the crossing round: the shares are worth their cost.
    #expect(CertainProject.isClose(outcome.proceeds, 2 * 10_000 * market))
  }

  @Test func `on its last day the team goes by the last round's price`() throws {
    var project = CertainProject()
    (project.rounds, project.stepUp) = (1, 3)
    let free = try InvestThenEquity(maximumShare: 0.3, buyBackMonths: 40)
    // At 36 a round at three times the price; the right is used then, at principal.
    let outcome = try project.replay(.investThenEquity(free)).outcome
    #expect(outcome.exitMonth == 36 && CertainProject.isClose(outcome.proceeds, 1500))
    // With interest of 100 % a year it pays from month 24 only if shares trebled: not at 36, nor at 40.
    let dear = try InvestThenEquity(
      maximumShare: 0.3, buyBackInterestPerYear: 1, buyBackMonths: 40)
    #expect(try project.replay(.investThenEquity(dear)).outcome.exitMonth == 60)
    // A discount makes the shares worth more than the price at once; the deadline comes before any round.
    let cheap = try InvestThenEquity(maximumShare: 0.9, discount: 0.5, buyBackMonths: 30)
    let early = try project.replay(.investThenEquity(cheap)).outcome
    #expect(early.exitMonth == 30 && CertainProject.isClose(early.proceeds, 1500))
  }

  @Test func `cash and crossing are those of a grant`() throws {
    let right = try InvestThenEquity(maximumShare: 0.3, buyBackMonths: 48)
    let (grant, own) = (
      try CertainProject().replay(.grant).outcome,
      try CertainProject().replay(.investThenEquity(right)).outcome
    )
    #expect(own.endMonth == grant.endMonth && own.centrePaid == grant.centrePaid)
    var failing = CertainProject()
    failing.chances = [1, 0, 1]
    #expect(try failing.replay(.investThenEquity(right)).outcome.proceeds == 0)
  }

  @Test func `terms without meaning are refused`() {
    #expect(
      throws: PolicyError.outOfRange("maximumShare", value: 1.2, allowed: .closed(0, 1))
    ) { try InvestThenEquity(maximumShare: 1.2) }
    #expect(
      throws: PolicyError.outOfRange(
        "buyBackInterestPerYear", value: -0.1, allowed: .atLeast(0))
    ) { try InvestThenEquity(maximumShare: 0.3, buyBackInterestPerYear: -0.1) }
  }
}
