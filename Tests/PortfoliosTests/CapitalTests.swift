import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// 保值增值: what becomes the state's capital, what it is worth by years, and whether it is kept.
@Suite struct CapitalTests {
  /// A year's capital: what is held at its end, what was put in and taken out.
  private struct Year: Equatable {
    let held, put, taken: Double

    init(_ held: Double, put: Double = 0, taken: Double = 0) {
      (self.held, self.put, self.taken) = (held, put, taken)
    }
  }

  private func played(
    _ policy: Policy, _ project: CertainProject = CertainProject(rounds: 2),
    fund: Fund = .unlimited
  ) throws -> Played {
    Played(try project.programme(policy, fund: fund))
  }

  private func years(_ played: Played, _ count: Int) -> [Year] {
    let layout = played.simulation.layout
    func mean(_ part: TrialLayout.Capital, _ year: Int) -> Double {
      let amount = played.moments.means[layout.capital(part, inYear: year, of: 0)]
      return (amount * 1e6).rounded() / 1e6
    }
    return (0..<count).map {
      Year(mean(.held, $0), put: mean(.put, $0), taken: mean(.taken, $0))
    }
  }

  private func isClose(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) <= 1e-9 * max(1, abs(wanted)) } ?? false
  }

  private let converting = Result {
    try Policy(name: "it", instrument: .grantToEquity(ConversionPlan()))
  }

  // MARK: - By years

  @Test func `a grant becomes capital when it converts, and is worth its part of the last price`()
    throws
  {
    // 15 % of 10 000 at month 24; a round at twice the price per share a year later, none after it; sold for twice
    // 15 625 × 2 at month 60.
    var project = CertainProject(rounds: 1)
    project.stepUp = 2
    let played = try played(converting.get(), project)
    #expect(
      years(played, 6) == [
        Year(0), Year(0), Year(1500, put: 1500), Year(3000), Year(3000), Year(0, taken: 6000),
      ])
    #expect(isClose(played.value("capital.put", 0), 1500))
    #expect(isClose(played.value("capital.preservation", 0), 4))
  }

  @Test func `shares bought at entry are held at cost until a round prices them`() throws {
    // A third each at months 0, 6 and 12 buys shares at 3000; 80 % of it is left by 10 000.
    let policy = try Policy(name: "it", instrument: .equity(EntryTerms(preMoney: 3000)))
    let played = try played(policy, CertainProject())
    #expect(
      years(played, 5) == [
        Year(1000, put: 1000), Year(1500, put: 500), Year(2666.666667), Year(2666.666667),
        Year(0, taken: 5333.333333),
      ])
  }

  @Test func `of shares in a project that fails only what is unspent comes back`() throws {
    func played(_ exempt: ExemptLosses) throws -> Played {
      try self.played(
        Policy(
          name: "it", instrument: .equity(EntryTerms(preMoney: 3000)),
          disbursement: Disbursement(.upfront), appraisal: .portfolio(exempt: exempt)),
        CertainProject(chances: [0, 1, 1]))
    }
    let failed = try played([])
    #expect(years(failed, 2) == [Year(0, put: 1500, taken: 600), Year(0)])
    #expect(isClose(failed.value("capital.preservation", 0), 0.4))
    #expect(isClose(failed.value("capital.preservationExempt", 0), 0.4))
    #expect(isClose(try played(.failed).value("capital.preservationExempt", 0), 1))
  }

  @Test func `later rounds' public money is capital too, and a grant that never converts is none`()
    throws
  {
    let policy = try Policy(
      name: "it", instrument: .grantToEquity(ConversionPlan()), followOn: FollowOn(.fixed(500)))
    #expect(isClose(try played(policy).value("capital.put", 0), 1500 + 1000))
    let grant = try played(Policy(name: "it", instrument: .grant))
    #expect(grant.value("capital.put", 0) == 0 && grant.value("capital.preservation", 0) == nil)
  }

  @Test func `beside a loan, what comes back unspent is of the shares alone`() throws {
    // Half of 1500 buys shares; a loan comes back by itself, so that all that is returned was theirs.
    let policy = try Policy(
      name: "it",
      instrument: .mixture(
        Mixture([
          .init(share: 0.5, instrument: .equity(EntryTerms(preMoney: 3000))),
          .init(
            share: 0.5, instrument: .convertibleDebt(ConvertibleDebt(maturityMonths: 60))),
        ])), disbursement: Disbursement(.upfront))
    let failed = CertainProject(chances: [0, 1, 1])
    let returned = try failed.replay(policy).outcome.returned
    #expect(returned > 0)
    let played = try played(policy, failed)
    #expect(isClose(played.value("capital.put", 0), 750))
    #expect(isClose(played.value("capital.preservation", 0), returned / 750))
  }

  @Test func `the teams of a race lose together what the appraisal exempts`() throws {
    // Each of three gets 1500 and gives 600 back: 2700 of 4500 are lost, and exempt.
    let policy = try Policy(
      name: "it", instrument: .equity(EntryTerms(preMoney: 3000)),
      disbursement: Disbursement(.upfront), selection: .race(Race(teams: 3, keep: 1)),
      appraisal: .portfolio(exempt: [.failed]))
    let failed = try played(policy, CertainProject(chances: [0, 1, 1]))
    #expect(isClose(failed.value("capital.preservation", 0), 0.4))
    #expect(isClose(failed.value("capital.preservationExempt", 0), 1))
  }

  // MARK: - The fund's end

  @Test func `what converts after the fund's end is the successor's, and no capital put in`() throws
  {
    let fund = try Fund(budget: .unlimited, endMonth: 20, atEnd: .handOver)
    let played = try played(converting.get(), fund: fund)
    #expect(played.value("capital.put", 0) == 0 && played.value("capital.preservation", 0) == nil)
    #expect(years(played, 3) == [Year(0), Year(0), Year(0)])
  }

  @Test(arguments: [(Fund.AtEnd.sell, 0.2), (.handOver, 0.2), (.sell, 0.05)])
  func `what the fund sells or hands over leaves its capital`(atEnd: Fund.AtEnd, haircut: Double)
    throws
  {
    let fund = try Fund(
      budget: .unlimited, endMonth: 40, atEnd: atEnd, saleHaircut: haircut)
    let played = try played(converting.get(), fund: fund)
    #expect(
      years(played, 5) == [
        Year(0), Year(0), Year(1500, put: 1500), Year(0, taken: 1500 * (1 - haircut)), Year(0),
      ])
    #expect(isClose(played.value("capital.preservation", 0), 1 - haircut))
    // Nine tenths of the last price is the least that needs no leave.
    let below = played.value("capital.salesBelowAppraisal", 0)
    #expect(atEnd == .sell ? below == (haircut > 0.1 ? 1 : 0) : below == nil)
  }

  // MARK: - Sales

  @Test func `a team that buys below the market is counted, sales at a round's price are not`()
    throws
  {
    let bought = try played(
      Policy(
        name: "it", instrument: .grantToEquity(ConversionPlan()),
        holding: .teamBuyBackBelowMarket(discount: 0.3, interestPerYear: 0, withinMonths: 60)),
      {
        var project = CertainProject(rounds: 1); project.stepUp = 2; return project
      }())
    #expect(bought.value("capital.salesBelowAppraisal", 0) == 1)
    let sold = try played(
      Policy(
        name: "it", instrument: .grantToEquity(ConversionPlan()),
        holding: .sell(fraction: 1, atRound: 1)))
    #expect(sold.value("capital.salesBelowAppraisal", 0) == 0)
  }

  @Test func `a right's last day between two rounds is when shares leave the capital`() throws {
    // 1500 at a discount of a fifth are worth 1875; bought at month 54 with two and a half years' interest.
    let template = try Example.certain(rounds: [Example.round(months: 36)])
    let played = Played(
      try Example.programme(
        [template], projects: [Example.project()],
        policies: [
          Example.converting(
            ConversionPlan(discount: 0.2),
            holding: .teamBuyBack(interestPerYear: 0.05, withinMonths: 30))
        ]))
    #expect(
      years(played, 6) == [
        Year(0), Year(0), Year(1875, put: 1500), Year(1875), Year(0, taken: 1687.5), Year(0),
      ])
  }

  @Test func `an exit later than any calendar counts for the cycle alone`() throws {
    let template = try Example.certain(exit: Example.exit(months: 1e300))
    let played = Played(
      try Example.programme([template], projects: [Example.project()], policies: [converting.get()])
    )
    #expect(years(played, 20).last == Year(1500))
    #expect(isClose(played.value("capital.preservation", 0), 2))
  }

  @Test func `in every future what is held is nothing once all has come to its end`() throws {
    for fund in [Fund.unlimited, try Fund(budget: .unlimited, endMonth: 50)] {
      let played = Played(try Example.lively(fund: fund, horizon: 1200), trials: 64, seed: 3)
      let layout = played.simulation.layout
      for policy in 0..<6 {
        let left = played.moments.means[layout.capital(.held, inYear: 99, of: policy)]
        #expect(left == 0, "\(policy): \(left)")
        let put = (0..<100).reduce(0) {
          $0 + played.moments.means[layout.capital(.put, inYear: $1, of: policy)]
        }
        #expect(isClose(put, played.mean(.capitalPut, policy)))
      }
    }
  }
}
