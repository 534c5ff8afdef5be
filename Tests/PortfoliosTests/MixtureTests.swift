import Policies
import Portfolios
import Projects
import Testing

/// Several instruments in one award, each as if it stood alone on its part.
@Suite struct MixtureTests {
  private func replay(_ parts: [(Double, Instrument)]) throws -> Replay {
    let mixture = try Mixture(parts.map { Mixture.Part(share: $0.0, instrument: $0.1) })
    return try CertainProject().replay(.mixture(mixture))
  }

  private static let converts = Result { Instrument.grantToEquity(try ConversionPlan()) }

  @Test func `half a grant converts half`() throws {
    let outcome = try replay([(0.5, .grant), (0.5, Self.converts.get())]).outcome
    #expect(outcome.centrePaid == 1500 && outcome.costOfShares == 750)
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, 750 / 10_000.0))
  }

  @Test func `shares bought at entry stand beside shares at the market's price`() throws {
    let entry = Instrument.equity(try EntryTerms(preMoney: 3000))
    let outcome = try replay([(0.5, entry), (0.5, Self.converts.get())]).outcome
    // 750 on 3000 is a fifth of the old company, which is worth 8000 − 750 of 10 000.
    let stake = 0.2 * 7250 / 10_000.0 + 750 / 10_000.0
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, stake))
    #expect(CertainProject.isClose(outcome.costOfShares, 1500))
  }

  @Test func `a bank lends its part, and the rest is the centre's own`() throws {
    let loan = try GuaranteedLoan(risk: .init(bank: 0, state: 1, insurer: 0))
    let outcome = try replay([(0.6, .guaranteedLoan(loan)), (0.4, Self.converts.get())]).outcome
    #expect(CertainProject.isClose(outcome.bankPaid, 900))
    #expect(CertainProject.isClose(outcome.bankRepaid, 900))
    #expect(CertainProject.isClose(outcome.centrePaid, 600))
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, 600 / 10_000.0))
  }

  @Test func `a royalty on half the award ends at half its most`() throws {
    let royalty = try Royalty(exitShare: 1, mostMultiple: 2)
    let outcome = try replay([(0.5, .royalty(royalty)), (0.5, .grant)]).outcome
    #expect(CertainProject.isClose(outcome.proceeds, 1500))
  }

  @Test func `a debt and a royalty take their turns before shares`() throws {
    let debt = try ConvertibleDebt(maturityMonths: 20)
    let royalty = try Royalty(exitShare: 0.01, mostMultiple: 9)
    let outcome = try replay([(0.5, .convertibleDebt(debt)), (0.5, .royalty(royalty))]).outcome
    #expect(CertainProject.isClose(outcome.repaid, 750))
    #expect(CertainProject.isClose(outcome.proceeds, 750 + 200))
  }

  @Test func `mixtures without meaning are refused`() throws {
    func refusal(_ parts: [(Double, Instrument)]) -> PolicyError? {
      do throws(PolicyError) {
        _ = try Mixture(parts.map { Mixture.Part(share: $0.0, instrument: $0.1) })
        return nil
      } catch { return error }
    }
    let converts = try Self.converts.get()
    let debt = Instrument.convertibleDebt(try ConvertibleDebt(maturityMonths: 12))
    #expect(
      refusal([(0.5, converts), (0.5, debt)])
        == .clash(.mixtureConvertsTwice(.grantToEquity, .convertibleDebt)))
    #expect(refusal([(0.5, .grant), (0.5, .grant)]) == .clash(.mixtureRepeats(.grant)))
    #expect(refusal([(0.5, .grant), (0.5, .none)]) == .clash(.mixtureOf(.none)))
    #expect(refusal([(0.5, .grant), (0.4, converts)]) == .badSum("parts", sum: 0.9, wanted: 1))
  }
}
