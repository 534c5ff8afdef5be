import Documents
import Languages
import Reports

/// Where the document, the table and the summary of a study go.
struct StudyOutput {
  let json: String?
  let csv: String?
  let isQuiet: Bool

  init(json: String?, csv: String?, isQuiet: Bool) {
    (self.json, self.csv, self.isQuiet) = (json, csv, isQuiet)
  }

  init(_ invocation: Invocation) {
    self.init(
      json: invocation[StudyOptions.json], csv: invocation[StudyOptions.csv],
      isQuiet: invocation[RunOptions.quiet])
  }

  func ensureWritable() throws(ToolError) {
    for case let path? in [json, csv] where path != "-" { try AtomicOutput.ensureWritable(path) }
  }

  func deliver(_ study: RecordedStudy, on console: Console) throws(ToolError) {
    if let json { try console.deliver(study.text, to: json) }
    if let csv { try console.deliver(StudyTable(study, in: console.language).text, to: csv) }
    guard json != "-", csv != "-", !isQuiet else { return }
    try console.tell(
      StudySummary(study, in: console.language, width: console.width, style: console.style).text)
    tellWritten(on: console)
  }

  private func tellWritten(on console: Console) {
    let files = [json, csv].compactMap(\.self).filter { !$0.hasPrefix("/dev/") }
      .map { Excerpt.shortened($0) }
    guard !files.isEmpty else { return }
    let words = Phrase(
      "botou: written: " + files.joined(separator: ", "),
      "botou: 已写出：" + files.joined(separator: "、"))
    console.remark([words[console.language]])
  }
}
