import Documents
import Languages
import Reports

/// Where the document, the table and the summary of a study go.
struct StudyOutput {
  let json: String?
  let csv: String?
  /// A picture, where the study has one.
  let svg: String?
  let isQuiet: Bool

  init(json: String?, csv: String? = nil, svg: String? = nil, isQuiet: Bool) {
    (self.json, self.csv, self.svg, self.isQuiet) = (json, csv, svg, isQuiet)
  }

  init(_ invocation: Invocation, svg: String? = nil) {
    self.init(
      json: invocation[StudyOptions.json], csv: invocation[StudyOptions.csv], svg: svg,
      isQuiet: invocation[RunOptions.quiet])
  }

  private var files: [String] { [json, csv, svg].compactMap(\.self) }

  func ensureWritable() throws(ToolError) {
    for path in files where path != "-" { try AtomicOutput.ensureWritable(path) }
  }

  func deliver(_ study: RecordedStudy, on console: Console) throws(ToolError) {
    if let json { try console.deliver(study.text, to: json) }
    if let csv { try console.deliver(StudyTable(study, in: console.language).text, to: csv) }
    if let svg { try console.deliver(try drawing(of: study, console.language), to: svg) }
    try tell(study, on: console)
  }

  private func tell(_ study: RecordedStudy, on console: Console) throws(ToolError) {
    guard !files.contains("-"), !isQuiet else { return }
    try console.tell(
      StudySummary(study, in: console.language, width: console.width, style: console.style).text)
    tellWritten(on: console)
  }

  private func drawing(
    of study: RecordedStudy, _ language: Language
  ) throws(ToolError) -> String {
    guard let drawing = SweepDrawing(study, in: language).svgFile else {
      throw .usage(
        UsageError(
          problem: .refused(
            option: "--svg",
            because: Phrase(
              "there is nothing to draw: a line wants two points that were played, of an input that is a number",
              "无可绘制：折线至少需要两个已运行的点，且输入为数")), command: study.question.rawValue))
    }
    return drawing
  }

  private func tellWritten(on console: Console) {
    let files = files.filter { !$0.hasPrefix("/dev/") }
      .map { Excerpt.shortened($0) }
    guard !files.isEmpty else { return }
    let words = Phrase(
      "botou: written: " + files.joined(separator: ", "),
      "botou: 已写出：" + files.joined(separator: "、"))
    console.remark([words[console.language]])
  }
}
