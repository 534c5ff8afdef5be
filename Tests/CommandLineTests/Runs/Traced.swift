import Foundation
import TestSupport
import Testing

/// The tool under strace, which sees its system calls and can end it at a certain one.
enum Traced {
  static let otherwise: Comment =
    "this needs strace, allowed to trace: apt-get install strace (make test does)"
  private static let program = URL(filePath: "/usr/bin/strace")

  static let isPossible =
    (try? ToolRun.of(program, ["-o", "/dev/null", "/bin/true"]).status) == 0

  static func run(_ words: [String], _ options: [String], folder: URL) throws -> ToolRun {
    try ToolRun.of(
      program, ["-f", "-qq"] + options + [Tool.program.path] + words,
      environment: Tool.environment, folder: folder)
  }

  /// Ends the run by SIGKILL when its first rows are on the disk and the checkpoint that counts them has no name yet.
  ///
  /// The first file that gets its name is the checkpoint of no futures; strace counts a thread's calls.
  static func killAtFirstRows(_ words: [String], folder: URL) throws {
    let killed = try run(
      words + ["--threads", "1"],
      [
        "-o", "/dev/null", "-e", "trace=rename",
        "-e", "inject=rename:error=EIO:signal=SIGKILL:when=2",
      ], folder: folder)
    try #require(killed.status == SIGKILL || killed.status == 128 + SIGKILL, "\(killed.status)")
  }
}
