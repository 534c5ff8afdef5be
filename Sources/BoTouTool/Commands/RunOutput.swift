import Documents
import Languages
import Portfolios
import Reports

/// Where the document and the summary of a run go.
struct RunOutput {
  let json: String?
  let report: String?
  /// The report, if it is to be shown.
  let shown: String?
  let tables: FileOutputs
  /// Other files that the run writes.
  var besides: [String] = []
  let isDetailed: Bool
  let isQuiet: Bool

  /// What it takes to write it.
  var writing: RunCost.Writing {
    json == nil && report == nil && !tables.isWanted ? [] : .documents
  }

  func ensureWritable() throws(ToolError) {
    for case let path? in [json, report] where path != "-" {
      try AtomicOutput.ensureWritable(path)
    }
    try tables.ensureWritable()
  }

  func deliver(_ run: FinishedRun, on console: Console) throws(ToolError) {
    let recorded = RecordedRun(run)
    if let report {
      try console.deliver(HTMLReport(recorded, opening: console.language).text, to: report)
    }
    try tables.deliver(recorded, on: console)
    if let json { try console.deliver(recorded.text, to: json) }
    try tell(recorded, on: console)
    tellWritten(on: console)
    if let shown { try Opener.show(shown, on: console) }
  }

  /// The summary of what a stopped run has done; nothing of it is written to a file.
  func tell(
    _ run: FinishedRun, stoppedBefore wanted: Int, on console: Console
  ) throws(ToolError) {
    try tell(RecordedRun(run), stoppedBefore: wanted, on: console)
    try console.flush()
  }

  private func tell(
    _ run: RecordedRun, stoppedBefore wanted: Int? = nil, on console: Console
  ) throws(ToolError) {
    guard json != "-", report != "-", !isQuiet else { return }
    let text =
      isDetailed && wanted == nil
      ? RunDetails(run, in: console.language, width: console.width, style: console.style).text
      : RunSummary(
        run, in: console.language, width: console.width, style: console.style,
        repertoire: console.repertoire, stoppedBefore: wanted
      ).text
    try console.tell(text)
  }

  /// Names the files that were written, in one line; a device is none.
  private func tellWritten(on console: Console) {
    let files = ([json, report].compactMap(\.self) + tables.written + besides)
      .filter { $0 != "-" && !$0.hasPrefix("/dev/") }.map { Excerpt.shortened($0) }
    guard !files.isEmpty, !isQuiet else { return }
    let words = Phrase(
      "botou: written: " + files.joined(separator: ", "),
      "botou: 已写出：" + files.joined(separator: "、"))
    console.remark([words[console.language]])
  }
}
