public import Documents
import Languages

extension RecordedStudy {
  /// Whether a file says that it is a study, of whatever version.
  public static func isMeant(by bytes: [UInt8]) -> Bool {
    guard let root = try? JSON5.parse(bytes, file: "", maximumBytes: RecordedRun.maximumBytes),
      case .text(let schema)? = root["schema"]?.kind
    else { return false }
    return schema.hasPrefix("botou/study/")
  }

  /// Reads what `botou evaluate --json` wrote, or tells where it is something else.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> RecordedStudy {
    let root = RunFilePlace(
      try JSON5.parse(bytes, file: file, maximumBytes: RecordedRun.maximumBytes))
    guard case .text(let name)? = root.node["schema"]?.kind else {
      throw root.fault(
        .notARun,
        .rule(
          Phrase(
            "it must be a study, as botou evaluate FILE --json OUT writes it",
            "应为 botou evaluate FILE --json OUT 写出的研究文件")))
    }
    guard name == FormatWord.study.description else {
      throw try root.field("schema").fault(
        .unknownSchema, .rule(FormatWord.study.rule(for: name, older: FormatWord.playAgain)))
    }
    return try form.read(root)
  }
}
