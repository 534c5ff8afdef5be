import Foundation
import TestSupport
import Testing

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

  /// Kills the run after so many seconds; whether there was still something to kill.
  private func isKilled(after seconds: Double) throws -> Bool {
    let process = try Tool.start(
      resumable, folder: scratch.folder, errors: scratch.file("errors"))
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  private func expectWhole(_ round: Int) throws {
    for (part, whole) in [("part", "whole"), ("part.csv", "whole.csv")] {
      let bytes = try Data(contentsOf: scratch.file(part))
      #expect(try bytes == Data(contentsOf: scratch.file(whole)), "\(part) of round \(round)")
    }
  }

  /// Up to five kills in a row, each at a moment of the run's whole length, then on to the end.
  @Test func `a run killed at random moments and resumed ends byte for byte as one left alone`()
    throws
  {
    let start = ContinuousClock.now
    let whole = try Tool.run(
      run + ["whole", "--trials-csv", "whole.csv", "-q"], folder: scratch.folder)
    try #require(whole == ("", "", 0))
    let length = (ContinuousClock.now - start) / Duration.seconds(1)
    var moments = SplitMix64(seed: 9)
    var (kills, rounds, resumed) = (0, 0, 0)
    while kills < Prove.kills {
      rounds += 1
      try #require(rounds < 10 * Prove.kills, "the run ends before it can be killed")
      for name in ["part", "part.csv", "saved"] {
        try? FileManager.default.removeItem(at: scratch.file(name))
      }
      for _ in 0..<min(5, Prove.kills - kills) {
        guard try isKilled(after: moments.unit() * length) else { break }
        kills += 1
      }
      let last = try Tool.run(resumable, folder: scratch.folder)
      try #require(last.status == 0, "\(last.stderr)")
      if last.stderr.contains(/going on after [1-9]/) { resumed += 1 }
      try expectWhole(rounds)
    }
    // Most rounds go on from a checkpoint, or this would prove little.
    #expect(2 * resumed > rounds)
    Prove.tell("\(kills) kills in \(rounds) runs, \(resumed) of them resumed; every byte the same")
  }
}
