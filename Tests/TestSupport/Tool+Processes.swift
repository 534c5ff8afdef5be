public import Foundation

extension Tool {
  /// Starts the tool and does not wait for it; the signals that stop a run have their usual effect on it.
  ///
  /// The tests may themselves run with them ignored, which children inherit.
  public static func start(_ arguments: [String], folder: URL, errors: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT,TERM,HUP", program.path] + arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Waits until a file is there, at most ten seconds.
  public static func wait(for file: URL) -> Bool {
    for _ in 0..<2000 {
      if FileManager.default.fileExists(atPath: file.path) { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return false
  }
}
