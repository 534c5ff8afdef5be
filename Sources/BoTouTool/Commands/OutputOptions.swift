import Languages

/// The options of every command that prints a result.
enum OutputOptions {
  static let json = Flag("json", about: Phrase("Print JSON for programs", "输出供程序读取的 JSON"))

  static let file = OutputSetting(
    "out", short: "o", "FILE", writes: .result,
    about: Phrase(
      "Write the result to FILE, whole or not at all", "将结果写入 FILE，要么完整写入，要么保持原样"),
    defaultText: Phrase("standard output", "标准输出"))
}

extension Console {
  /// Whom a result is for: a person, in the terminal's characters, or programs, in UTF-8.
  enum Reader { case person, programs }

  /// Writes a whole result to a file, or to standard output when there is no name or it is `-`.
  ///
  /// A file is UTF-8, whoever reads it.
  func deliver(
    _ text: String, to path: String?, for reader: Reader = .programs
  ) throws(ToolError) {
    guard let path, path != "-" else {
      return try reader == .person ? tell(text) : write(text)
    }
    var output = try AtomicOutput(path)
    try output.write(text)
    try output.commit()
  }
}

extension Invocation {
  /// Whom the result of a command that knows `--json` is for.
  var reader: Console.Reader { self[OutputOptions.json] ? .programs : .person }
}
