import Policies
import Portfolios
import Projects
import Testing

/// A royalty 赋权+约定收益: a part of what is earned, no shares, and an end.
@Suite struct RoyaltyTests {
  private func paid(_ replay: Replay) -> [(month: Double, amount: Double)] {
    replay.events.compactMap { month, event in
      if case .royaltyPaid(let amount, _) = event { (month, amount) } else { nil }
    }
  }

  @Test func `a part of revenue is paid every year from crossing to exit`() throws {
    // 10 000 after the round, a fifth of it revenue, 5 % of that: 100 a year, crossed at 24, sold at 48.
    let royalty = try Royalty(revenueShare: 0.05, mostMultiple: 3)
    let replay = try CertainProject().replay(.royalty(royalty))
    let payments = paid(replay)
    #expect(payments.map(\.month) == [36, 48])
    #expect(payments.allSatisfy { CertainProject.isClose($0.amount, 100) })
    #expect(CertainProject.isClose(replay.outcome.proceeds, 200))
    #expect(!replay.outcome.ownsShares && replay.outcome.stakeAtCrossing == 0)
  }

  @Test func `it stops at its multiple`() throws {
    var project = CertainProject()
    project.rounds = 3
    // 1000 a year on 10 000, 12 500 and so on; 1.4 times the 1500 are reached within the second year.
    let royalty = try Royalty(revenueShare: 0.5, exitShare: 0.5, mostMultiple: 1.4)
    let replay = try project.replay(.royalty(royalty))
    #expect(CertainProject.isClose(replay.outcome.proceeds, 2100))
    #expect(CertainProject.isClose(paid(replay).reduce(0) { $0 + $1.amount }, 2100))
    let last = try #require(paid(replay).last)
    #expect(last.month == 48 && CertainProject.isClose(last.amount, 1100))
    let ends = replay.months { if case .royaltyPaid(_, true) = $0 { true } else { false } }
    #expect(ends == [last.month])
  }

  @Test func `the most grows with interest from each payment`() throws {
    let royalty = try Royalty(exitShare: 1, mostMultiple: 1, interestPerYear: 0.06)
    let outcome = try CertainProject().replay(.royalty(royalty)).outcome
    // Sold at month 48 for 20 000: 500 each for 48, 42 and 36 months.
    let most: Double = 1500 + 500 * 126 * 0.005
    #expect(CertainProject.isClose(outcome.proceeds, most))
  }

  @Test func `a part of the exit comes before shares, and nothing is owed on nothing`() throws {
    let royalty = try Royalty(exitShare: 0.05, mostMultiple: 10)
    let outcome = try CertainProject().replay(.royalty(royalty)).outcome
    #expect(CertainProject.isClose(outcome.proceeds, 0.05 * 20_000) && outcome.exitMonth == 48)
    var failing = CertainProject()
    failing.chances = [1, 0, 1]
    #expect(try failing.replay(.royalty(royalty)).outcome.proceeds == 0)
    var worthless = CertainProject()
    worthless.exit = .writeOff
    #expect(try worthless.replay(.royalty(royalty)).outcome.proceeds == 0)
  }

  @Test func `revenue that comes later pays later`() throws {
    let royalty = try Royalty(revenueShare: 0.05, revenueAfterMonths: 9, mostMultiple: 3)
    let payments = paid(try CertainProject().replay(.royalty(royalty)))
    #expect(payments.map(\.month) == [45, 48])
    #expect(CertainProject.isClose(payments[1].amount, 25))
  }

  @Test func `a royalty on nothing is refused`() {
    #expect(throws: PolicyError.clash(.onNothing(.royalty))) { try Royalty() }
    #expect(throws: PolicyError.clash(.onNothing(.royalty))) {
      try Royalty(revenueShare: 0.1, revenueOverValue: 0)
    }
  }
}
