import Documents
import Estimates
import Languages
import Portfolios
import Reports
import Studies
import Threads

/// The playing of a sensitivity study, with progress and stop.
struct SensitivitySession {
  private struct State: ~Copyable {
    var progress: Progress
    var points = 0
    /// Why a point could not be played, where one could not.
    var faults: Faults?
  }

  let request: SensitivityRequest
  let console: Console
  let progress: ProgressForm?

  /// Throws `interrupted` when a signal stopped it.
  func run() throws(ToolError) -> RecordedStudy {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    let futures = request.evaluator.futures
    let state = Guarded(
      State(
        progress: Progress(request.count * futures, after: 0, console: console, form: progress)))
    let model = ScenarioModel(
      request.evaluator, request.varied, number: request.number, threads: request.threads,
      isStopped: { Interruption.requested != nil }
    ) { played in
      state.withLock { state in
        state.points += 1
        if case .failure(let faults) = played, state.faults == nil { state.faults = faults }
        state.progress.tell(state.points * futures)
      }
    }
    let result: Result<RecordedStudy, ToolError>
    do throws(ToolError) {
      let study =
        if let design = request.study {
          try sobol(design, model) { state.withLock { $0.faults } }
        } else {
          try tornado(model)
        }
      result = .success(study)
    } catch {
      result = .failure(error)
    }
    let played = state.withLock { state in
      state.progress.finish()
      return state.points
    }
    if case .failure(.bug) = result, let signal = Interruption.requested {
      throw .interrupted(
        InterruptedRun(
          played: played * futures, of: request.count * futures, by: signal, checkpoint: nil))
    }
    return try result.get()
  }

  private static let stopped = ToolError.bug("the study is over and a point is missing")

  // MARK: - Methods

  private func tornado(_ model: ScenarioModel) throws(ToolError) -> RecordedStudy {
    let metrics = [request.number.metric]
    let played: PlayedTornado
    do throws(PlayedTornado.Failure) { played = try PlayedTornado(model, metrics: metrics) } catch {
      switch error {
      case .stopped: throw Self.stopped
      case .faults(let faults): throw .badInput(faults)
      case .noValue: throw noValue
      }
    }
    return study(.tornado, best: played.best)
      .with(played.points.map { StudiedPoint($0, metrics: metrics) })
      .with(RecordedTornado(played, model))
  }

  private func sobol(
    _ design: SobolStudy, _ model: ScenarioModel, faults: () -> Faults?
  ) throws(ToolError) -> RecordedStudy {
    let best = try bestGuesses(model)
    let indices: SobolIndices
    do { indices = try design.indices(of: model) } catch { throw Self.stopped }
    return study(.sobol, best: best).with(
      RecordedSobol(indices, model, policies: request.policies, lostBecause: faults()))
  }

  private func bestGuesses(_ model: ScenarioModel) throws(ToolError) -> EvaluatedPoint {
    let played: PlayedPoint?
    do {
      played = try request.evaluator.play(
        [], threads: request.threads, isStopped: { Interruption.requested != nil })
    } catch { throw .badInput(error) }
    guard let played else { throw Self.stopped }
    guard model.number.hasValue(in: played) else { throw noValue }
    return EvaluatedPoint(
      .best(request.varied.map(\.input)), played, metrics: [request.number.metric])
  }

  private func study(_ method: StudyMethod, best: EvaluatedPoint) -> RecordedStudy {
    RecordedStudy(
      .sensitivity, by: method, request.evaluator, request.programme,
      metrics: [request.number.metric], inputs: request.varied.map(\.input),
      count: request.count - 1, part: nil, best: best)
  }

  private var noValue: ToolError {
    SensitivityOptions.usage(
      .refused(
        option: "--metric \(request.number.metric.name)",
        because: Phrase(
          "it has no value where all inputs have their best guesses, under a policy that is studied",
          "各项取最佳估计时，在所研究的政策下该指标没有数值")))
  }
}
