import Policies
import Portfolios
import Projects
import Testing

/// When money is paid and by whom, in a project where nothing is random.
@Suite struct DisbursementTests {
  private struct Payment: Equatable {
    let month: Double
    let sum: Double
    init(_ month: Double, _ sum: Double) { (self.month, self.sum) = (month, sum) }
  }

  private func replay(
    _ disbursement: Disbursement, _ project: CertainProject = CertainProject(),
    awardShare: Double = 1, bridging: Bridging? = nil
  ) throws -> Replay {
    try project.replay(
      Policy(
        name: "policy", instrument: .grant, disbursement: disbursement, awardShare: awardShare,
        bridging: bridging))
  }

  private func payments(_ source: Source, _ replay: Replay) -> [Payment] {
    replay.events.compactMap { month, event in
      guard case .paid(source, let sum, _) = event else { return nil }
      return Payment(month, sum)
    }
  }

  @Test func `milestones pay a tranche at signing and after each gate but the last`() throws {
    let shares = try Disbursement(.milestones(shares: [0.5, 0.25, 0.25]))
    let project = CertainProject(otherPublic: 3000, team: 3000)
    #expect(
      payments(.centre, try replay(shares, project))
        == [Payment(0, 750), Payment(6, 375), Payment(12, 375)])
    // Who fails at the second gate gets no third tranche.
    let failed = try replay(
      shares, CertainProject(chances: [1, 0, 1], otherPublic: 3000, team: 3000))
    #expect(payments(.centre, failed) == [Payment(0, 750), Payment(6, 375)])
  }

  @Test func `matched co-funding comes in three like parts on the same days`() throws {
    let replay = try replay(.milestones())
    for source in [Source.centre, .otherPublic, .team] {
      #expect(
        payments(source, replay) == [Payment(0, 500), Payment(6, 500), Payment(12, 500)],
        "\(source)")
    }
    // A project that fails at the first gate costs each of the three a third of its cost.
    let failed = try self.replay(.milestones(), CertainProject(chances: [0, 1, 1])).outcome
    #expect(
      [failed.centrePaid, failed.otherPublicPaid, failed.teamPaid] == [500, 500, 500])
  }

  @Test func `all at signing, and what is unspent comes back`() throws {
    let upfront = try Disbursement(.upfront)
    #expect(payments(.centre, try replay(upfront)) == [Payment(0, 1500)])
    // 2500 came in and 1500 are spent: three fifths of what is left were the centre's.
    let failed = try replay(upfront, CertainProject(chances: [0, 1, 1])).outcome
    #expect(failed.centrePaid == 1500 && abs(failed.returned - 600) < 1e-9)
  }

  @Test func `what is held back comes with acceptance`() throws {
    let held = try Disbursement(.upfront, holdback: 0.2)
    let project = CertainProject(otherPublic: 3000, team: 3000)
    #expect(payments(.centre, try replay(held, project)) == [Payment(0, 1200), Payment(18, 300)])
    let failed = try replay(
      held, CertainProject(chances: [1, 1, 0], otherPublic: 3000, team: 3000))
    #expect(payments(.centre, failed) == [Payment(0, 1200)])
  }

  @Test func `budget lines waste their part of each yuan, and only of the centre's`() throws {
    let lines = try Disbursement(.upfront, lineFriction: 0.1)
    let project = CertainProject(centre: 1500, otherPublic: 1500, team: 1650)
    let replay = try replay(lines, project)
    // 4650 less 150 are 4500: just enough.
    #expect(replay.outcome.hasCrossed && replay.outcome.shortage == 0)
    #expect(abs(replay.outcome.spent - 4650) < 1e-9)
    #expect(try self.replay(lines, CertainProject(team: 1640)).outcome.cause == .failed)
  }

  @Test func `half an award is half the money`() throws {
    let outcome = try replay(.milestones(), CertainProject(otherPublic: 2250), awardShare: 0.5)
      .outcome
    #expect(outcome.centrePaid == 750 && outcome.hasCrossed)
    #expect(try replay(.milestones(), awardShare: 0.5).outcome.cause == .failed)
  }

  @Test func `a bridge carries a project that runs dry as far as it reaches`() throws {
    // Half an award leaves the first stage 250 short; a tenth of it bridges 75.
    let bridge = try Bridging(mostShare: 1)
    let short = try replay(.milestones(), awardShare: 0.5, bridging: bridge)
    #expect(short.outcome.hasCrossed && abs(short.outcome.centrePaid - 1500) < 1e-9)
    let few = try replay(.milestones(), awardShare: 0.5, bridging: Bridging(mostShare: 0.1))
    #expect(few.outcome.cause == .failed && abs(few.outcome.centrePaid - 325) < 1e-9)
  }

  // MARK: - Stages before the grant

  /// Partners carry the first stage alone.
  private func afterConcept() throws -> Disbursement {
    try Disbursement(
      .milestones(shares: [0, 0.5, 0.5]), partnerShares: [0.5, 0.25, 0.25])
  }

  @Test func `a proof of concept before the grant costs the centre nothing when it fails`() throws {
    let replay = try replay(afterConcept(), CertainProject(chances: [0, 1, 1]))
    #expect(replay.outcome.cause == .failed && replay.outcome.centrePaid == 0)
    #expect(replay.outcome.otherPublicPaid == 750 && replay.outcome.teamPaid == 750)
  }

  @Test func `once it is proved the grant comes, gate by gate`() throws {
    let replay = try replay(afterConcept())
    #expect(replay.outcome.hasCrossed && replay.outcome.shortage == 0)
    #expect(payments(.centre, replay) == [Payment(6, 750), Payment(12, 750)])
    #expect(payments(.team, replay) == [Payment(0, 750), Payment(6, 375), Payment(12, 375)])
    // Two stages before the grant: a concept and a pilot.
    let pilot = try Disbursement(
      .milestones(shares: [0, 0, 1]), partnerShares: [0.5, 0.5, 0])
    let later = try self.replay(pilot, CertainProject(chances: [1, 0, 1]))
    #expect(later.outcome.centrePaid == 0 && later.outcome.failedStage == 1)
    #expect(payments(.centre, try self.replay(pilot)) == [Payment(12, 1500)])
  }

  @Test func `partners' parts must be a whole, one for each stage`() throws {
    #expect(throws: PolicyError.badSum("partnerShares", sum: 0.9, wanted: 1)) {
      try Disbursement(.upfront, partnerShares: [0.5, 0.4])
    }
    #expect(throws: PolicyError.outOfRange("partnerShares[1]", value: -0.5, allowed: .closed(0, 1)))
    {
      try Disbursement(.upfront, partnerShares: [1.5 - 0.5, -0.5])
    }
    let policy = try Policy(
      name: "policy", instrument: .grant,
      disbursement: Disbursement(.upfront, partnerShares: [0.5, 0.5]))
    #expect(
      throws: ProgrammeError.tranches(policy: "policy", template: "certain", found: 2, wanted: 3)
    ) { try CertainProject().programme(policy) }
  }

  // MARK: - Combinations

  @Test func `nothing is held back of what is paid at acceptance, or kept of what is not owned`()
    throws
  {
    #expect(throws: PolicyError.combination(.holdbackOnDelivery)) {
      try Policy(
        name: "policy", instrument: .grant,
        disbursement: Disbursement(.onDelivery(interim: .team), holdback: 0.1))
    }
    #expect(throws: PolicyError.clash(.proRataOfNothing(.grant))) {
      try Policy(name: "policy", instrument: .grant, followOn: FollowOn(.proRata))
    }
    _ = try Policy(name: "policy", instrument: .grant, followOn: FollowOn(.fixed(1)))
  }
}

/// What is still paid to a running project: its sums less what it received.
struct RunningDisbursementTests {
  private typealias Case = (
    form: Disbursement.Form, holdback: Double, payments: [Double: Double]
  )

  private static let cases: [Case] = [
    // .3 and .2 are to come: 1200 · .6 and 1200 · .4.
    (.milestones(shares: [0.5, 0.3, 0.2]), 0, [6: 720, 12: 480]),
    // The contract's own tranches: 1500 · .3 and 1500 · .5.
    (.milestones(shares: [0.2, 0.3, 0.5]), 0, [6: 450, 12: 750]),
    // A fifth is kept back: .24, .16 and .2 of .6.
    (.milestones(shares: [0.5, 0.3, 0.2]), 0.2, [6: 480, 12: 320, 18: 400]),
    // Nothing was to come after signing: all at the next gate.
    (.milestones(shares: [1, 0, 0]), 0, [6: 1200]),
    (.upfront, 0, [6: 1200]),
    (.upfront, 0.1, [18: 1200]),
    (.onDelivery(interim: .centre), 0, [18: 1200]),
  ]

  /// In the first of three stages with 300 of 1500 received, 1200 are left, at whichever tranches.
  @Test(arguments: cases.indices)
  func `a running project gets its award less what it received`(index: Int) throws {
    let (form, holdback, payments) = Self.cases[index]
    // Partners' 4500 pay for all three stages.
    let replay = try Self.replay(
      Disbursement(form, holdback: holdback),
      Present(
        stage: 0, monthsInStage: 0, receivedFromCentre: 300, receivedFromOtherPublic: 4200))
    let paid = Self.paid(.centre, replay)
    #expect(Set(paid.keys) == Set(payments.keys))
    for (month, sum) in payments { #expect(abs((paid[month] ?? 0) - sum) < 1e-9) }
    #expect(abs(replay.outcome.centrePaid - 1500) < 1e-9)
  }

  @Test func `partners pay what they have not paid, too`() throws {
    let replay = try Self.replay(
      Disbursement(.milestones(shares: [0.5, 0.3, 0.2])),
      Present(
        stage: 1, monthsInStage: 0, receivedFromCentre: 300, receivedFromOtherPublic: 900,
        receivedFromTeam: 1600, spent: 1300))
    // One tranche is to come, and the team has paid more than its 1500.
    #expect(Self.paid(.centre, replay) == [6: 1200])
    #expect(Self.paid(.otherPublic, replay) == [6: 600])
    #expect(Self.paid(.team, replay) == [:])
  }

  @Test func `what is unpaid of the award is advanced at the gates to come`() throws {
    // 1200 of 1500 are unpaid and nothing was advanced: the team has brought its own 500 a stage only.
    let replay = try Self.replay(
      Disbursement(.onDelivery(interim: .team)),
      Present(
        stage: 1, monthsInStage: 0, receivedFromCentre: 300, receivedFromOtherPublic: 1000,
        receivedFromTeam: 1000, spent: 800))
    #expect(Self.paid(.team, replay) == [6: 1700])
    #expect(
      replay.months { if case .advanceRepaid(.team, 1200) = $0 { true } else { false } } == [12])
    #expect(abs(replay.outcome.centrePaid - 1500) < 1e-9)
  }

  @Test func `a bridge leaves a running project its award`() throws {
    // 1300 of the first stage's 1500 are there: 200 are bridged after 5.2 months, and 720 and 480 come all the same.
    let replay = try Self.replay(
      Disbursement(.milestones(shares: [0.5, 0.3, 0.2])),
      Present(
        stage: 0, monthsInStage: 0, receivedFromCentre: 300, receivedFromOtherPublic: 1000),
      bridging: Bridging(mostShare: 0.5))
    let paid = Self.paid(.centre, replay)
    #expect(paid.keys.sorted() == [5.2, 6, 12])
    #expect(paid[5.2] == 200 && paid[6] == 720 && paid[12] == 480)
  }

  @Test func `whoever has passed all gates is paid nothing more`() throws {
    let replay = try Self.replay(
      Disbursement(.milestones(shares: [0.5, 0.3, 0.2])),
      Present(
        stage: 3, monthsInStage: 1, receivedFromCentre: 300, receivedFromOtherPublic: 4500,
        spent: 4500))
    #expect(Self.paid(.centre, replay) == [:])
    #expect(replay.events.first?.event == .resumed(award: 1500, received: 300, dues: []))
  }

  private static func replay(
    _ disbursement: Disbursement, _ present: Present, bridging: Bridging? = nil
  ) throws -> Replay {
    let programme = try Example.programme(
      [Example.certain()],
      projects: [Example.project(entry: .month(0), present: present)],
      policies: [
        Policy(
          name: "grant", instrument: .grant, disbursement: disbursement, bridging: bridging)
      ], today: 0)
    return try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
  }

  private static func paid(_ source: Source, _ replay: Replay) -> [Double: Double] {
    replay.events.reduce(into: [:]) { paid, heard in
      if case .paid(source, let sum, _) = heard.event { paid[heard.month, default: 0] += sum }
    }
  }
}
