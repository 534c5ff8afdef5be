import Documents
import Portfolios
import Projects
import Randomness
import Reports
import ScenarioFiles

/// How the scenarios of a comparison are played: both on the same futures, or on those of the document beside them.
struct ComparedTerms {
  let trials: Int
  let seed: UInt64
  let sampling: Sampling
  let threads: Int
  let policies: [String]
  let asked: Asked

  init(
    _ a: ComparedInput, _ b: ComparedInput, trials: Int?, seed: UInt64?, draws: Sampling.Draws?,
    futures: Futures?, threads: Int?, policies: [String], asked: Asked
  ) {
    let inputs = [a, b]
    let run = inputs.lazy.compactMap(\.run).first
    let scenario = inputs.lazy.compactMap(\.scenario).first
    self.trials = trials ?? run?.trials ?? scenario?.trials ?? 1
    self.seed = seed ?? run.flatMap { UInt64($0.seed) } ?? scenario?.seed ?? 1
    sampling = Sampling(
      draws ?? run.flatMap { Sampling.Draws(rawValue: $0.draws) } ?? .tables,
      futures ?? run.flatMap { Futures(rawValue: $0.futures) } ?? .nets)
    self.threads = threads ?? SystemCalls.processors
    (self.policies, self.asked) = (policies, asked)
  }

  /// Two scenarios that say the same need no run.
  func same(_ a: ComparedInput, _ b: ComparedInput) -> ComparedRuns? {
    guard let old = a.scenario, let new = b.scenario,
      InputChange.all(
        from: old.resolved.root, old.inputTitles, to: new.resolved.root, new.inputTitles
      ).isEmpty
    else { return nil }
    return ComparedRuns(same: side(old, a), side(new, b), money: b.money)
  }

  private func side(_ scenario: Scenario, _ input: ComparedInput) -> ComparedSide {
    ComparedSide(
      source: input.word, name: scenario.name, title: scenario.title,
      sha256: scenario.identity.description, seed: "\(seed)", trials: trials,
      draws: sampling.draws.rawValue, futures: sampling.futures.rawValue)
  }

  /// Documents as they are, scenarios played: refused before anything is laid out where both together do not fit.
  func sides(
    _ inputs: [ComparedInput], _ console: Console, _ progress: ProgressForm
  ) throws(ToolError) -> [RunSide] {
    let programmes = try inputs.map { (input) throws(ToolError) in
      try input.scenario?.programme(policies: policies, file: input.file)
    }
    let forecast = RunForecast(
      programmes.compactMap(\.self), trials: trials, kind: .comparison,
      threads: threads, sampling: sampling, asked: asked)
    try forecast.ensureFits()
    console.tell(LongRun(forecast))
    return try zip(inputs, programmes).map { (input, programme) throws(ToolError) in
      switch (input.kind, programme) {
      case (.document(let run), _): return RunSide(input.word, run)
      case (.scenario(let scenario), let programme?):
        let request = RunRequest(
          scenario, programme, trials: trials, seed: seed, sampling: sampling, threads: threads,
          asked: asked)
        return RunSide(input.word, try ComparedPlay(request).play(console, progress))
      case (.scenario, nil): throw .bug("a scenario to be played has no programme")
      }
    }
  }
}

extension ComparedInput {
  var run: RecordedRun? { if case .document(let run) = kind { run } else { nil } }
  var scenario: Scenario? { if case .scenario(let scenario) = kind { scenario } else { nil } }
}
