import Languages
import Portfolios
import Projects
import Reports

/// What a run will take of this machine, known before it is laid out.
struct RunForecast {
  let programme: Programme
  let trials: Int
  /// The share of the run that is played here.
  var share = 1.0
  let threads: Int
  var sampling = Sampling.standard
  var asked = Asked.all
  var writing: RunCost.Writing = []
  /// Whether it may stop earlier.
  var isCeiling = false

  /// A run that takes longer says so.
  private static let longSeconds = 600.0

  private func cost(threads: Int, asked: Asked) -> RunCost {
    RunCost(
      programme, trials: trials, threads: threads, sampling: sampling, asked: asked,
      writing: writing)
  }

  /// Refuses a run that needs more memory than there is.
  func ensureFits() throws(ToolError) {
    let (held, most) = (MachineMemory.held, MachineMemory.most)
    func need(threads: Int, asked: Asked) -> Double {
      held + cost(threads: threads, asked: asked).memory
    }
    let needed = need(threads: threads, asked: asked)
    guard needed > most else { return }
    let ways = [
      ("--threads 1", need(threads: 1, asked: asked)),
      ("--metrics crossing.ultimate", need(threads: threads, asked: Asked([.crossingUltimate]))),
    ]
    throw .tooLarge(
      TooLargeRun(
        needed: needed, most: most,
        ways: ways.filter { $0.1 <= most }.map { TooLargeRun.Way(option: $0.0, needed: $0.1) }))
  }

  /// What there is to know of a run that takes long; nothing of others.
  func notice() -> LongRun? {
    let cost = cost(threads: threads, asked: asked)
    let seconds = cost.work * share / min(cost.workers, Double(SystemCalls.processors))
    guard seconds > Self.longSeconds else { return nil }
    return LongRun(
      trials: trials, projects: cost.projects, policies: programme.policies.count,
      seconds: seconds, memory: MachineMemory.held + cost.memory, disk: cost.written,
      parts: min(
        Simulation.chunks(for: trials), Int(min(1_000, (seconds / Self.longSeconds).rounded(.up)))),
      isCeiling: isCeiling,
      isPart: share < 1)
  }
}
