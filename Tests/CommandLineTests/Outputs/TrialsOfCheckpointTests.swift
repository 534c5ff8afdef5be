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

  // MARK: - Going on after a stop

  private func long(_ more: String...) -> [String] {
    ["run", RunFiles.delta, "-n", "6000", "-q", "--checkpoint", "saved"] + more
  }

  /// Starts a long run and kills it once its checkpoint counts futures.
  private func killOnceSaved(_ words: [String]) throws {
    let process = try Tool.start(
      words + ["--threads", "1"], folder: files.scratch.folder, errors: files.scratch.file("errors")
    )
    try #require(files.waitForBytes(of: "saved"))
    try #require(files.waitForBytes(of: "saved", otherThan: try files.bytes("saved")))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(process.terminationReason == .uncaughtSignal)
  }

  private func expectRefusal(
    _ words: [String], _ english: Regex<Substring>, _ zh: Regex<Substring>
  ) throws {
    let saved = try files.bytes("saved")
    let said = try Tool.run(words, folder: files.scratch.folder)
    #expect(said.status == 65 && said.stdout.isEmpty)
    #expect(said.stderr.wholeMatch(of: english) != nil, "\(said.stderr)")
    let chinese = try Tool.run(words + ["--lang", "zh"], folder: files.scratch.folder)
    #expect(chinese.stderr.wholeMatch(of: zh) != nil, "\(chinese.stderr)")
    #expect(try files.bytes("saved") == saved)
  }

  @Test(.enabled(if: Traced.isPossible, Traced.otherwise))
  func `a run killed at its first rows can be repeated`() throws {
    let words = long("--trials-csv", "part.csv")
    try Traced.killAtFirstRows(words, folder: files.scratch.folder)
    #expect(try files.names().contains("saved"))

    #expect(try Tool.run(words, folder: files.scratch.folder).status == 0)
    try files.run("run", RunFiles.delta, "-n", "6000", "-q", "--trials-csv", "whole.csv")
    #expect(try files.bytes("part.csv") == files.bytes("whole.csv"))
  }

  @Test(.enabled(if: Traced.isPossible, Traced.otherwise))
  func `a checkpoint that counts no row yet takes no other file`() throws {
    try Traced.killAtFirstRows(long("--trials-csv", "part.csv"), folder: files.scratch.folder)
    let head = String(decoding: try files.bytes("part.csv"), as: UTF8.self).prefix { $0 != "\n" }
    for text in ["precious\n", head + "\n0,none,7\n", head.dropLast(3) + ",precious\n"] {
      try put(text, in: "old.csv")
      try expectRefusal(
        long("--trials-csv", "old.csv"),
        /botou: cannot use 'saved': it counts no rows yet, and 'old.csv' does not begin with those of this run; name a new file\n/,
        /botou: 无法使用“saved”：其中尚无数据行，而“old.csv”的开头不是本次运行的数据行；请改用新文件\n/)
      #expect(try files.bytes("old.csv") == Data(text.utf8))
    }
  }

  @Test func `rows left out once cannot be taken up again`() throws {
    try killOnceSaved(long("--trials-csv", "part.csv"))
    let rows = try files.bytes("part.csv")
    let process = try Tool.start(
      long("--threads", "1"), folder: files.scratch.folder, errors: files.scratch.file("errors"))
    try #require(files.waitForBytes(of: "saved", otherThan: try files.bytes("saved")))
    process.interrupt()
    process.waitUntilExit()
    let told = String(decoding: try files.bytes("errors"), as: UTF8.self)
    let remark =
      /botou: --trials-csv is left out: its file ends after [0-9,]+ futures, and later rows cannot be had from this checkpoint\n.*\n/
    #expect(told.wholeMatch(of: remark) != nil, "\(told)")
    try expectRefusal(
      long("--trials-csv", "part.csv"),
      /botou: cannot use 'saved': it holds [0-9]+ futures, of which the last [0-9]+ were played without --trials-csv; go on without that option, or start anew with another checkpoint and another file\n/,
      /botou: 无法使用“saved”：其中有 [0-9]+ 个未来，最后 [0-9]+ 个运行时未给出 --trials-csv；请不带该选项继续，或换用新的检查点与新文件重新开始\n/
    )
    #expect(try files.bytes("part.csv") == rows)
    #expect(try Tool.run(long(), folder: files.scratch.folder).status == 0)
  }

  @Test func `rows left out by a run that plays nothing are not lost`() throws {
    #expect(try run("--checkpoint", "saved", "--trials-csv", "rows.csv") == ("", "", 0))
    let saved = try files.bytes("saved")
    #expect(try run("--checkpoint", "saved") == ("", "", 0))
    #expect(try run("--checkpoint", "saved", "--trials-csv", "rows.csv") == ("", "", 0))
    #expect(try files.bytes("saved") == saved)
  }

  private static let remedy =
    "; put that file back, go on without --trials-csv, or start anew with another checkpoint and "
    + "another file\n"
  private static let zhRemedy =
    "；请放回原文件，或不带 --trials-csv 继续，或换用新的检查点与新文件重新开始\n"

  /// What becomes of the file of a finished run, and what is said of it.
  private struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let english, chinese: @Sendable (_ length: Int) -> String
    let make: @Sendable (inout Data) -> Void
  }

  @Sendable private static func others(_ length: Int) -> String {
    "the first \(length) bytes of 'rows.csv' are not those that belong to this checkpoint"
  }

  private static let changes = [
    Change(
      testDescription: "changed in one digit",
      english: others,
      chinese: { "“rows.csv”开头的 \($0) 字节与该检查点所记不同" }, make: { $0[$0.count / 2] ^= 1 }),
    Change(
      testDescription: "another of the same length",
      english: others,
      chinese: { "“rows.csv”开头的 \($0) 字节与该检查点所记不同" },
      make: { $0 = Data(repeating: 32, count: $0.count) }),
    Change(
      testDescription: "cut",
      english: { "'rows.csv' has 5 bytes of the \($0) that belong to this checkpoint" },
      chinese: { "“rows.csv”只有 5 字节，而该检查点需要 \($0) 字节" }, make: { $0 = $0.prefix(5) }),
    Change(
      testDescription: "gone on with after the end",
      english: { "the run is over with \($0) bytes in 'rows.csv', which has \($0 + 2)" },
      chinese: { "运行已结束，“rows.csv”应有 \($0) 字节，实有 \($0 + 2) 字节" }, make: { $0 += [48, 10] }),
  ]

  @Test(arguments: changes)
  private func `a file that is not what the checkpoint counts is refused and left alone`(
    change: Change
  ) throws {
    #expect(try run("--checkpoint", "saved", "--trials-csv", "rows.csv") == ("", "", 0))
    let (saved, rows) = (try files.bytes("saved"), try files.bytes("rows.csv"))
    var changed = rows
    change.make(&changed)
    try changed.write(to: files.scratch.file("rows.csv"))
    #expect(
      try run("--checkpoint", "saved", "--trials-csv", "rows.csv")
        == ("", "botou: cannot use 'saved': \(change.english(rows.count))\(Self.remedy)", 65))
    #expect(
      try run("--checkpoint", "saved", "--trials-csv", "rows.csv", "--lang", "zh")
        == ("", "botou: 无法使用“saved”：\(change.chinese(rows.count))\(Self.zhRemedy)", 65))
    #expect(try files.bytes("rows.csv") == changed)
    #expect(try files.bytes("saved") == saved)
  }

  @Test func `a file that is gone is not made anew, and one of another name is known by its bytes`()
    throws
  {
    #expect(try run("--checkpoint", "saved", "--trials-csv", "rows.csv") == ("", "", 0))
    let rows = try files.bytes("rows.csv")
    try FileManager.default.moveItem(
      at: files.scratch.file("rows.csv"), to: files.scratch.file("moved.csv"))
    let said =
      "'rows.csv' does not exist, and its first \(rows.count) bytes belong to this checkpoint"
    #expect(
      try run("--checkpoint", "saved", "--trials-csv", "rows.csv")
        == ("", "botou: cannot use 'saved': \(said)\(Self.remedy)", 65))
    #expect(
      try run("--checkpoint", "saved", "--trials-csv", "rows.csv", "--lang", "zh")
        == (
          "",
          "botou: 无法使用“saved”：“rows.csv”不存在，而其开头 \(rows.count) 字节属于该检查点"
            + Self.zhRemedy, 65
        ))
    #expect(try files.names() == ["moved.csv", "saved"])
    #expect(try run("--checkpoint", "saved", "--trials-csv", "moved.csv") == ("", "", 0))
    #expect(try files.bytes("moved.csv") == rows)
  }
}
