import Languages
import Portfolios
import Projects
import Reports

/// What a run, or two that are compared, will take of this machine, known before anything is laid out.
struct RunForecast {
  /// What is played, one after the other; what earlier ones leave behind stays.
  let programmes: [Programme]
  let trials: Int
  let kind: LongRun.Kind
  let threads: Int
  var sampling = Sampling.standard
  var asked = Asked.all
  var writing: RunCost.Writing = []

  /// A run that takes longer says so.
  private static let longSeconds = 600.0

  private func costs(trials: Int, threads: Int, asked: Asked) -> [RunCost] {
    programmes.map { programme in
      RunCost(
        programme, trials: trials, threads: threads, sampling: sampling, asked: asked,
        writing: writing, keepsFutures: kind == .comparison)
    }
  }

  // MARK: - Memory

  /// Bytes at the most, with what the process holds already.
  private func memory(_ costs: [RunCost]) -> Double {
    var (staying, most) = (MachineMemory.held, 0.0)
    for cost in costs {
      most = max(most, staying + cost.memory)
      staying += cost.staying
    }
    return most
  }

  /// Refuses what needs more memory than there is, and tells what would fit.
  func ensureFits() throws(ToolError) {
    let most = MachineMemory.most
    func need(trials: Int? = nil, threads: Int? = nil, asked: Asked? = nil) -> Double {
      memory(
        costs(
          trials: trials ?? self.trials, threads: threads ?? self.threads,
          asked: asked ?? self.asked))
    }
    let needed = need()
    guard needed > most else { return }
    let fewer = kind == .comparison ? fewerTrials { need(trials: $0) <= most } : nil
    let ways =
      [
        ("--threads 1", need(threads: 1)),
        ("--metrics crossing.ultimate", need(asked: Asked([.crossingUltimate]))),
      ] + (fewer.map { [("--trials \($0)", need(trials: $0))] } ?? [])
    throw .tooLarge(
      TooLargeRun(
        needed: needed, most: most, isComparison: kind == .comparison,
        ways: ways.filter { $0.1 <= most }.map { TooLargeRun.Way(option: $0.0, needed: $0.1) }))
  }

  /// The most futures of one digit and zeros that will do; nothing where not even one does.
  private func fewerTrials(_ will: (Int) -> Bool) -> Int? {
    var power = 1
    while power <= trials / 10 { power *= 10 }
    while power > 0 {
      let number = stride(from: 9, through: 1, by: -1).map { $0 * power }
        .first { $0 < trials && will($0) }
      if let number { return number }
      power /= 10
    }
    return nil
  }

  // MARK: - Time

  /// What there is to know of a run that takes long; nothing of others.
  func notice() -> LongRun? {
    let costs = costs(trials: trials, threads: threads, asked: asked)
    let seconds = costs.reduce(0) { sum, cost in
      sum + cost.work * kind.share / min(cost.workers, Double(SystemCalls.processors))
    }
    guard seconds > Self.longSeconds, let most = costs.max(by: { $0.projects < $1.projects })
    else { return nil }
    return LongRun(
      trials: trials, projects: most.projects,
      policies: programmes.map(\.policies.count).max() ?? 1,
      scenarios: programmes.count, seconds: seconds, memory: memory(costs), disk: costs[0].written,
      kind: kind, advised: advised(seconds))
  }

  /// Of how many parts each would be short, or how many futures would be.
  private func advised(_ seconds: Double) -> Int {
    guard kind == .comparison else {
      return min(
        Simulation.chunks(for: trials), Int(min(1_000, (seconds / Self.longSeconds).rounded(.up))))
    }
    return fewerTrials { Double($0) / Double(trials) * seconds <= Self.longSeconds } ?? 1
  }
}
