import Policies
import Portfolios
import Projects
import Testing

/// On delivery somebody advances the award, and the award repays it: the company gets no more than under
/// milestones.
@Suite struct AdvanceTests {
  private static let onDelivery = 1

  private static func policies(interim: Source) throws -> [Policy] {
    try [
      Policy(name: "milestones", instrument: .grant),
      Policy(
        name: "delivery", instrument: .grant,
        disbursement: Disbursement(.onDelivery(interim: interim))),
    ]
  }

  private static func replay(
    _ template: ProjectTemplate, interim: Source, policy: Int = onDelivery, present: Present? = nil
  ) throws -> Replay {
    let programme = try Example.programme(
      [template], projects: [Example.project(entry: .month(0), present: present)],
      policies: policies(interim: interim))
    return try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: policy))
  }

  /// One stage of 600, an investor after an exponential wait of 12 months, 20 a month until then and
  /// nothing to pay them from: who is not met within the patience of 6 months is gone.
  private static func shortOfCash() throws -> Programme {
    let template = try Example.template(
      stages: Example.stages([1], cost: Example.quantity(600)),
      financing: Example.financing(share: 1),
      funding: Funding(
        centre: 600, otherPublic: 0, team: 0, standbyPerMonth: 20, patienceMonths: 6))
    return try Example.programme(
      [template], projects: [Example.project(entry: .month(0))],
      policies: policies(interim: .otherPublic))
  }

  @Test func `paid on delivery as many cross as under milestones`() throws {
    let trials = 20_480
    let played = Played(try Self.shortOfCash(), trials: trials)
    let expected = 0.393_469_340_287_366_6  // 1 − e^(−1/2)
    let error = (expected * (1 - expected) / Double(trials)).squareRoot()
    for policy in 0...1 {
      // H0: the chance is 1 − e^(−1/2); rejected at 5 standard errors of 0.0034.
      #expect(abs(played.mean(.crossed, policy) - expected) < 5 * error)
    }
    #expect(played.mean(.crossed, 0) == played.mean(.crossed, 1))
  }

  @Test func `what other public money advanced is spent once`() throws {
    let played = Played(try Self.shortOfCash(), trials: 256)
    #expect(played.value("money.public", 0) == 600 && played.value("money.publicNet", 0) == 600)
    #expect(played.value("money.public", 1) == 1200 && played.value("money.publicNet", 1) == 600)
    let perCrossing = try #require(played.value("money.netCostPerCrossing", 1))
    #expect(abs(perCrossing * played.mean(.crossers, 1) - 600) < 1e-9)
  }

  @Test
  func `a team gets back what it advanced, and before a round the need is that of milestones`()
    throws
  {
    let delivery = try Self.replay(Example.certain(), interim: .team)
    let milestones = try Self.replay(Example.certain(), interim: .team, policy: 0)
    // Three stages of 1500; partners bring 1000 to each, the award of 1500 the rest.
    #expect(delivery.events.contains { $0.month == 18 && $0.event == .advanceRepaid(.team, 1500) })
    #expect(delivery.outcome.centrePaid == 1500 && delivery.outcome.teamPaid == 1500)
    #expect(
      delivery.outcome.otherPublicRepaid == 0 && delivery.outcome.left == milestones.outcome.left)
    #expect(delivery.outcome.needWithoutPublic == 3000)
    #expect(milestones.outcome.needWithoutPublic == 3000)
    let other = try Self.replay(Example.certain(), interim: .otherPublic)
    #expect(other.outcome.otherPublicPaid == 3000 && other.outcome.otherPublicRepaid == 1500)
    #expect(other.outcome.left == milestones.outcome.left)
  }

  @Test func `the award reaches the company as far as it exceeds the advance`() throws {
    // In the last of three stages no gate is to come: of the 1800 that the team brought 1500 are its own part.
    let present = try Present(
      stage: 2, monthsInStage: 0, receivedFromOtherPublic: 1500, receivedFromTeam: 1800,
      spent: 1700)
    let replay = try Self.replay(Example.certain(), interim: .team, present: present)
    // 300 were advanced: they go to the team, 1200 to the company.
    #expect(replay.events.contains { $0.event == .advanceRepaid(.team, 300) })
    #expect(replay.events.contains { $0.event == .paid(.centre, 1200, .acceptance) })
    #expect(replay.outcome.centrePaid == 1500)
  }

  @Test(arguments: [(Source.team, 0.0, 1500.0), (.otherPublic, 0, 1500), (.team, 900, 1500)])
  func `of a running project's award only what is unpaid is advanced`(
    interim: Source, unpaid: Double, paid: Double
  ) throws {
    let present = try Present(
      stage: 1, monthsInStage: 0, receivedFromCentre: 1500 - unpaid,
      receivedFromOtherPublic: 1000, receivedFromTeam: 1000, spent: 900)
    let replay = try Self.replay(Example.certain(), interim: interim, present: present)
    // All that is unpaid is advanced at the one gate to come, beside the partner's own 500, as milestones
    // would pay it there; the money that is there lasts until then.
    #expect(
      replay.events.contains { $0.event == .paid(interim, 500 + unpaid, .gate(stage: 1)) })
    #expect(
      replay.events.contains { $0.event == .advanceRepaid(interim, unpaid) } == (unpaid > 0))
    #expect(replay.outcome.centrePaid == paid)
  }

  @Test(arguments: [Source.team, .otherPublic])
  func `who advances the award of a project that fails gets nothing back`(interim: Source) throws {
    let replay = try Self.replay(
      Example.template(stages: Example.stages([1, 0, 1])), interim: interim)
    #expect(replay.outcome.cause == .failed && replay.outcome.centrePaid == 0)
    #expect(replay.outcome.otherPublicRepaid == 0)
    #expect(replay.outcome.teamPaid == (interim == .team ? 2000 : 1000))
  }
}
