import Foundation
import TestSupport
import Testing

/// Runs that are stopped at any moment, by every signal that stops a run, and gone on with.
@Suite(.enabled(if: Prove.isAsked, Prove.otherwise))
struct KillTests {
  private let scratch: Scratch
  private let run = [
    "run", Repository.file("Scenarios/yangtze-delta.json5").path, "-n", "4000", "--threads", "1",
    "--json",
  ]

  init() throws { scratch = try Scratch() }

  private var resumable: [String] {
    run + ["part", "--checkpoint", "saved", "--trials-csv", "part.csv"]
  }

  /// Signals that stop a run, and how many runs each has stopped.
  private struct Kills {
    static let signals = [
      (SIGKILL, "KILL"), (SIGTERM, "TERM"), (SIGHUP, "HUP"), (SIGINT, "INT"),
    ]
    var counts = [0, 0, 0, 0]
    var all: Int { counts.reduce(0, +) }
    var words: String {
      zip(Self.signals, counts).map { "\($1) \($0.1)" }.joined(separator: ", ")
    }
  }

  /// Files whose names begin with a dot: unfinished ones.
  private func unfinished() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      .filter { $0.hasPrefix(".") }.sorted()
  }

  /// Stops the run by a signal after so many seconds; whether there was still something to stop.
  private func isStopped(by signal: Int32, after seconds: Double) throws -> Bool {
    let before = try unfinished()
    let process = try Tool.start(
      resumable, folder: scratch.folder, errors: scratch.file("errors"))
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let status = process.terminationStatus
    // Before the program has begun, every signal kills.
    if process.terminationReason == .uncaughtSignal { return status == signal }
    try #require(status == 0 || status == 128 + signal, "status \(status) by signal \(signal)")
    #expect(try unfinished() == before, "what signal \(signal) left behind")
    return status != 0
  }

  private func expectWhole(_ round: Int) throws {
    for (part, whole) in [("part", "whole"), ("part.csv", "whole.csv")] {
      let bytes = try Data(contentsOf: scratch.file(part))
      #expect(try bytes == Data(contentsOf: scratch.file(whole)), "\(part) of round \(round)")
    }
  }

  /// Up to five stops in a row, each at a moment of the run's whole length, then on to the end.
  @Test func `a run stopped at random moments and resumed ends byte for byte as one left alone`()
    throws
  {
    let start = ContinuousClock.now
    let whole = try Tool.run(
      run + ["whole", "--trials-csv", "whole.csv", "-q"], folder: scratch.folder)
    try #require(whole == ("", "", 0))
    let length = (ContinuousClock.now - start) / Duration.seconds(1)
    var moments = SplitMix64(seed: 9)
    var kills = Kills()
    var (rounds, resumed) = (0, 0)
    while kills.all < Prove.kills {
      rounds += 1
      try #require(rounds < 10 * Prove.kills, "the run ends before it can be stopped")
      for name in try ["part", "part.csv", "saved"] + unfinished() {
        try? FileManager.default.removeItem(at: scratch.file(name))
      }
      for _ in 0..<min(5, Prove.kills - kills.all) {
        let choice = Int(moments.next() % UInt64(Kills.signals.count))
        let signal = Kills.signals[choice].0
        guard try isStopped(by: signal, after: moments.unit() * length) else { break }
        kills.counts[choice] += 1
      }
      let last = try Tool.run(resumable, folder: scratch.folder)
      try #require(last.status == 0, "\(last.stderr)")
      if last.stderr.contains(/going on after [1-9]/) { resumed += 1 }
      try expectWhole(rounds)
    }
    // Most rounds go on from a checkpoint, or this would prove little.
    #expect(2 * resumed > rounds)
    Prove.tell(
      "\(kills.all) kills (\(kills.words)) in \(rounds) runs, \(resumed) of them resumed; every byte "
        + "the same")
  }
}
