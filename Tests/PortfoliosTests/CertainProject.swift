import Instruments
import Policies
import Portfolios
import Projects
import Randomness

/// A project in which nothing is random, for rules whose answer is known by hand.
///
/// Three stages of six months and 1500 each, paid 500 each by the centre, other public money and the
/// team at months 0, 6 and 12; accepted at 18; at month 24 a round of 2000 at 8000 before the money.
/// Rounds of growth come every 12 months at the same price for a share; the exit 24 months after the last.
struct CertainProject {
  var chances = [1.0, 1, 1]
  /// The chance that investors ever come.
  var share = 1.0
  var waitMonths = 6.0
  var longStopMonths = 60.0
  var newMoney = 2000.0
  var standbyPerMonth = 0.0
  var rounds = 0
  var stepUp = 1.0
  var dilution = 0.2
  var death = 0.0
  /// Chance of each round of growth beside death.
  var chance = 1.0
  var exit: Exit.Kind = .acquisition
  var multiple = 2.0
  var recovery = 0.0
  var centre = 1500.0
  var otherPublic = 1500.0
  var team = 1500.0

  static func law(_ value: Double) throws -> Quantity { try Example.quantity(value) }

  func template() throws -> ProjectTemplate {
    try ProjectTemplate(
      name: "certain",
      stages: chances.enumerated().map { index, chance in
        try Stage(
          name: "stage \(index + 1)", durationMonths: Self.law(6), cost: Self.law(1500),
          success: chance)
      },
      financing: Example.financing(
        share: share, wait: Example.constant(waitMonths), newMoney: Self.law(newMoney),
        longStop: longStopMonths),
      growth: Growth(
        rounds: (0..<rounds).map { index in
          try Growth.Round(
            name: "\(index + 1)", intervalMonths: Self.law(12), chance: chance, death: death,
            stepUp: Self.law(stepUp), dilution: Self.law(dilution))
        },
        exit: try Exit(
          delayMonths: Self.law(24), chances: [exit: 1], multiple: Self.law(multiple),
          recovery: Self.law(recovery))),
      company: Company(team: 1, pool: 0),
      funding: Funding(
        centre: centre, otherPublic: otherPublic, team: team, standbyPerMonth: standbyPerMonth,
        patienceMonths: 6))
  }

  /// The project's story under an instrument.
  func replay(
    _ instrument: Instrument, holding: Holding = .toExit, fund: Fund = .unlimited
  ) throws -> Replay {
    try replay(Policy(name: "policy", instrument: instrument, holding: holding), fund: fund)
  }

  func replay(_ policy: Policy, fund: Fund = .unlimited) throws -> Replay {
    let simulation = Simulation(try programme(policy, fund: fund), seed: 1)
    guard let replay = simulation.replay(trial: 0, project: 0, copy: 0, policy: 0) else {
      throw Absent()
    }
    return replay
  }

  func programme(_ policy: Policy, fund: Fund = .unlimited) throws -> Programme {
    try Example.programme(
      [template()], projects: [Example.project(template: "certain")], policies: [policy], fund: fund
    )
  }

  struct Absent: Error {}

  static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(other))
  }
}

extension Replay {
  /// Money that came to a policy by its events, with their months.
  func months(of isWanted: (CourseEvent) -> Bool) -> [Double] {
    events.filter { isWanted($0.event) }.map(\.month)
  }
}
