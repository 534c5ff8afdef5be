package import Machines
package import Portfolios
package import Projects

/// What a run, or two that are compared, will take of this machine, known before anything is laid out.
package struct RunForecast: Sendable {
  /// How much of a run is played here, and what for.
  package enum Kind: Hashable, Sendable {
    case whole
    /// It may stop earlier by itself.
    case ceiling
    /// This share of a run.
    case part(Double)
    /// Two that are compared, or one with a result that is there already: their futures are kept.
    case comparison

    var share: Double { if case .part(let share) = self { share } else { 1 } }
  }

  package let trials: Int
  package let kind: Kind
  package let machine: Machine
  /// What is played, one after the other; what earlier ones leave behind stays.
  private let programmes: [Programme]
  private let threads: Int
  private let sampling: Sampling
  private let asked: Asked
  private let writing: RunCost.Writing
  private let costs: [RunCost]

  package init(
    _ programmes: [Programme], trials: Int, kind: Kind = .whole, threads: Int,
    sampling: Sampling = .standard, asked: Asked = .all, writing: RunCost.Writing = [],
    on machine: Machine = .current
  ) {
    (self.programmes, self.trials, self.kind) = (programmes, trials, kind)
    (self.threads, self.sampling, self.asked, self.writing) = (threads, sampling, asked, writing)
    self.machine = machine
    costs = Self.costs(programmes, trials, threads, sampling, asked, writing, kind)
  }

  private static func costs(
    _ programmes: [Programme], _ trials: Int, _ threads: Int, _ sampling: Sampling, _ asked: Asked,
    _ writing: RunCost.Writing, _ kind: Kind
  ) -> [RunCost] {
    programmes.map {
      RunCost(
        $0, trials: trials, threads: threads, sampling: sampling, asked: asked, writing: writing,
        keepsFutures: kind == .comparison)
    }
  }

  /// Of the greatest, where there are several.
  package var projects: Double { costs.map(\.projects).max() ?? 0 }
  package var policies: Int { programmes.map(\.policies.count).max() ?? 0 }
  /// Whether two are played.
  package var isOfTwo: Bool { programmes.count == 2 }

  /// The most bytes that this process will hold.
  package var memory: Double { memory(costs) }

  /// Bytes that are written.
  package var written: Double { costs.map(\.written).max() ?? 0 }

  /// How long it will take here: an order of magnitude.
  package var seconds: Double {
    costs.reduce(0) { sum, cost in
      sum + cost.work * kind.share / min(cost.workers, Double(machine.processors))
    }
  }

  private func memory(_ costs: [RunCost]) -> Double {
    var (staying, most) = (machine.held, machine.held)
    for cost in costs {
      most = max(most, staying + cost.memory)
      staying += cost.staying
    }
    return most
  }

  // MARK: - What fits

  /// What there is to say of what needs more memory than there is; nothing of others.
  package var tooLarge: TooLargeRun? {
    guard memory > machine.most else { return nil }
    let fewer = kind == .comparison ? fewerTrials { needed(.trials($0)) <= machine.most } : nil
    let changes = [.oneThread, .oneMetric] + (fewer.map { [TooLargeRun.Change.trials($0)] } ?? [])
    let ways = changes.map { TooLargeRun.Way(change: $0, needed: needed($0)) }
    return TooLargeRun(
      needed: memory, most: machine.most, isComparison: kind == .comparison,
      ways: ways.filter { $0.needed <= machine.most })
  }

  private func needed(_ change: TooLargeRun.Change) -> Double {
    var (trials, threads, asked) = (trials, threads, asked)
    switch change {
    case .oneThread: threads = 1
    case .oneMetric: asked = Asked([.crossingUltimate])
    case .trials(let fewer): trials = fewer
    }
    return memory(Self.costs(programmes, trials, threads, sampling, asked, writing, kind))
  }

  /// So many futures take about so long.
  package func trials(within seconds: Double) -> Int {
    fewerTrials { Double($0) / Double(trials) * self.seconds <= seconds } ?? 1
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
}
