import Policies
import Portfolios
import Projects
import Testing

/// A bank's loan under a public guarantee 科技履约贷.
@Suite struct GuaranteedLoanTests {
  private func loan(
    interest: Double = 0, subsidy: Double = 0, premium: Double = 0, premiumSubsidy: Double = 0
  ) throws -> GuaranteedLoan {
    try GuaranteedLoan(
      risk: .init(bank: 0.2, state: 0.35, insurer: 0.45), interestPerYear: interest,
      interestSubsidy: subsidy, premium: premium, premiumSubsidy: premiumSubsidy)
  }

  @Test func `a project that fails splits the loss as stated`() throws {
    var project = CertainProject()
    project.chances = [1, 0, 1]
    let replay = try project.replay(.guaranteedLoan(loan()))
    // Two tranches of 500 were lent and spent; the state bears 35 % of 1000.
    #expect(replay.outcome.cause == .failed && replay.outcome.bankPaid == 1000)
    #expect(CertainProject.isClose(replay.outcome.centrePaid, 350))
    #expect(CertainProject.isClose(replay.outcome.guaranteePaid, 350))
    #expect(replay.events.contains { $0.event == .loanLost(1000, state: 350) && $0.month == 12 })
    #expect(replay.outcome.proceeds == 0 && replay.outcome.returned == 0)
  }

  @Test func `a pledge pays its part of the loss before it is split`() throws {
    let pledged = try GuaranteedLoan(
      risk: .init(bank: 0.2, state: 0.35, insurer: 0.45), collateral: 0.4)
    let replay = try CertainProject(chances: [1, 0, 1]).replay(.guaranteedLoan(pledged))
    // Of 1000 the pledge brings 400; the state bears 35 % of the rest.
    #expect(CertainProject.isClose(replay.outcome.guaranteePaid, 210))
    #expect(throws: PolicyError.outOfRange("collateral", value: 2, allowed: .closed(0, 1))) {
      try GuaranteedLoan(risk: .init(bank: 1, state: 0, insurer: 0), collateral: 2)
    }
  }

  @Test func `a project that crosses repays with interest, and the public pays its parts`() throws {
    let terms = try loan(interest: 0.06, subsidy: 0.5, premium: 0.02, premiumSubsidy: 1)
    let replay = try CertainProject().replay(.guaranteedLoan(terms))
    // 500 each for 24, 18 and 12 months at half a per cent.
    let interest: Double = 500 * 54 * 0.005
    #expect(replay.outcome.hasCrossed)
    #expect(CertainProject.isClose(replay.outcome.bankRepaid, 1500 + interest / 2))
    #expect(CertainProject.isClose(replay.outcome.centrePaid, 30 + interest / 2))
    #expect(CertainProject.isClose(replay.outcome.left, 500 - interest / 2))
    #expect(
      replay.months { if case .subsidised(_, .premium) = $0 { true } else { false } } == [
        0, 6, 12,
      ])
    #expect(replay.outcome.stakeAtCrossing == 0 && replay.outcome.proceeds == 0)
  }

  @Test func `the project's part of the premium leaves less for research`() throws {
    let terms = try loan(premium: 0.02, premiumSubsidy: 0.4)
    let replay = try CertainProject().replay(.guaranteedLoan(terms))
    // 1500 less 6 do not pay the first stage.
    #expect(replay.outcome.cause == .failed)
    #expect(CertainProject.isClose(replay.outcome.shortage, 6))
  }

  @Test func `what a round cannot repay comes before shares at the exit`() throws {
    var project = CertainProject()
    project.newMoney = 600
    let sold = try project.replay(.guaranteedLoan(loan())).outcome
    // 900 are still owed when the company is sold for twice 8600.
    #expect(CertainProject.isClose(sold.bankRepaid, 1500) && sold.centrePaid == 0)
    project.exit = .writeOff
    let lost = try project.replay(.guaranteedLoan(loan())).outcome
    #expect(CertainProject.isClose(lost.bankRepaid, 600))
    #expect(CertainProject.isClose(lost.centrePaid, 0.35 * 900))
  }

  @Test func `it crosses as a grant does while nothing of it is owed before`() throws {
    let (grant, own) = (
      try CertainProject().replay(.grant).outcome,
      try CertainProject().replay(.guaranteedLoan(loan())).outcome
    )
    #expect(own.endMonth == grant.endMonth && own.needWithoutPublic == grant.needWithoutPublic)
  }

  @Test func `a search without end is settled as of acceptance`() throws {
    var project = CertainProject()
    (project.share, project.longStopMonths) = (0, .infinity)
    let terms = try loan(interest: 0.06, subsidy: 1)
    let replay = try project.replay(.guaranteedLoan(terms))
    // 500 each for 18, 12 and 6 months; the principal is spent.
    let interest: Double = 500 * 36 * 0.005
    #expect(replay.outcome.cause == .closed && replay.outcome.endMonth == .infinity)
    #expect(CertainProject.isClose(replay.outcome.centrePaid, 0.35 * 1500 + interest))
    #expect(replay.months { if case .loanLost = $0 { true } else { false } } == [18])
    let debt = try ConvertibleDebt(maturityMonths: 400)
    let lent = try project.replay(.convertibleDebt(debt)).outcome
    #expect(lent.proceeds == 0 && lent.centrePaid == 1500)
  }

  @Test func `the purse sets aside what the public may have to pay`() throws {
    // 35 % of 1500 is 525: a purse of 525 signs one project, a purse of 524 none.
    for (sum, isSigned) in [(525.0, true), (524, false)] {
      let outcome = try CertainProject().replay(
        .guaranteedLoan(loan()), fund: Fund(budget: .commitment(sum), queuePatienceMonths: 12)
      ).outcome
      #expect((outcome.cause != .gaveUp) == isSigned)
    }
  }

  @Test func `parts of a loss that do not sum to it are refused, and a loan at delivery`() throws {
    #expect(throws: PolicyError.self) {
      try GuaranteedLoan.Risk(bank: 0.2, state: 0.35, insurer: 0.4)
    }
    let loan = try loan()
    #expect(throws: PolicyError.clash(.onDelivery(.guaranteedLoan))) {
      try Policy(
        name: "late", instrument: .guaranteedLoan(loan),
        disbursement: Disbursement(.onDelivery(interim: .team)))
    }
  }
}
