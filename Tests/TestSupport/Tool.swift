public import Foundation

/// The built `botou`, run as a user runs it.
public enum Tool {
  /// Beside the tests' own program, in the folder of the build's products.
  public static var program: URL {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "botou")
  }

  /// An English terminal of 80 columns, whatever the machine's own.
  ///
  /// A sanitizer's options are handed on: what globals still hold at the end is no leak of the tool's.
  public static let environment = ["LANG": "C.UTF-8", "COLUMNS": "80"].merging(
    ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
  ) { $1 }

  /// Whether the tool may be built with a sanitizer, which wants more addresses than a limit leaves.
  public static let isSanitized = environment.keys.contains { $0.hasSuffix("SAN_OPTIONS") }

  /// Runs the tool to its end; `environment` adds to the plain one.
  public static func run(
    _ arguments: [String], stdin: String = "", environment: [String: String] = [:],
    folder: URL? = nil
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    let run = try ToolRun.of(
      program, arguments, input: Data(stdin.utf8),
      environment: Self.environment.merging(environment) { $1 }, folder: folder)
    return (run.outputText, run.errorText, run.status)
  }

  /// The version that the tool itself states.
  public static func version() throws -> String {
    String(try run(["--version"]).stdout.dropFirst("botou ".count).dropLast())
  }

  /// Messages without the stable codes that end those about files.
  public static func withoutCodes(_ messages: String) -> String {
    messages.replacing(/\ \[[A-Za-z0-9_.-]+\](?=\n|$)/, with: "")
  }

  /// Runs a line of the shell in which `$0` is the tool.
  public static func shell(
    _ line: String, environment: [String: String] = [:], folder: URL? = nil
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    let run = try ToolRun.of(
      URL(filePath: "/bin/sh"), ["-c", line, program.path],
      environment: Self.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
        .merging(environment) { $1 }, folder: folder)
    return (run.outputText, run.errorText, run.status)
  }

  /// Runs the tool with the words where every write to a file fails, by the shell's limit on their size.
  ///
  /// What it says ends in its status. The thread sanitizer's own start writes into TMPDIR, and would end
  /// there; where there is no such folder it does without.
  public static func runWithoutWrites(_ words: String, folder: URL) throws -> String {
    try shell(
      "(ulimit -f 0; TMPDIR=/nowhere \"$0\" \(words); echo $?) 2>&1 | cat", folder: folder
    ).stdout
  }

  /// Runs the tool with an output that nobody reads any more.
  public static func runIntoClosedPipe(_ arguments: [String]) throws -> (
    stderr: String, status: Int32, wasKilled: Bool
  ) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    try output.fileHandleForReading.close()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: text, as: UTF8.self), process.terminationStatus,
      process.terminationReason == .uncaughtSignal
    )
  }
}
