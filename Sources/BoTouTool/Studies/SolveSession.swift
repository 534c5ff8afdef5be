import Documents
import Languages
import Policies
import Portfolios
import Reports
import Studies

/// The search for where conditions hold: point after point, each on all threads.
struct SolveSession {
  let evaluator: Evaluator
  let input: StudyInput
  let range: ClosedRange<Double>
  let conditions: [Condition]
  let policy: Int
  let threads: Int

  func run() throws(ToolError) -> RecordedStudy {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    do {
      guard let best = try played([]), let answer = try seek.answer() else { throw stopped }
      let metrics = evaluator.asked.metrics
      let study = RecordedStudy(
        .solve, by: .search, evaluator, best.programme, metrics: metrics, inputs: [input],
        count: 0, part: nil, best: EvaluatedPoint(.best([input]), best, metrics: metrics))
      return study.with(
        StudiedSolution(
          answer, conditions, in: range, of: best.programme.policies[policy].name))
    } catch let error as Faults {
      throw .badInput(error)
    } catch let error as ToolError {
      throw error
    } catch {
      throw .bug("\(error)")
    }
  }

  private var seek: GoalSeek {
    GoalSeek(conditions, in: range) { (value) throws(Faults) in
      guard let node = DocumentNode.number(value, .option("--for")) else { return nil }
      return try played([try input.setting(node)]).map { played in
        conditions.map { $0.estimate(played, of: policy) }
      }
    }
  }

  private func played(_ settings: [Documents.Setting]) throws(Faults) -> PlayedPoint? {
    try evaluator.play(settings, threads: threads) { Interruption.requested != nil }
  }

  private var stopped: ToolError {
    guard let signal = Interruption.requested else {
      return .bug("the search is over and a value is missing")
    }
    return .interrupted(
      InterruptedRun(
        played: 0, of: evaluator.futures, by: signal, checkpoint: nil))
  }
}
