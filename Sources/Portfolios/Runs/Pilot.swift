import Dispatch
import Estimates
import Projects
import Returns
import Threads

/// A few trials before the run, to find about which rate of return each policy's flows are worth nothing.
///
/// The rate itself is later solved from the run's own mean flows. The pilot's serves its error: each
/// trial leaves the value of its flows at the pilot's rate and the slope of that value, and by the
/// delta method the error of the rate is the error of the value divided by the mean slope.
enum Pilot {
  /// 64, and fewer of so many projects that a few trials tell as much.
  static func trials(_ programme: Programme) -> Int {
    let projects = programme.world.members.reduce(0) { $0 + $1.copies }
    return max(4, min(64, 64_000 / max(1, projects)))
  }

  /// Nets that all hands together keep at most: so few trials gain little by them.
  private static let mostNets = 1 << 16

  /// A policy's rates: of its awards alone, and with overhead.
  struct Rates: Sendable {
    let gross, net: Double?
  }

  static func rates(
    _ plan: RunPlan, seed: UInt64, sampling: Sampling, threads: Int
  ) -> [Rates] {
    let layout = plan.layout
    let trials = trials(plan.programme)
    let relay = Relay(0..<trials)
    let sums = Guarded(Flows(layout))
    let hands = max(1, min(threads, trials))
    DispatchQueue.concurrentPerform(iterations: hands) { _ in
      var hand = Hand(
        plan, seed: seed, sampling: sampling, keeping: mostNets / hands)
      relay.play(&hand) { hand in sums.withLock { $0.add(hand.runner.row) } }
    }
    return sums.withLock { $0.policies }.enumerated().map { policy, awards in
      Rates(
        gross: rate(awards),
        net: rate(layout.withOverhead(awards, of: policy, times: Double(trials))))
    }
  }

  /// What the awards of all trials come to, by policies and spans.
  private struct Flows: Sendable {
    private(set) var policies: [[SpanFlows]]

    init(_ layout: TrialLayout) {
      policies = Array(
        repeating: Array(repeating: SpanFlows.none, count: layout.flowCalendar.count),
        count: layout.policies)
    }

    mutating func add(_ row: borrowing TrialRow) {
      for policy in policies.indices {
        for span in policies[policy].indices {
          let place = row.layout.flows(inSpan: span, of: policy).lowerBound
          policies[policy][span] += SpanFlows(row.numbers, at: place)
        }
      }
    }
  }

  private static func rate(_ flows: [SpanFlows]) -> Double? {
    CashFlows(flows)?.internalRateOfReturn().uniqueRate
  }
}
