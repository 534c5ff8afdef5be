import Foundation
import TestSupport
import Testing

/// What a checkpoint promises is on the disk before it is promised: seen in the system calls of a run.
@Suite(.enabled(if: Traced.isPossible, Traced.otherwise))
struct RunDurabilityTests {
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  /// The steps that matter, in their order: what was written, waited for to be on the disk, and renamed.
  private func steps(_ words: [String]) throws -> [String] {
    let run = try Traced.run(
      words, ["-y", "-o", "trace", "-e", "trace=fsync,rename,write"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.errorText)")
    let folder = files.scratch.folder.resolvingSymlinksInPath().path
    return String(decoding: try files.bytes("trace"), as: UTF8.self).split(separator: "\n")
      .compactMap { Self.step(String($0), in: folder) }
  }

  private static func step(_ line: String, in folder: String) -> String? {
    // Temporary names end in a dot and six characters of their own.
    let line = line.replacing(folder, with: "").replacing(/\.([a-z]+)\.[A-Za-z0-9]{6}\b/) {
      "new-\($0.1)"
    }
    if let match = line.firstMatch(of: /(fsync|write)\([0-9]+<\/?([^>]*)>/) {
      // What lies in no folder of ours is a stream.
      guard !match.2.contains("/"), !match.2.contains(":") else { return nil }
      return "\(match.1) \(match.2.isEmpty ? "folder" : match.2)"
    }
    if let match = line.firstMatch(of: /rename\("([^"]*)", "[^"]*?([^"\/]*)"\)/) {
      return "rename \(match.1.split(separator: "/").last ?? "") \(match.2)"
    }
    return nil
  }

  /// Several writes of the same file in a row are one.
  private func runs(of steps: [String]) -> [String] {
    steps.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test func `rows are on the disk before the checkpoint that counts them, and it before its name`()
    throws
  {
    let steps = runs(
      of: try steps([
        "run", RunFiles.delta, "-n", "300", "-q", "--checkpoint", "saved", "--trials-csv", "rows",
      ]))
    let save =
      "fsync rows; write new-saved; fsync new-saved; rename new-saved saved; fsync folder"
    // Chunks that end together are saved together, and what is saved at the end may hold no new rows.
    let order = try Regex("fsync folder; \(save)(; (write rows; )?\(save))+")
    #expect(try order.wholeMatch(in: steps.joined(separator: "; ")) != nil, "\(steps)")
    #expect(steps.contains("write rows"))
  }

  @Test func `a part is on the disk before it has its name`() throws {
    let steps = runs(
      of: try steps([
        "shard", RunFiles.delta, "-n", "300", "-q", "--part", "1/1", "--out", "part",
      ]))
    #expect(
      steps == ["write new-part", "fsync new-part", "rename new-part part", "fsync folder"],
      "\(steps)")
  }
}
