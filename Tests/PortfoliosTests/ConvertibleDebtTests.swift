import Policies
import Portfolios
import Projects
import Testing

/// Convertible debt 债股转换: it converts within its term, falls due after it, and is lost with the project.
@Suite struct ConvertibleDebtTests {
  @Test func `a round within its term converts principal and interest at a discount`() throws {
    let debt = try ConvertibleDebt(interestPerYear: 0.08, maturityMonths: 36, discount: 0.2)
    let outcome = try CertainProject().replay(.convertibleDebt(debt)).outcome
    // 500 each for 24, 18 and 12 months; at four fifths of the price, on V + N = 10 000.
    let interest: Double = 500 * 54 * 0.08 / 12
    let converting = (1500 + interest) / 0.8
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, converting / 10_000))
    #expect(outcome.repaid == 0)
  }

  @Test func `a cap below the round's price buys more shares`() throws {
    let debt = try ConvertibleDebt(maturityMonths: 36, cap: 4000)
    let outcome = try CertainProject().replay(.convertibleDebt(debt)).outcome
    // At 4000 for the old company it takes .375 of its shares; the round's price counts them as old, so
    // that 2000 buy a quarter of 1.375.
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, 0.375 / (1.375 * 1.25)))
  }

  @Test func `past its term it is repaid out of the round and takes no shares`() throws {
    let debt = try ConvertibleDebt(interestPerYear: 0.08, maturityMonths: 20)
    let replay = try CertainProject().replay(.convertibleDebt(debt))
    let owed: Double = 1500 + 500 * 54 * 0.08 / 12
    #expect(replay.outcome.hasCrossed && replay.outcome.stakeAtCrossing == 0)
    #expect(CertainProject.isClose(replay.outcome.repaid, owed))
    #expect(CertainProject.isClose(replay.outcome.proceeds, owed))
    #expect(CertainProject.isClose(replay.outcome.left, 2000 - owed))
    #expect(replay.months { $0 == .debtRepaid(replay.outcome.repaid) } == [24])
  }

  @Test func `a premium is owed where the loan is repaid, and never converts`() throws {
    let terms = try ConvertibleDebt(maturityMonths: 36, repaymentPremium: 1)
    let converted = try CertainProject().replay(.convertibleDebt(terms)).outcome
    #expect(CertainProject.isClose(converted.stakeAtCrossing, 1500 / 10_000.0))
    let late = try ConvertibleDebt(maturityMonths: 20, repaymentPremium: 0.2)
    let repaid = try CertainProject().replay(.convertibleDebt(late)).outcome
    #expect(CertainProject.isClose(repaid.repaid, 1800) && repaid.stakeAtCrossing == 0)
    // As much again as was lent is more than the round brings: it is paid first at the exit.
    let dear = try ConvertibleDebt(maturityMonths: 20, repaymentPremium: 1)
    let owed = try CertainProject().replay(.convertibleDebt(dear)).outcome
    #expect(owed.repaid == 0 && CertainProject.isClose(owed.proceeds, 3000))
  }

  @Test func `what cash cannot repay is paid before any shares at the exit`() throws {
    var project = CertainProject()
    project.newMoney = 1000
    project.multiple = 0.1
    let debt = try ConvertibleDebt(interestPerYear: 0.08, maturityMonths: 20)
    let replay = try project.replay(.convertibleDebt(debt))
    // 1680 are owed and 1000 are there; the company is sold for a tenth of 9000.
    #expect(replay.outcome.repaid == 0)
    #expect(CertainProject.isClose(replay.outcome.proceeds, 900))
    #expect(replay.months { if case .debtStands = $0 { true } else { false } } == [24])
    project.multiple = 2
    let owed: Double = 1500 + 500 * 54 * 0.08 / 12
    let sold = try project.replay(.convertibleDebt(debt)).outcome
    #expect(CertainProject.isClose(sold.proceeds, owed))
  }

  @Test func `maturing while the project waits, it takes the cash the project lives on`() throws {
    // 2000 are left at month 18; 100 a month go from then on; the round would come at month 30.
    var project = CertainProject()
    (project.waitMonths, project.standbyPerMonth, project.otherPublic) = (12, 100, 3500)
    let debt = try ConvertibleDebt(maturityMonths: 20)
    let replay = try project.replay(.convertibleDebt(debt))
    // 1500 of 1800 go at month 20; the rest lasts to 23, and patience to 29.
    #expect(replay.outcome.cause == .closed)
    #expect(CertainProject.isClose(replay.outcome.endMonth, 29))
    #expect(replay.outcome.repaid == 1500 && replay.outcome.proceeds == 1500)
    #expect(replay.months { $0 == .debtRepaid(1500) } == [20])
    #expect(try project.replay(.grant).outcome.endMonth == 30)
    // A lender who waits until 36 lets it cross.
    let patient = try ConvertibleDebt(maturityMonths: 36)
    #expect(try project.replay(.convertibleDebt(patient)).outcome.hasCrossed)
  }

  @Test func `a project that fails pays its lender first, and the rest is lost`() throws {
    var project = CertainProject()
    project.chances = [1, 0, 1]
    let debt = try ConvertibleDebt(maturityMonths: 36)
    let policy = try Policy(
      name: "debt", instrument: .convertibleDebt(debt), disbursement: Disbursement(.upfront))
    let outcome = try project.replay(policy).outcome
    // 1500 from the centre at once, 1000 from partners each stage, 1500 spent each: 500 are left.
    #expect(outcome.cause == .failed && outcome.endMonth == 12)
    #expect(CertainProject.isClose(outcome.repaid, 500))
    #expect(outcome.returned == 0 && CertainProject.isClose(outcome.left, 0))
    #expect(
      CertainProject.isClose(
        outcome.centrePaid + outcome.otherPublicPaid + outcome.teamPaid,
        outcome.spent + outcome.left + outcome.returned + outcome.repaid))
  }

  @Test func `terms without meaning are refused`() {
    #expect(throws: PolicyError.outOfRange("maturityMonths", value: 0, allowed: .above(0))) {
      try ConvertibleDebt(maturityMonths: 0)
    }
  }
}
