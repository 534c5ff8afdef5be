import Documents
import Languages

/// The two files of a comparison, known to be two before either is read.
struct ComparedFiles {
  struct Named {
    /// As the command line names it, and the file that it means.
    let word, file: String

    init(_ word: String) throws(ToolError) {
      self.word = word
      file = try ScenarioSearch(word: word).file()
    }
  }

  let a, b: Named

  /// Refuses a file beside itself: every number would be the same, and what comes through a pipe comes once.
  init(_ first: String, _ second: String) throws(ToolError) {
    if first == "-", second == "-" { throw Self.refused("-", Self.readOnce) }
    (a, b) = (try Named(first), try Named(second))
    let places = [a, b].map { FileIdentity(of: $0.file == "-" ? "/dev/stdin" : $0.file) }
    guard a.file == b.file || places[0] != nil && places[0] == places[1] else { return }
    let other = Excerpt.shortened(first)
    throw Self.refused(
      second,
      Phrase("it is the same file as '\(other)'; name another", "与“\(other)”是同一文件，请改用其他文件"))
  }

  private static let readOnce = Phrase(
    "standard input can be read only once; name a file for A or for B",
    "标准输入只能读取一次；A、B 中至少一个须为文件")

  private static func refused(_ word: String, _ reason: Phrase) -> ToolError {
    .usage(UsageError(problem: .refused(option: word, because: reason), command: "compare"))
  }
}
