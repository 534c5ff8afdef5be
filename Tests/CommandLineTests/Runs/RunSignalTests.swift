import Foundation
import TestSupport
import Testing

/// What a run leaves behind, and says, when it is told to end.
@Suite struct RunSignalTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  /// A signal, how it is named, and the shell's status for it, 128 + its number.
  struct Sent: Sendable, CustomTestStringConvertible {
    let number: Int32
    let name: String
    let status: Int32
    var testDescription: String { name }
  }

  static let signals = [
    Sent(number: SIGTERM, name: "SIGTERM", status: 143),
    Sent(number: SIGHUP, name: "SIGHUP", status: 129),
  ]

  private func start(_ words: String...) throws -> Process {
    try Tool.start(
      words, folder: files.scratch.folder, errors: files.scratch.file("errors"))
  }

  private func end(_ process: Process, by sent: Sent, times: Int = 1) throws -> String {
    for _ in 0..<times {
      kill(process.processIdentifier, sent.number)
      // So far apart that they are not taken for one.
      Thread.sleep(forTimeInterval: 0.001)
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == sent.status)
    return String(decoding: try files.bytes("errors"), as: UTF8.self)
  }

  @Test(arguments: signals, ["en", "zh"])
  func `a run told to end keeps its checkpoint, from which the same command goes on`(
    sent: Sent, language: String
  ) throws {
    let run = ["run", delta, "-n", "3000", "--json", "part"]
    let keeping = run + ["--checkpoint", "saved", "--trials-csv", "rows", "--lang", language]
    let process = try Tool.start(
      keeping + ["--threads", "1"], folder: files.scratch.folder,
      errors: files.scratch.file("errors"))
    try #require(files.waitForBytes(of: "rows"))
    let words = try end(process, by: sent)
    let pattern =
      language == "zh"
      ? #"^botou: 已停止（\#(sent.name)）：完成 [0-9,]+ 个未来，共 3,000 个；重复同一命令将从“saved”继续\n$"#
      : "^botou: stopped by \(sent.name) after [0-9,]+ of 3,000 futures; the same command goes on "
        + "from 'saved'\n$"
    #expect(words.range(of: pattern, options: .regularExpression) != nil, "\(words)")
    #expect(try files.names() == ["errors", "rows", "saved"])

    let resumed = try Tool.run(keeping, folder: files.scratch.folder)
    #expect(resumed.status == 0 && resumed.stderr.contains(/[1-9][0-9,]*/))
    try files.run(
      "run", delta, "-n", "3000", "-q", "--json", "whole", "--trials-csv", "whole.csv")
    #expect(try files.bytes("part") == files.bytes("whole"))
    #expect(try files.bytes("rows") == files.bytes("whole.csv"))
  }

  @Test(arguments: signals) func `a run told to end without a checkpoint leaves nothing behind`(
    sent: Sent
  ) throws {
    let process = try start(
      "run", delta, "-n", "1000000", "--trials-csv", "rows", "--json", "result")
    try #require(files.waitForBytes(beside: "rows"))
    let words = try end(process, by: sent)
    let pattern = "^botou: stopped by \(sent.name) after [0-9,]+ of 1,000,000 futures\n$"
    #expect(words.range(of: pattern, options: .regularExpression) != nil, "\(words)")
    #expect(try files.names() == ["errors"])
  }

  /// A million futures are 3,907 chunks of 256, of which the first part plays 1,953.
  @Test(arguments: signals, ["1/2", "2/2"])
  func `a part told to end leaves nothing behind, and counts its own futures`(
    sent: Sent, part: String
  ) throws {
    let process = try start(
      "shard", delta, "-n", "1000000", "--part", part, "--out", "part", "--progress", "json")
    try #require(files.waitForBytes(of: "errors"))
    let words = try end(process, by: sent).split(separator: "\n")
    let last = try #require(words.last { !$0.hasPrefix("{") })
    #expect(last.hasPrefix("botou: stopped by \(sent.name) after "), "\(words)")
    let futures = part == "1/2" ? "499,968" : "500,032"
    #expect(last.hasSuffix(" of \(futures) futures"), "\(words)")
    // Nobody has played half of it within a moment.
    let told = try #require(words.first { $0.hasPrefix("{\"played\"") })
    let record = try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Int]
    #expect(try #require(record?["played"]) < 250_000)
    #expect(record?["trials"].map(String.init) == futures.replacing(",", with: ""))
    #expect(try files.names() == ["errors"])
  }

  /// As those who shut a machine down may send it: to the program, and to its group.
  @Test(arguments: signals) func `being told twice is no worse than once`(sent: Sent) throws {
    let process = try start(
      "run", delta, "-n", "1000000", "--threads", "1", "--checkpoint", "saved", "--trials-csv",
      "rows")
    try #require(files.waitForBytes(of: "rows"))
    let words = try end(process, by: sent, times: 3)
    #expect(words.hasPrefix("botou: stopped by \(sent.name) after "), "\(words)")
    #expect(try files.names() == ["errors", "rows", "saved"])
  }

  @Test func `a run started under nohup goes on when its terminal goes`() throws {
    // What the tests' own process blocks is let through again, or no signal would come.
    let line =
      "env --default-signal=HUP nohup \"$0\" run \(delta) -n 2000 -q --threads 1 --checkpoint saved "
      + "--trials-csv rows & while [ ! -s rows ]; do sleep 0.01; done; kill -HUP $!; wait $!; echo $?"
    #expect(try Tool.shell(line, folder: files.scratch.folder) == ("0\n", "", 0))
  }
}
