import Documents
import Glibc
import Languages
import Reports

/// Where results and remarks go: results to standard output, everything else to standard error.
final class Console {
  let language: Language
  /// What words for a person may be written with; documents for programs are always UTF-8.
  let repertoire: TextRepertoire
  /// Columns that text may fill.
  let width: Int
  /// How results look, and how remarks do.
  let style, remarkStyle: TextStyle
  /// How what is wrong with a file is told.
  let faultForm: FaultForm
  private var buffer: [UInt8] = []

  init(
    language: Language, repertoire: TextRepertoire, width: Int, style: TextStyle,
    remarkStyle: TextStyle, faultForm: FaultForm
  ) {
    (self.language, self.repertoire, self.width) = (language, repertoire, width)
    (self.style, self.remarkStyle, self.faultForm) = (style, remarkStyle, faultForm)
  }

  /// Adds words for a person to the results.
  func tell(_ text: String) throws(ToolError) {
    try write(Excerpt.page(text, keepingStyle: style.isColoured).written(with: repertoire))
  }

  /// Adds to the results as it is; they are sent in large pieces.
  func write(_ text: String) throws(ToolError) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Sends what is left; closing shows what some file systems report only then.
  func finish() throws(ToolError) {
    try flush()
    do { try SystemCalls.close(STDOUT_FILENO) } catch { throw failure(error) }
  }

  /// Sends what was said so far, where what follows is no success.
  func flush() throws(ToolError) {
    guard !buffer.isEmpty else { return }
    do { try SystemCalls.write(buffer, to: STDOUT_FILENO) } catch { throw failure(error) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure(_ fault: SystemFault) -> ToolError {
    fault.number == EPIPE ? .closedPipe : .cannotWrite(.standardOutput, fault)
  }

  /// Says what went wrong.
  func complain(_ lines: [String]) { say(lines.map { remarkStyle.alarm(Excerpt.line($0)) }) }

  /// Says something beside the results; if even that fails there is nobody to tell.
  func remark(_ lines: [String]) { say(lines.map(Excerpt.line)) }

  /// Says something to a program that reads along: plain UTF-8 whatever the terminal is.
  ///
  /// Who looks on may sit at a terminal, and what JSON lets stand would move its cursor; escaped it reads the same.
  func report(_ records: [String]) { send(records.map(Excerpt.line)) }

  private func say(_ lines: [String]) { send(lines.map { $0.written(with: repertoire) }) }

  private func send(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined()
    try? SystemCalls.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// The width for which text is laid out.
enum Terminal {
  static let narrowest = 40

  /// `COLUMNS` when it is set, else the terminal's own width, else 80.
  static func width(columns: String?) -> Int {
    let stated = columns.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return max(stated ?? SystemCalls.terminalColumns(STDOUT_FILENO) ?? 80, narrowest)
  }
}
