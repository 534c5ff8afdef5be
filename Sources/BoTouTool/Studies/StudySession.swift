import Documents
import Languages
import Portfolios
import Reports
import Studies

/// The playing of a study: the point of best guesses first, then the others, with progress, checkpoint and stop.
struct StudySession {
  let request: StudyRequest
  let console: Console
  let progress: ProgressForm?
  let checkpoint: String?

  /// Plays what is missing; throws `interrupted` when a signal stopped it.
  func run() throws(ToolError) -> RecordedStudy {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    let (study, best) = try begun()
    let done = try resumed(study)
    let futures = request.evaluator.futures
    let watch = StudyWatch(
      study, metrics: request.metrics, checkpoint: checkpoint, after: done,
      progress: Progress(
        request.played.count * futures, after: done.count * futures, console: console,
        form: progress))
    StudyPlay(request.evaluator, metrics: request.metrics, best: best).play(
      request.played.dropFirst(done.count).map { request.points[$0] }, threads: request.threads,
      isStopped: { Interruption.requested != nil }, finished: watch.hear)
    let points = try watch.finish()
    try ensureWhole(points, of: study, watch)
    let whole = study.with(points, part: study.part)
    try watch.save(whole)
    return whole
  }

  /// The study with the point of best guesses alone.
  private func begun() throws(ToolError) -> (RecordedStudy, PlayedPoint) {
    let evaluator = request.evaluator
    let played: PlayedPoint?
    do {
      played = try evaluator.play(
        [], threads: request.threads, isStopped: { Interruption.requested != nil })
    } catch { throw .badInput(error) }
    guard let played else { throw stopped(after: 0) }
    let best = EvaluatedPoint(.best(request.inputs), played, metrics: request.metrics)
    let study = RecordedStudy(
      request.question, by: request.method, evaluator, played.programme, metrics: request.metrics,
      inputs: request.inputs, count: request.points.count,
      part: request.part.map { StudyPart(number: $0.number, count: $0.count) }, best: best)
    return (study, played)
  }

  // MARK: - Points

  private func ensureWhole(
    _ points: [StudiedPoint], of study: RecordedStudy, _ watch: StudyWatch
  ) throws(ToolError) {
    guard points.count < request.played.count else { return }
    try watch.save(study.with(points, part: study.part))
    throw stopped(after: points.count)
  }

  private func stopped(after points: Int) -> ToolError {
    guard let signal = Interruption.requested else {
      return .bug("the study is over and a point is missing")
    }
    let futures = request.evaluator.futures
    return .interrupted(
      InterruptedRun(
        played: points * futures, of: request.played.count * futures, by: signal,
        checkpoint: checkpoint))
  }

  // MARK: - Going on

  /// The points that a checkpoint holds, the first of those that are wanted.
  private func resumed(_ study: RecordedStudy) throws(ToolError) -> [StudiedPoint] {
    guard let checkpoint, let bytes = try existing(checkpoint) else { return [] }
    let kept: RecordedStudy
    do { kept = try RecordedStudy.read(bytes, file: checkpoint) } catch { throw .badInput(error) }
    let wanted = request.played.map { request.points[$0] }
    if let difference = study.difference(from: kept) ?? study.difference(of: kept, from: wanted) {
      throw .badArchive(
        file: checkpoint,
        .study(
          Phrase(
            "it keeps another study, which differs in \(difference.english); name another file or remove it",
            "其中保存的是另一项研究，\(difference.chinese)不同；请改用其他文件名或将其删除")))
    }
    return kept.points
  }

  private func existing(_ path: String) throws(ToolError) -> [UInt8]? {
    do throws(SystemFault) {
      let kind = try SystemCalls.kind(of: path)
      guard kind != .special else { throw .noRegularFile }
      guard kind != .missing else { return nil }
    } catch {
      throw .cannotRead(file: path, error)
    }
    return try InputFile.read(path, limit: RecordedRun.maximumBytes, sparedBy: .none)
  }
}

extension RecordedStudy {
  /// In what the points of a kept study are not the first of those that are wanted.
  fileprivate func difference(of kept: RecordedStudy, from wanted: [StudyPoint]) -> Phrase? {
    guard kept.part == part else { return Phrase("its part", "所属部分") }
    let isSame =
      kept.points.count <= wanted.count
      && zip(kept.points, wanted).allSatisfy {
        $0.number == $1.number && $0.values == $1.recordedValues
      }
    return isSame ? nil : Phrase("its points", "点的取值")
  }
}
