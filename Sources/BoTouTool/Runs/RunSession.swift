import Documents
import Estimates
import Languages
import Portfolios
import Reports
import Synchronization

/// The playing of a run: looks, checkpoints, the file of trials, progress, and signals to stop.
struct RunSession {
  let request: RunRequest
  let console: Console
  /// Nothing for a run that tells nothing.
  let progress: ProgressForm?
  var checkpoint: String?
  var trialsFile: String?
  /// Hears of what a run has done that Ctrl-C stopped and no checkpoint keeps, and of how many futures were wanted.
  var stopped: (FinishedRun, _ before: Int) throws(ToolError) -> Void = { _, _ in }

  /// Plays what is missing and reports the run; throws `interrupted` when a signal stopped it.
  func run() throws(ToolError) -> FinishedRun {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    var results = request.emptyResults
    let saved = try resume(&results)
    let watch = RunWatch(
      request, checkpoint: checkpoint, file: try openRows(after: saved, played(results)),
      before: saved?.rows,
      progress: Progress(
        request.trials, after: played(results), console: console, form: progress))
    // Rows are never without a checkpoint that counts them, however early the run is killed.
    if saved?.rows == nil, trialsFile != nil { try watch.save(results) }
    let (trials, accuracy) = try play(&results, watch)
    try watch.finish(results)
    guard var run = FinishedRun(request.scenario, request.simulation, trials: trials, results)
    else { throw .bug("the run is over and a chunk is missing") }
    run.accuracy = accuracy
    return run
  }

  /// Plays a part of the run.
  func run(part: RunArchive.Part) throws(ToolError) -> RunResults {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    var results = request.emptyResults
    let chunks = part.chunks(of: request.chunks)
    let futures = request.futures(of: chunks)
    let watch = RunWatch(
      request, checkpoint: nil, file: nil, before: nil, first: futures.lowerBound,
      progress: Progress(futures.count, after: 0, console: console, form: progress))
    try play(chunks, &results, watch, isPart: true)
    try watch.finish(results)
    return results
  }

  // MARK: - Chunks

  /// All of a run of a fixed length; else look after look until the interval is narrow enough.
  private func play(
    _ results: inout RunResults, _ watch: RunWatch
  ) throws(ToolError) -> (trials: Int, Accuracy?) {
    guard let target = request.until else {
      try play(0..<request.chunks, &results, watch)
      return (request.trials, nil)
    }
    let done = results.chunksPlayed
    var look = 0
    // Looks that an earlier run had passed told it to go on.
    while target.rule.chunks(atLook: look) < min(done, request.chunks) { look += 1 }
    while true {
      let chunks = min(target.rule.chunks(atLook: look), request.chunks)
      try play(0..<chunks, &results, watch)
      guard let moments = results.moments(chunks: chunks) else {
        throw .bug("a chunk before a look is missing")
      }
      let accuracy = target.look(look, moments, request.simulation.layout)
      if accuracy.isReached || chunks == request.chunks {
        return (min(request.trials, chunks * Simulation.chunkTrials), accuracy)
      }
      look += 1
    }
  }

  private func play(
    _ chunks: Range<Int>, _ results: inout RunResults, _ watch: RunWatch, isPart: Bool = false
  ) throws(ToolError) {
    request.simulation.run(
      chunks, trials: request.trials, threads: request.threads, into: &results,
      keepsRows: trialsFile != nil, finished: watch.hear)
    try watch.rethrow(results)
    guard let signal = Interruption.requested, results.chunksPlayed < chunks.count else { return }
    try watch.save(results)
    if signal == .interrupt, checkpoint == nil { try offer(results) }
    let trials = isPart ? request.futures(of: chunks).count : request.trials
    throw .interrupted(
      InterruptedRun(
        played: min(trials, played(results)), of: trials, by: signal, checkpoint: checkpoint))
  }

  /// Chunks join in their order, so that those that have are a run of their own.
  private func offer(_ results: RunResults) throws(ToolError) {
    let (simulation, trials) = (request.simulation, played(results))
    guard trials > 0,
      let run = FinishedRun(request.scenario, simulation, trials: trials, results)
    else { return }
    try stopped(run, request.trials)
  }

  private func played(_ results: RunResults) -> Int {
    min(request.trials, results.chunksPlayed * Simulation.chunkTrials)
  }

  // MARK: - Going on

  /// Takes in what the checkpoint holds; returns it, or nothing when there is none yet.
  private func resume(_ results: inout RunResults) throws(ToolError) -> RunArchive? {
    guard let checkpoint, try exists(checkpoint) else { return nil }
    let archive = try ArchiveFile.read(checkpoint, sparedBy: .none)
    if let difference = archive.identity.difference(from: request.identity) {
      throw .badArchive(file: checkpoint, .differs(difference, from: nil))
    }
    guard archive.part.count == 1 else {
      throw .badArchive(file: checkpoint, .part(archive.part))
    }
    results = try ArchiveFile.results(of: archive, in: request.simulation, file: checkpoint)
    return archive
  }

  private func exists(_ path: String) throws(ToolError) -> Bool {
    do throws(SystemFault) {
      let kind = try SystemCalls.kind(of: path)
      // A pipe would be waited at, and none of these can be gone on from.
      guard kind != .special else { throw .noRegularFile }
      return kind != .missing
    } catch {
      throw .cannotRead(file: path, error)
    }
  }

  private func openRows(after saved: RunArchive?, _ played: Int) throws(ToolError) -> TrialsFile? {
    guard let trialsFile else {
      tellGoingOn(played, leavingOut: saved?.rows)
      return nil
    }
    guard let checkpoint else { return try TrialsFile(trialsFile, TrialsTable(request)) }
    let book = RowsBook(request: request, file: trialsFile, checkpoint: checkpoint)
    guard let saved else { return try book.begin() }
    let file = try book.goOn(after: saved.rows, played: played)
    tellGoingOn(played, leavingOut: nil)
    return file
  }

  /// Says where the run goes on, and what leaving out rows that were asked for before means.
  private func tellGoingOn(_ played: Int, leavingOut rows: WrittenRows?) {
    guard played > 0 else { return }
    let counts = (NumberText.whole(played), NumberText.whole(request.trials))
    var remarks: [Phrase] = []
    if progress == .text {
      remarks.append(
        Phrase(
          "botou: going on after \(counts.0) of \(counts.1) futures",
          "botou: 从第 \(counts.0) 个未来之后继续，共 \(counts.1) 个"))
    }
    if let rows, played < request.trials {
      let futures = NumberText.whole(rows.futures)
      remarks.append(
        Phrase(
          "botou: --trials-csv is left out: its file ends after \(futures) futures, and later rows cannot be "
            + "had from this checkpoint",
          "botou: 未给出 --trials-csv：其文件止于第 \(futures) 个未来，此检查点此后无法补写数据行"))
    }
    console.remark(remarks.map { $0[console.language] })
  }
}
