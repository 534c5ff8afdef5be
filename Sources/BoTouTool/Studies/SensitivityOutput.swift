import Documents
import Languages
import Reports

/// Where the document, the table, the picture and the summary of a sensitivity study go.
struct SensitivityOutput {
  private let json: String?
  private let csv: String?
  private let svg: String?
  private let isQuiet: Bool

  init(_ invocation: Invocation) {
    json = invocation[StudyOptions.json]
    csv = invocation[SensitivityOptions.csv]
    svg = invocation[SensitivityOptions.svg]
    isQuiet = invocation[RunOptions.quiet]
  }

  private var files: [String] { [json, csv, svg].compactMap(\.self) }

  func ensureWritable() throws(ToolError) {
    for path in files where path != "-" { try AtomicOutput.ensureWritable(path) }
  }

  func deliver(_ study: RecordedStudy, on console: Console) throws(ToolError) {
    let drawing = svg == nil ? nil : try drawing(study, console.language)
    if let json { try console.deliver(study.text, to: json) }
    if let csv { try console.deliver(SensitivityTable(study, in: console.language).text, to: csv) }
    if let svg, let drawing { try console.deliver(drawing, to: svg) }
    guard !isQuiet, !files.contains("-") else { return }
    try console.tell(
      StudySummary(study, in: console.language, width: console.width, style: console.style).text)
    tellWritten(on: console)
  }

  private func drawing(
    _ study: RecordedStudy, _ language: Language
  ) throws(ToolError) -> String {
    guard let drawing = SensitivityDrawing(study, in: language).svgFile else {
      throw SensitivityOptions.usage(
        .refused(
          option: "--svg",
          because: Phrase(
            "there is nothing to draw: no input moves the number beyond error",
            "无可绘制：没有任何输入使该数的变化超出误差")))
    }
    return drawing
  }

  private func tellWritten(on console: Console) {
    let names = files.filter { !$0.hasPrefix("/dev/") }.map { Excerpt.shortened($0) }
    guard !names.isEmpty else { return }
    let words = Phrase(
      "botou: written: " + names.joined(separator: ", "),
      "botou: 已写出：" + names.joined(separator: "、"))
    console.remark([words[console.language]])
  }
}
