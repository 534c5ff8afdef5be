import Foundation
import TestSupport
import Testing

/// A folder in which a run of five small parts is planned, played and merged.
struct PlanFiles {
  static let delta = RunFiles.delta
  /// Five chunks, and few numbers, so that a part takes a blink.
  static let run = ["-n", "1200", "--metrics", "crossing.ultimate"]

  let files: RunFiles
  var folder: URL { files.scratch.folder }

  init() throws { files = try RunFiles() }

  func plan(
    _ scenario: String = delta, parts: Int = 5, for workers: String, to folder: String = "parts",
    _ more: String...
  ) throws {
    let line = ["shard", "--plan", "\(parts)", "--for", workers, "--out=" + folder]
    let made = try Tool.run(line + Self.run + more + ["--", scenario], folder: self.folder)
    try #require(made.status == 0 && made.stderr.isEmpty, "\(made.stderr)")
  }

  func shell(
    _ line: String, environment: [String: String] = [:]
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.shell(line, environment: environment, folder: folder)
  }

  /// Merges by a plan; the document is `merged`.
  func merge(
    _ plan: String = "parts/plan.json", _ more: String...
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(["merge", "-q", "--json", "merged", "--expect=" + plan] + more, folder: folder)
  }

  /// The document of the same run played at once.
  func whole(_ more: String...) throws -> Data {
    let run = try Tool.run(
      ["run", Self.delta, "-q", "--json", "whole"] + Self.run + more, folder: folder)
    try #require(run == ("", "", 0))
    return try files.bytes("whole")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: files.scratch.file(name))
  }

  /// The line that a merge says plays again what is missing.
  static func remedy(_ complaint: String) -> String? {
    complaint.split(separator: "\n").last.flatMap { line in
      line.hasPrefix("botou: play again: ") ? String(line.dropFirst(19)) : nil
    }
  }

  /// Puts a stand-in for Slurm into the folder: it plays each task from a copy of the script.
  ///
  /// Gives the environment in which a shell finds it.
  func slurm() throws -> [String: String] {
    let script = #"""
      #!/bin/sh
      case $1 in
        --array=*) list=${1#--array=}; shift ;;
        *) list=$(sed -n 's/^#SBATCH --array=//p' "$1") ;;
      esac
      copy=$(mktemp); cp "$1" "$copy"; cd /
      for range in $(echo "$list" | tr , ' '); do
        for task in $(seq "${range%-*}" "${range#*-}"); do
          SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 sh "$copy" || exit
        done
      done
      rm "$copy"
      """#
    let bin = files.scratch.file("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try Data(script.utf8).write(to: bin.appending(path: "sbatch"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin.appending(path: "sbatch").path)
    return ["PATH": "\(bin.path):/usr/bin:/bin"]
  }
}
