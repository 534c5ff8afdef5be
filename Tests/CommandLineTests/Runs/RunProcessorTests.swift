import Foundation
import TestSupport
import Testing

/// Results of machines whose libraries round otherwise do not mix: glibc does, for a processor without FMA.
@Suite(.enabled(if: Processor.canForgo, Processor.otherwise))
struct RunProcessorTests {
  private let files: RunFiles
  private let run = [RunFiles.delta, "-n", "900", "-q"]

  init() throws { files = try RunFiles() }

  /// Runs the tool here, or as on a processor without FMA.
  @discardableResult
  private func tool(_ words: [String], elsewhere: Bool = false) throws -> (
    stdout: String, stderr: String, status: Int32
  ) {
    try Tool.run(
      words, environment: elsewhere ? Processor.forgoing : [:], folder: files.scratch.folder)
  }

  private static let english =
    "it was made on another kind of processor or C library, whose exponentials, logarithms and powers "
    + "differ from this machine's in their last bits; use it on that kind, or play it again here"
  private static let chinese =
    "由另一种处理器或 C 库生成，其指数、对数与幂的末位与本机不同；请在同类机器上使用，或在本机重新运行"

  @Test func `a part made on another kind of processor is refused by name, wherever it stands`()
    throws
  {
    for part in ["1", "2"] {
      try tool(["shard"] + run + ["--part", "\(part)/2", "--out", "here\(part)"])
      try tool(["shard"] + run + ["--part", "\(part)/2", "--out", "there\(part)"], elsewhere: true)
    }
    let said = ("", "botou: cannot use 'there2': \(Self.english)\n", Int32(65))
    #expect(try tool(["merge", "here1", "there2"]) == said)
    #expect(try tool(["merge", "there2", "here1"]) == said)
    #expect(
      try tool(["merge", "here1", "there2", "--lang", "zh"])
        == ("", "botou: 无法使用“there2”：\(Self.chinese)\n", 65))
    // Parts that belong together are refused where they are not from, and merge where they are.
    #expect(
      try tool(["merge", "there1", "there2"])
        == ("", "botou: cannot use 'there1': \(Self.english)\n", 65))
    let merge = ["merge", "there1", "there2", "-q", "--json", "merged"]
    #expect(try tool(merge, elsewhere: true) == ("", "", 0))
    #expect(try tool(["run"] + run + ["--json", "whole"], elsewhere: true) == ("", "", 0))
    #expect(try files.bytes("merged") == files.bytes("whole"))
    // And there is something to keep apart.
    try tool(["run"] + run + ["--json", "ours"])
    #expect(try files.bytes("ours") != files.bytes("whole"))
  }

  @Test func `a checkpoint made on another kind of processor is refused, and stays as it was`()
    throws
  {
    let words = ["run"] + run + ["--checkpoint", "saved"]
    #expect(try tool(words, elsewhere: true) == ("", "", 0))
    let saved = try files.bytes("saved")
    #expect(try tool(words) == ("", "botou: cannot use 'saved': \(Self.english)\n", 65))
    #expect(
      try tool(words + ["--lang", "zh"])
        == ("", "botou: 无法使用“saved”：\(Self.chinese)\n", 65))
    #expect(try files.bytes("saved") == saved)
    #expect(try tool(words, elsewhere: true) == ("", "", 0))
  }
}

/// This machine's processor, and how glibc is told to do without some of it.
private enum Processor {
  static let forgoing = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"]

  static let otherwise: Comment = "this processor has no FMA that could be forgone"

  static let canForgo: Bool = {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let flags = text.split(separator: "\n").first { $0.hasPrefix("flags") } ?? ""
    return Set(["fma", "avx2"]).isSubset(of: flags.split(separator: " ").map(String.init))
  }()
}
