import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// Money in equals money out, in every trial and for every project.
@Suite struct MoneyTests {
  static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  @Test func `every project's books balance`() throws {
    let simulation = Simulation(try Example.lively(), seed: 2)
    var causes: Set<CourseOutcome.Cause> = []
    for trial in UInt64(0)..<60 {
      for policy in 0..<6 {
        for (project, copy) in (0..<10).map({ (0, $0) }) + [(1, 0)] {
          let replay = try #require(
            simulation.replay(trial: trial, project: project, copy: copy, policy: policy))
          let outcome = replay.outcome
          causes.insert(outcome.cause)
          let received =
            outcome.centrePaid + outcome.otherPublicPaid + outcome.teamPaid + outcome.marketPaid
          #expect(
            Self.isClose(
              received,
              outcome.spent + outcome.returned + outcome.otherPublicReturned + outcome.left),
            "\(trial) \(policy) \(project) \(copy)")
          Self.check(replay, resumed: project == 1 ? 1000 : 0)
        }
      }
    }
    #expect(causes.isSuperset(of: [.crossed, .failed, .closed]))
  }

  /// What the story pays is what the outcome sums up.
  static func check(_ replay: Replay, resumed: Double) {
    var paid: [Source: Double] = [.centre: resumed, .otherPublic: resumed, .team: resumed]
    var (returned, otherReturned, proceeds) = (0.0, 0.0, 0.0)
    var last = -Double.infinity
    for (month, event) in replay.events {
      #expect(month >= last - 1e-9, "\(event)")
      last = max(last, month)
      switch event {
      case .paid(let source, let amount, _): paid[source, default: 0] += amount
      case .returned(let amount): returned += amount
      case .otherPublicReturned(let amount): otherReturned += amount
      case .sharesSold(let amount), .boughtBack(let amount), .soldAtEnd(let amount),
        .exited(_, _, let amount, _):
        proceeds += amount
      default: break
      }
    }
    let outcome = replay.outcome
    #expect(isClose(paid[.centre] ?? 0, outcome.centrePaid))
    #expect(isClose(paid[.otherPublic] ?? 0, outcome.otherPublicPaid))
    #expect(isClose(paid[.team] ?? 0, outcome.teamPaid))
    #expect(isClose(paid[.market] ?? 0, outcome.marketPaid))
    #expect(isClose(returned, outcome.returned))
    #expect(isClose(otherReturned, outcome.otherPublicReturned))
    #expect(isClose(proceeds, outcome.proceeds))
  }

  @Test func `dated flows are the totals, in every trial`() throws {
    let funds = [
      Fund.unlimited, try Fund(budget: .unlimited, overheadPerYear: 120, endMonth: 50),
      try Fund(
        budget: .yearly([4000], carriesOver: true), overheadPerYear: 120,
        recycling: Recycling(share: 0.5), overheadUntilMonth: 200),
    ]
    for fund in funds {
      let programme = try Example.lively(fund: fund)
      for seed in UInt64(1)...40 {
        let played = Played(programme, seed: seed)
        let layout = played.simulation.layout
        for policy in 0..<6 {
          func mean(_ column: Column) -> Double { played.mean(column, policy) }
          let paid = played.paid(policy)
          #expect(Self.isClose(paid, mean(.centrePaid)))
          let received = played.received(policy)
          // The cash plan has what running the fund costs too.
          #expect(Self.isClose(played.sum(layout.paid(of: policy)), paid + mean(.overhead)))
          #expect(Self.isClose(played.sum(layout.received(of: policy)), received))
          #expect(Self.isClose(received, mean(.returned) + mean(.proceeds)))
          let projects = (0..<2).map { layout.project($0, .centrePaid, of: policy) }
          #expect(
            Self.isClose(
              projects.reduce(0) { $0 + played.moments.means[$1] }, mean(.centrePaid)))
        }
      }
    }
  }

  @Test func `no policy without money pays any`() throws {
    let played = Played(try Example.lively(), trials: 128)
    let running = 1000.0
    #expect(played.mean(.centrePaid, 1) == running)
    #expect(played.mean(.otherPublicPaid, 1) > 0)
  }
}
