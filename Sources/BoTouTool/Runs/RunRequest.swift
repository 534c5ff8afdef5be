import Documents
import Estimates
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// A run that was asked for: everything that decides its numbers, and how many hands play it.
struct RunRequest {
  let scenario: Scenario
  let simulation: Simulation
  let trials: Int
  let threads: Int
  let until: Target?
  private let asked: Asked

  /// Which run this is; made when a part or checkpoint is written or read, since it tells of the machine.
  var identity: RunIdentity {
    RunIdentity(
      version: ProgramVersion.current, scenario: scenario.identity.description, policies: policies,
      seed: simulation.seed, trials: trials, sampling: simulation.sampling,
      until: until?.text ?? "", metrics: metrics)
  }

  var policies: [String] { simulation.programme.policies.map(\.name) }

  /// What alone is asked for; empty for all.
  var metrics: [String] { asked.isWhole ? [] : asked.metrics.map(\.name) }

  var chunks: Int { Simulation.chunks(for: trials) }

  init(
    _ scenario: Scenario, file: String, policies: [String], trials: Int, seed: UInt64,
    sampling: Sampling, threads: Int, until: Target? = nil, asked: Asked = .all,
    writing: RunCost.Writing = [], part: RunArchive.Part? = nil, telling console: Console? = nil
  ) throws(ToolError) {
    self.scenario = scenario
    (self.trials, self.threads, self.until, self.asked) = (trials, threads, until, asked)
    let programme = try scenario.programme(policies: policies, file: file)
    // Before anything is laid out: that alone may take minutes, or more memory than there is.
    let chunks = Simulation.chunks(for: trials)
    let forecast = RunForecast(
      programme: programme, trials: trials,
      share: part.map { Double($0.chunks(of: chunks).count) / Double(chunks) } ?? 1,
      threads: threads, sampling: sampling, asked: asked, writing: writing,
      isCeiling: until != nil)
    try forecast.ensureFits()
    console?.tell(forecast.notice())
    simulation = Simulation(programme, seed: seed, sampling: sampling, asked: asked)
  }

  /// The futures of some chunks.
  func futures(of chunks: Range<Int>) -> Range<Int> {
    Simulation.futures(of: chunks, among: trials)
  }

  var emptyResults: RunResults { RunResults(simulation) }

  /// The results with all that is needed to go on from them or to add them up.
  func archive(
    _ results: RunResults, part: RunArchive.Part = .init(number: 1, of: 1),
    rows: WrittenRows? = nil
  ) -> [UInt8] {
    RunArchive(
      identity: identity, part: part,
      scenario: scenario.stated.literal, rows: rows,
      results: results.archive(shape: RunResults.Shape(simulation))
    ).archive(shape: RunArchive.Shape())
  }
}

extension Scenario {
  /// The programme that is simulated; what stands against it is the file's fault.
  func programme(policies: [String] = [], file: String) throws(ToolError) -> Programme {
    do { return try programme(policies: policies) } catch {
      throw .badInput(Faults([Fault(error, file: file)]))
    }
  }
}

extension Fault {
  /// A scenario that is sound in each part and yet no programme.
  init(_ error: ProgrammeError, file: String) {
    self.init(
      Code("E_PROGRAMME"), file: file, position: nil, accepted: .rule(error.phrase))
  }
}

extension ProgrammeError {
  fileprivate var phrase: Phrase {
    switch self {
    case .noPolicy: Phrase("it must have a policy", "必须有一项政策")
    case .noSightedPolicy:
      Phrase("each sighting must be of one of its policies", "每个对照数须属于其政策之一")
    case .noBaseline: Phrase("its baseline must be one of its policies", "基准必须是其政策之一")
    case .horizon(let months, let longest):
      Phrase(
        "the horizon is \(months) months; it must be above 0 and at most \(longest)",
        "统计期限为 \(months) 个月；必须大于 0 且不超过 \(longest)")
    case .noFocus: Phrase("its focus must be one of its policies", "重点政策必须是其政策之一")
    case .tranches(let policy, let template, let found, let wanted):
      Phrase(
        "policy '\(policy)' has \(found) tranches; template '\(template)' has \(wanted) stages, and "
          + "each has one",
        "政策“\(policy)”有 \(found) 笔拨付；模板“\(template)”有 \(wanted) 个阶段，每阶段一笔")
    case .rounds(let template, let most):
      Phrase(
        "template '\(template)' must have at most \(most) later rounds",
        "模板“\(template)”的后续轮次不得超过 \(most)")
    }
  }
}
