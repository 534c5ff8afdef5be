import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// What brings projects in: brokers with a fee, and other teams for idle results.
@Suite struct BrokerTests {
  private static func programme(
    fee: Double, policies: [Policy], fund: Fund = .unlimited
  ) throws -> Programme {
    var template = try CertainProject().template()
    template.funding.brokerFee = fee
    let idle = try Project(
      name: "idle", template: "certain", entry: .month(6), isReassigned: true)
    return try Example.programme(
      [template], projects: [Example.project(template: "certain"), idle], policies: policies,
      fund: fund)
  }

  @Test func `a broker's fee costs the centre and reaches no project`() throws {
    let grant = try Policy(name: "grant", instrument: .grant)
    let none = try Policy(name: "none", instrument: .none)
    let paid = Played(try Self.programme(fee: 40, policies: [grant, none]))
    let free = Played(try Self.programme(fee: 0, policies: [grant, none]))
    #expect(paid.mean(.centrePaid, 0) == 1540 && free.mean(.centrePaid, 0) == 1500)
    // It is paid in the month of signing, on top of the first third.
    let layout = paid.simulation.layout
    #expect(paid.moments.means[layout.paid(of: 0)].first == 540)
    for column in [Column.crossed, .shortage, .returned, .marketPaid, .stakeAtCrossing] {
      #expect(paid.mean(column, 0) == free.mean(column, 0), "\(column)")
    }
    #expect(paid.mean(.centrePaid, 1) == 0)
    let replay = try #require(
      paid.simulation.replay(trial: 0, project: 0, copy: 0, policy: 0))
    #expect(
      replay.events.filter { $0.event == .paid(.centre, 40, .brokerage) }.map(\.month) == [0])
  }

  @Test func `a fee does not convert`() throws {
    let convert = try Policy(name: "convert", instrument: .grantToEquity(ConversionPlan()))
    let played = Played(try Self.programme(fee: 40, policies: [convert]))
    #expect(CertainProject.isClose(played.mean(.stakeAtCrossing, 0), 1500 / 10_000.0))
  }

  @Test func `an idle result is taken up only under a policy that reassigns`() throws {
    let leaves = try Policy(name: "leaves", instrument: .grant)
    let reassigns = try Policy(name: "reassigns", instrument: .grant, reassigns: true)
    let funds = [Fund.unlimited, try Fund(budget: .commitment(3000))]
    for fund in funds {
      let played = Played(
        try Self.programme(fee: 0, policies: [leaves, reassigns], fund: fund))
      #expect(played.mean(.entered, 0) == 2 && played.mean(.entered, 1) == 2)
      #expect(played.mean(.signed, 0) == 1 && played.mean(.signed, 1) == 2)
      #expect(played.mean(.crossed, 0) == 1 && played.mean(.crossed, 1) == 2)
      #expect(played.mean(.refusedByHorizon, 0) == 1 && played.mean(.refusedByHorizon, 1) == 0)
      #expect(played.mean(.centrePaid, 0) == 1500 && played.mean(.centrePaid, 1) == 3000)
    }
    let simulation = Simulation(
      try Self.programme(fee: 0, policies: [leaves, reassigns]), seed: 1)
    let replay = try #require(simulation.replay(trial: 0, project: 1, copy: 0, policy: 0))
    #expect(replay.events.map(\.event) == [.leftIdle])
  }
}
