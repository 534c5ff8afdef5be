import Documents
import Languages
import Portfolios
import Reports

// What is made of sections that a run for some metrics does not keep is refused, before anything is played.

extension Fault.Code {
  fileprivate static let notWhole = Fault.Code("E_NOT_WHOLE")
}

extension RunOutput {
  /// Reports and workbooks are made of everything.
  func ensureMade(of asked: Asked, command: String) throws(ToolError) {
    guard !asked.isWhole else { return }
    let outputs = [
      (RunCommand.report, report), (FileOutputs.brief, tables.briefFile),
      (FileOutputs.xlsx, tables.workbook),
    ]
    for case (let setting, _?) in outputs {
      throw .usage(
        UsageError(
          problem: .refused(
            option: setting.declaration.spelling,
            because: Phrase(
              "with --metrics the run keeps no \(RecordedSection.list(.english)); "
                + "--json and --csv hold the metrics, or leave --metrics out",
              "给出 --metrics 时不保留 \(RecordedSection.list(.chinese))；"
                + "指标可用 --json 或 --csv 写出，否则请去掉 --metrics")),
          command: command))
    }
  }
}

extension RecordedRun {
  /// Refuses a document without some of its sections; `what` is made of them.
  func ensure(
    _ parts: Asked.Parts, for what: Phrase, file: String
  ) throws(ToolError) {
    let missing = missing(of: parts)
    guard let asked, !missing.isEmpty else { return }
    let (english, chinese) = (
      missing.joined(separator: ", "), missing.joined(separator: "、")
    )
    let accepted = Phrase(
      "nothing else was kept, and \(what.english) is made of \(english) too; play the run again without "
        + "--metrics",
      "此外均未保留，而\(what.chinese)还需要 \(chinese)；请不带 --metrics 重新运行")
    throw .badInput(
      Faults([
        Fault(
          .notWhole, file: file, position: nil,
          path: FieldPath.root.field("asked").field("metrics"),
          found: .value(Excerpt.shortened(asked.metrics.joined(separator: ", "))),
          accepted: .rule(accepted))
      ]))
  }
}

extension RecordedSection {
  fileprivate static func list(_ language: Language) -> String {
    names.joined(separator: Phrase(", ", "、")[language])
  }
}
