import Estimates
import Projects

/// One course of a future that is told whole.
public struct RetoldCourse: Sendable {
  /// The project's place in the file, and which copy of it, counted from 0.
  public let project: Int
  public let copy: Int
  public let entryMonth: Double
  public let replay: Replay
}

/// What a policy came to in one future: the very numbers of the run.
public struct FutureNumbers: Sendable {
  private let numbers: [Double]

  init(_ row: borrowing TrialRow, of policy: Int) {
    numbers = Column.allCases.map { row[$0, policy] }
  }

  public subscript(column: Column) -> Double { numbers[column.rawValue] }
}

extension Simulation {
  /// What a policy came to in one future of a run that was asked for everything.
  public func numbers(ofTrial trial: UInt64, under policy: Int) -> FutureNumbers {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    var tallies = plan.tallyPlan.empty
    runner.play(trial: trial, &tallies)
    return FutureNumbers(runner.row, of: policy)
  }

  /// Follows every project of a future under a policy, one after the other, as the file has them.
  public func retell(
    trial: UInt64, under policy: Int, _ hear: (RetoldCourse) -> Void
  ) {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    runner.retell(trial: trial, policy: policy, hear)
  }
}

extension TrialRunner {
  mutating func retell(trial: UInt64, policy: Int, _ hear: (RetoldCourse) -> Void) {
    beginReplay(trial: trial)
    for index in 0..<plan.members.count {
      let member = plan.members.lent(index).member
      for copy in 0..<future.nature.arrivals(of: member) {
        let month = future.nature.project(member, copy: copy).entryMonth
        hear(
          RetoldCourse(
            project: index, copy: copy, entryMonth: month,
            replay: replay(index, copy: copy, policy: policy)))
      }
    }
  }
}
