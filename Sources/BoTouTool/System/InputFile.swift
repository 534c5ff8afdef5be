import Glibc

/// A file named on the command line; `-` is standard input.
enum InputFile {
  /// All its bytes, at most one more than `limit`; refused when an output would overwrite it.
  static func read(
    _ path: String, limit: Int, sparedBy outputs: OutputFiles
  ) throws(ToolError) -> [UInt8] {
    try outputs.ensureSpared(path)
    do throws(SystemFault) {
      guard path != "-" else { return try SystemCalls.readAll(STDIN_FILENO, limit: limit) }
      let descriptor = try SystemCalls.openForReading(path)
      defer { try? SystemCalls.close(descriptor) }
      return try SystemCalls.readAll(descriptor, limit: limit)
    } catch {
      throw .cannotRead(file: path, error)
    }
  }
}
