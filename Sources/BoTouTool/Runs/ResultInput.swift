import Documents
import Languages
import Reports

/// A result document named on the command line.
enum ResultInput {
  static let file = Positional(
    "RUN.json",
    Phrase(
      "What botou run --json wrote; - reads standard input", "botou run --json 写出的文件；- 表示标准输入"))

  static func run(_ invocation: Invocation) throws(ToolError) -> RecordedRun {
    let path = invocation.word(file)
    let bytes = try InputFile.read(
      path, limit: RecordedRun.maximumBytes, sparedBy: invocation.outputs)
    do { return try RecordedRun.read(bytes, file: path) } catch { throw .badInput(error) }
  }
}
