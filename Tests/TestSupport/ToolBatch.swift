public import Foundation

/// Many runs of the tool, one after the other, from one shell: what each came to.
public enum ToolBatch {
  /// How a run ended, and the first line that it complained with.
  public struct Ending: Sendable {
    /// As the shell tells it: 128 and more for a signal, 124 when the time was up.
    public let status: Int32
    public let complaint: String

    /// Whether the run went well or said why it did not: neither a trap, nor silence, nor our own mistake.
    public var isAnswered: Bool { status == 0 || [64, 65].contains(status) && !complaint.isEmpty }
  }

  /// The longest that one run may take.
  private static let seconds = 20

  /// Runs the tool with each list of words, none of which may hold a tab or a line break.
  ///
  /// Relative names are those of the folder. A run that asks for more memory than it may fails, but
  /// not under a sanitizer.
  public static func endings(
    of calls: [[String]], mostKilobytes: Int? = nil, folder: URL? = nil
  ) throws -> [Ending] {
    let most = Tool.isSanitized ? nil : mostKilobytes
    let scratch = try Scratch()
    let lines = calls.map { $0.joined(separator: "\t") + "\n" }.joined()
    try Data(lines.utf8).write(to: scratch.file("calls"))
    let run = try Tool.shell(
      script,
      environment: [
        "SWIFT_BACKTRACE": "enable=no", "SCRATCH": scratch.folder.path,
        "MOST": most.map { "\($0)" } ?? "unlimited",
      ], folder: folder)
    return run.stdout.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return Ending(status: Int32(parts[0]) ?? -1, complaint: String(parts.last ?? ""))
    }
  }

  private static let script = """
    ulimit -v "$MOST"; set -f; tab=$(printf '\\t')
    while IFS= read -r call; do
      IFS=$tab; set -- $call
      timeout \(seconds) "$0" "$@" >/dev/null 2>"$SCRATCH/errors" </dev/null
      status=$?; complaint=
      IFS= read -r complaint <"$SCRATCH/errors"
      printf '%s\\t%s\\n' "$status" "$complaint"
    done <"$SCRATCH/calls"
    """
}
