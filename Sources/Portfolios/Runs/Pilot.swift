import Estimates
import Projects
import Returns

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

  /// A policy's rates: of its awards alone, and with overhead.
  struct Rates: Sendable {
    let gross, net: Double?
  }

  static func rates(
    _ plan: RunPlan, seed: UInt64, sampling: Sampling
  ) -> [Rates] {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    var tallies = plan.tallyPlan.empty
    let layout = plan.layout
    var flows = Array(
      repeating: Array(repeating: SpanFlows.none, count: layout.flowCalendar.count),
      count: layout.policies)
    let trials = trials(plan.programme)
    for trial in 0..<trials {
      runner.play(trial: UInt64(trial), &tallies)
      for policy in 0..<layout.policies {
        for span in 0..<layout.flowCalendar.count {
          let place = layout.flows(inSpan: span, of: policy).lowerBound
          flows[policy][span] += SpanFlows(runner.row.numbers, at: place)
        }
      }
    }
    return flows.enumerated().map { policy, awards in
      Rates(
        gross: rate(awards),
        net: rate(layout.withOverhead(awards, of: policy, times: Double(trials))))
    }
  }

  private static func rate(_ flows: [SpanFlows]) -> Double? {
    CashFlows(flows)?.internalRateOfReturn().uniqueRate
  }
}
