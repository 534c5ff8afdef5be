import Languages
import Portfolios
import Reports

/// `botou report RUN.json`: a run as one HTML file, a workbook, or tidy tables.
enum ReportCommand {
  static let command = Command(
    "report",
    summary: Phrase("Make a report of a result document", "由结果文件生成报告"),
    details: Phrase(
      "One HTML file with charts and tables in English and Chinese. It needs no network, opens by a "
        + "double click and prints to A4. --lang says which language it opens in. With --brief, --xlsx or "
        + "--csv the HTML is written only where --out says so.",
      "单个 HTML 文件，含中英文图表与数据表；无需网络，双击即可打开，可打印为 A4。--lang 指定打开时的语言。"
        + "给出 --brief、--xlsx 或 --csv 时，仅在给出 --out 时写出 HTML。"),
    positionals: [ResultInput.file],
    options: [
      OutputOptions.file, ShownReport.flag, FileOutputs.brief, FileOutputs.xlsx, FileOutputs.csv,
    ],
    examples: [
      .init("botou report delta.json -o delta.html", Phrase("For the browser", "供浏览器打开")),
      .init(
        "botou report delta.json -o delta.html --open", Phrase("Written and shown", "写出并打开")),
      .init("botou report delta.json -o delta.html --lang zh", Phrase("Opens in Chinese", "以中文打开")),
      .init(
        "botou report delta.json --brief brief.html",
        Phrase("One page of A4 for who has two minutes", "一页 A4 简报，两分钟读完")),
      .init(
        "botou report delta.json --xlsx delta.xlsx --csv tables",
        Phrase("For a spreadsheet program, and for programs that read tables", "供电子表格，以及读取数据表的程序")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let path = invocation[OutputOptions.file]
      let shown = try ShownReport.file(invocation, writtenBy: OutputOptions.file)
      if let path, path != "-" { try AtomicOutput.ensureWritable(path) }
      let tables = FileOutputs(invocation)
      try tables.ensureWritable()
      let run = try ResultInput.run(invocation)
      if path != nil || tables.workbook != nil || tables.briefFile != nil || !tables.isWanted {
        try run.ensure(
          .all, for: Phrase("a report", "报告"), file: invocation.word(ResultInput.file))
      }
      try tables.deliver(run, on: console)
      guard path != nil || !tables.isWanted else { return }
      try console.deliver(HTMLReport(run, opening: console.language).text, to: path)
      if let shown { try Opener.show(shown, on: console) }
    })
}
