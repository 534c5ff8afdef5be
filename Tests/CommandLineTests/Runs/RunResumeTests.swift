import Foundation
import TestSupport
import Testing

@Suite struct RunResumeTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private func start(_ words: String...) throws -> Process {
    try Tool.start(
      words, folder: files.scratch.folder, errors: files.scratch.file("errors"))
  }

  @Test func `a killed run resumes to the identical document and file of trials`() throws {
    let run = ["run", delta, "-n", "6000"]
    try files.run("run", delta, "-n", "6000", "-q", "--json", "whole", "--trials-csv", "whole.csv")
    let process = try Tool.start(
      run + [
        "--checkpoint", "saved", "--trials-csv", "part.csv", "--json", "part", "--threads", "1",
      ],
      folder: files.scratch.folder, errors: files.scratch.file("errors"))
    // The first checkpoint holds no future yet.
    try #require(files.waitForBytes(of: "saved"))
    try #require(files.waitForBytes(of: "saved", otherThan: try files.bytes("saved")))
    // Rows beyond the checkpoint, which must be cut off again.
    Thread.sleep(forTimeInterval: 0.15)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(!(try files.names().contains("part")))

    let resumed = try files.attempt(
      "run", delta, "-n", "6000", "--checkpoint", "saved", "--trials-csv", "part.csv", "--json",
      "part", "--threads", "2")
    #expect(resumed.status == 0)
    #expect(resumed.stderr.hasPrefix("botou: going on after "))
    #expect(!resumed.stderr.contains("after 0 of"))
    #expect(try files.bytes("part") == files.bytes("whole"))
    #expect(try files.bytes("part.csv") == files.bytes("whole.csv"))
  }

  @Test func `Ctrl-C ends with 130 and a checkpoint from which the run goes on`() throws {
    let process = try start("run", delta, "-n", "3000", "--checkpoint", "saved")
    try #require(Tool.wait(for: files.scratch.file("saved")))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let words = String(decoding: try files.bytes("errors"), as: UTF8.self)
    let pattern =
      /botou: stopped after [0-9,]+ of 3,000 futures; the same command goes on from 'saved'\n/
    #expect(words.wholeMatch(of: pattern) != nil, "\(words)")

    try files.run("run", delta, "-n", "3000", "-q", "--checkpoint", "saved", "--json", "part")
    try files.run("run", delta, "-n", "3000", "-q", "--json", "whole")
    #expect(try files.bytes("part") == files.bytes("whole"))
  }

  @Test func `Ctrl-C without a checkpoint leaves nothing behind`() throws {
    let process = try start(
      "run", delta, "-n", "100000", "--trials-csv", "trials.csv", "--json", "result")
    try #require(files.waitForBytes(beside: "trials.csv"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let words = String(decoding: try files.bytes("errors"), as: UTF8.self)
    #expect(words.wholeMatch(of: /botou: stopped after [0-9,]+ of 100,000 futures\n/) != nil)
    #expect(try files.names() == ["errors"])
  }

  @Test func `a finished run is not played again`() throws {
    try files.run("run", delta, "-n", "500", "-q", "--checkpoint", "saved", "--json", "a")
    let again = try files.attempt(
      "run", delta, "-n", "500", "--checkpoint", "saved", "--json", "b")
    #expect(again.stderr == "botou: going on after 500 of 500 futures\nbotou: written: b, saved\n")
    #expect(try files.bytes("a") == files.bytes("b"))
  }

  @Test func `a run until a half-width stops at a look, resumed or not`() throws {
    let until = ["--until", "crossing.ultimate:0.01", "-n", "100000"]
    func run(_ more: String...) throws {
      let run = try Tool.run(
        ["run", delta, "-q"] + until + more, folder: files.scratch.folder)
      try #require(run.status == 0, "\(run.stderr)")
    }
    try run("--json", "a", "--threads", "1")
    try run("--json", "b", "--threads", "2", "--checkpoint", "saved")
    try run("--json", "c", "--checkpoint", "saved")
    #expect(try files.bytes("a") == files.bytes("b"))
    #expect(try files.bytes("a") == files.bytes("c"))
    let document = try files.document("a")
    // Looks come after 16 · 2ᵏ nets of 256 futures.
    let trials = try #require(number(document, "trials"))
    #expect([4096, 8192].contains(trials))
    #expect(find(document, "until", "reached") as? Bool == true)
    for policy in 0..<4 {
      let interval = try #require(
        find(document, "until", "policies", policy, "estimate", "interval") as? [Double])
      #expect((interval[1] - interval[0]) / 2 <= 0.01)
    }
  }

  @Test func `a half-width out of reach is told`() throws {
    try files.run(
      "run", delta, "-q", "--until", "crossing.ultimate:1e-6", "-n", "300", "--json", "a")
    let document = try files.document("a")
    #expect(number(document, "trials") == 300)
    #expect(find(document, "until", "reached") as? Bool == false)
  }

  @Test func `the file of trials has a line for each future and policy, in order`() throws {
    try files.run("run", delta, "-n", "300", "-q", "--trials-csv", "trials.csv", "--json", "a")
    let text = String(decoding: try files.bytes("trials.csv"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",") }
    let policies = ["none", "grant", "equity", "grant-to-equity", "grant-to-equity+fund"]
    #expect(lines.count == 1 + 300 * policies.count)
    #expect(lines[0].prefix(3) == ["trial", "policy", "entered"])
    #expect(lines.allSatisfy { $0.count == lines[0].count })
    for (index, line) in lines.dropFirst().enumerated() {
      #expect(line[0] == "\(index / policies.count)" && line[1] == policies[index % policies.count])
    }
    // The document's means are those of the columns.
    let column = try #require(lines[0].firstIndex(of: "crossers"))
    let crossers = lines.dropFirst().filter { $0[1] == "grant" }.compactMap { Double($0[column]) }
    let mean = crossers.reduce(0, +) / 300
    let document = try files.document("a")
    let told = try #require(
      number(find(document, "policies", 1, "metrics", "crossing.count"), "value"))
    #expect(abs(mean - told) < 1e-9)
  }
}
