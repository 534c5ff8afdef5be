import Foundation
import TestSupport
import Testing

/// The file of trials beside the checkpoint that counts its rows.
@Suite struct TrialsOfCheckpointTests {
  private let files: RunFiles
  private let words = ["run", RunFiles.delta, "-n", "300", "-q"]

  init() throws { files = try RunFiles() }

  private func run(_ more: String...) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(words + more, folder: files.scratch.folder)
  }

  private func put(_ text: String, in name: String) throws {
    try Data(text.utf8).write(to: files.scratch.file(name))
  }

  @Test func `rows that no checkpoint counts are left alone`() throws {
    try put("trial,policy\n0,grant\n", in: "old.csv")
    let english = try run("--checkpoint", "new", "--trials-csv", "old.csv")
    #expect(
      english
        == (
          "",
          "botou: cannot use 'old.csv': it is not empty, and its checkpoint 'new' does not exist; "
            + "remove the file to start anew, or name the checkpoint that belongs to it\n", 65
        ))
    let chinese = try run("--checkpoint", "new", "--trials-csv", "old.csv", "--lang", "zh")
    #expect(
      chinese
        == (
          "",
          "botou: 无法使用“old.csv”：文件不为空，而检查点“new”不存在；如要重新开始，请移走该文件，"
            + "否则请指定与其对应的检查点\n", 65
        ))
    #expect(try files.names() == ["old.csv"])
    #expect(try files.bytes("old.csv") == Data("trial,policy\n0,grant\n".utf8))
  }

  @Test func `an empty file of trials may be filled`() throws {
    try put("", in: "empty.csv")
    #expect(try run("--checkpoint", "new", "--trials-csv", "empty.csv") == ("", "", 0))
    #expect(try run("--trials-csv", "whole.csv") == ("", "", 0))
    #expect(try files.bytes("empty.csv") == files.bytes("whole.csv"))
  }

  @Test func `rows that a checkpoint was not asked for cannot be had later`() throws {
    #expect(try run("--checkpoint", "saved") == ("", "", 0))
    try put("precious\n", in: "old.csv")
    let saved = try files.bytes("saved")
    let english = try run("--checkpoint", "saved", "--trials-csv", "old.csv")
    #expect(
      english
        == (
          "",
          "botou: cannot use 'saved': it holds 300 futures that were played without --trials-csv; "
            + "go on without that option, or start anew with another checkpoint\n", 65
        ))
    let chinese = try run("--checkpoint", "saved", "--trials-csv", "old.csv", "--lang", "zh")
    #expect(
      chinese
        == (
          "",
          "botou: 无法使用“saved”：其中 300 个未来运行时未给出 --trials-csv；请不带该选项继续，"
            + "或换用新的检查点重新开始\n", 65
        ))
    #expect(try files.bytes("old.csv") == Data("precious\n".utf8))
    #expect(try files.bytes("saved") == saved)
  }

  @Test func `a run killed at its first rows can be repeated`() throws {
    let long = [
      "run", RunFiles.delta, "-n", "2000", "-q", "--checkpoint", "saved", "--trials-csv",
      "part.csv",
    ]
    let process = try Tool.start(
      long + ["--threads", "1"], folder: files.scratch.folder, errors: files.scratch.file("errors"))
    try #require(files.waitForBytes(of: "part.csv"))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(process.terminationReason == .uncaughtSignal)
    #expect(try files.names().contains("saved"))

    #expect(try Tool.run(long, folder: files.scratch.folder).status == 0)
    try files.run("run", RunFiles.delta, "-n", "2000", "-q", "--trials-csv", "whole.csv")
    #expect(try files.bytes("part.csv") == files.bytes("whole.csv"))
  }
}
