import Estimates
import Projects
import Returns

/// A few trials before the run, to find about which rate of return each policy's flows are worth nothing.
///
/// The rate itself is later solved from the run's own mean flows. The pilot's serves its error: each
/// trial leaves the value of its flows at the pilot's rate and the slope of that value, and by the
/// delta method the error of the rate is the error of the value divided by the mean slope.
enum Pilot {
  static let trials = 64

  static func rates(
    _ plan: RunPlan, seed: UInt64, sampling: Nature.Sampling
  ) -> [Double?] {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    var tallies = plan.tallyPlan.empty
    let layout = plan.layout
    var flows = Array(
      repeating: [Double](repeating: 0, count: layout.quarters), count: layout.policies)
    for trial in 0..<trials {
      runner.play(trial: UInt64(trial), &tallies)
      for policy in 0..<layout.policies {
        for quarter in 0..<layout.quarters {
          flows[policy][quarter] +=
            runner.row.numbers[layout.received(of: policy).lowerBound + quarter]
            - runner.row.numbers[layout.paid(of: policy).lowerBound + quarter]
        }
      }
    }
    return flows.map { rate(of: $0) }
  }

  /// The yearly rate of quarterly flows, where there is exactly one.
  static func rate(of flows: [Double]) -> Double? {
    let years = flows.indices.map { (Double($0) + 0.5) / 4 }
    return try? CashFlows(times: years, amounts: flows).internalRateOfReturn().uniqueRate
  }
}
