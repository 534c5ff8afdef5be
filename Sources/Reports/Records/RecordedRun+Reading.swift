public import Documents
import Languages

extension Fault.Code {
  public static let notARun = Fault.Code("E_NOT_A_RUN")
  public static let unknownSchema = Fault.Code("E_UNKNOWN_SCHEMA")
}

extension RecordedRun {
  /// A larger result document is refused unread.
  public static let maximumBytes = 256 << 20

  /// Reads what `botou run --json` wrote, or tells where it is something else.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> RecordedRun {
    let root = RunFilePlace(
      try JSON5.parse(bytes, file: file, maximumBytes: maximumBytes))
    try checkSchema(root)
    return try form.read(root)
  }

  private static func checkSchema(_ root: RunFilePlace) throws(Faults) {
    guard case .text(let name)? = root.node["schema"]?.kind else {
      throw root.fault(
        .notARun,
        .rule(
          Phrase(
            "it must be a result document, as botou run FILE --json OUT writes it",
            "应为 botou run FILE --json OUT 写出的结果文件")))
    }
    guard name != RunDocument.schemaName else { return }
    throw try root.field("schema").fault(
      .unknownSchema, .rule(FormatWord.run.rule(for: name, older: FormatWord.playAgain)))
  }
}
