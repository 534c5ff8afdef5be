public import Documents
import Languages

extension FormatWord {
  /// Of scenario files: the one place that states it.
  public static let scenario = FormatWord("scenario", 2)
}

extension Fault.Code {
  public static let unknownFormat = Fault.Code("E_UNKNOWN_FORMAT")
}

/// The word `format` of a scenario file: how its author understood what the file leaves out.
///
/// A file without it is read as of today's format. The word is a file's own: a file that is extended
/// has one of its own or none, and hands none down.
enum ScenarioFormat {
  static let field = Field.optional(
    "format",
    .choice(
      Choice(
        FormatWord.scenario.description,
        Phrase("the only format that this version reads", "本版本读取的唯一格式"))),
    default: Excerpt.quoted(FormatWord.scenario.description),
    Phrase(
      "what the file's words and defaults mean; keep it as the first line",
      "文件用词与默认值的含义；请作为首行保留"))

  /// Refuses a file of another format by name, before anything else is said of it.
  ///
  /// What is no text is left to the shape.
  static func check(_ document: DocumentNode) throws(Faults) {
    guard let node = document[field.name], case .text(let word) = node.kind,
      word != FormatWord.scenario.description
    else { return }
    let rule = FormatWord.scenario.rule(for: word, older: older)
    throw Faults([
      Fault(
        .unknownFormat, at: node.origin, path: FieldPath([.field(field.name)]), found: node.found,
        accepted: .rule(rule))
    ])
  }

  /// Refuses what is no text in a file that is extended: it goes no further, so no shape will see it.
  static func checkHanded(_ document: DocumentNode) throws(Faults) {
    guard let node = document[field.name], node.type != .text else { return }
    throw Faults([
      Fault(
        .wrongType, at: node.origin, path: FieldPath([.field(field.name)]), found: node.found,
        accepted: .types([.text]))
    ])
  }

  private static var older: Phrase {
    Phrase(
      "remove the word, and 'botou check' lists each default that changed since; "
        + "'botou explain changes' tells the rest",
      "请删去该词，“botou check”会列出此后变更的默认值；其余变更见“botou explain changes”")
  }
}
