import Languages
import Reports
import Spreadsheets

/// Where the brief, the workbook and the tidy tables of a run go; the same for a run and its document.
struct FileOutputs {
  static let xlsx = OutputSetting(
    "xlsx", "FILE", writes: .file,
    about: Phrase(
      "Write a workbook with formulas and charts, in the language of --lang; change its sheet Inputs and "
        + "give it to botou run",
      "写出含公式与图表的工作簿，语言随 --lang；在其“输入”表中改值后，可再交给 botou run 运行"))

  static let csv = OutputSetting(
    "csv", "DIR", writes: .folder(RunTables.names),
    about: Phrase(
      "Write tidy tables (metrics.csv, …, explained in columns.csv) into the folder DIR; its other "
        + "files stay as they are",
      "将规整数据表（metrics.csv 等，说明见 columns.csv）写入文件夹 DIR；其中其他文件保持不变"))

  static let brief = OutputSetting(
    "brief", "FILE", writes: .file,
    about: Phrase(
      "Write one A4 page for print, both languages side by side (HTML)",
      "写出一页 A4 简报（HTML，中英对照，供打印）"))

  let workbook: String?
  let folder: String?
  let briefFile: String?

  init(_ invocation: Invocation) {
    workbook = invocation[Self.xlsx]
    folder = invocation[Self.csv]
    briefFile = invocation[Self.brief]
  }

  /// What is written, as the command line names it.
  var written: [String] { [workbook, folder, briefFile].compactMap(\.self) }

  var isWanted: Bool { workbook != nil || folder != nil || briefFile != nil }

  /// Finds out before a long run whether all could be written, and leaves nothing behind.
  func ensureWritable() throws(ToolError) {
    for case let file? in [workbook, briefFile] { try AtomicOutput.ensureWritable(file) }
    if let folder { try OutputFolder(folder).ensureWritable(RunTables.names) }
  }

  func deliver(_ run: RecordedRun, on console: Console) throws(ToolError) {
    if let briefFile {
      try console.deliver(BriefReport(run, opening: console.language).text, to: briefFile)
    }
    if let workbook { try deliver(run, workbook, console.language) }
    guard let folder else { return }
    let files = OutputFolder(folder)
    try files.make()
    for table in RunTables(run, in: console.language).all {
      try console.deliver(table.text, to: files.path(of: table.name))
    }
  }

  private func deliver(
    _ run: RecordedRun, _ path: String, _ language: Language
  ) throws(ToolError) {
    let bytes: [UInt8]
    let futures = FutureRows(of: run, threads: SystemCalls.processors)
    let workbook = RunWorkbook(run, in: language, futures: futures).workbook
    do { bytes = try workbook.xlsx() } catch {
      switch error {
      case .system(let number): throw .cannotWrite(.file(path), SystemFault(number: number))
      case .refused(let reason): throw .bug("the workbook is refused: \(reason)")
      }
    }
    var output = try AtomicOutput(path)
    try output.write(bytes)
    try output.commit()
  }
}
