import Languages
import Reports

/// `botou report RUN.json`: a run as one HTML file.
enum ReportCommand {
  static let command = Command(
    "report",
    summary: Phrase("Make a report of a result document", "由结果文件生成报告"),
    details: Phrase(
      "One HTML file with charts and tables in English and Chinese. It needs no network, opens by a "
        + "double click and prints to A4. --lang says which language it opens in.",
      "单个 HTML 文件，含中英文图表与数据表；无需网络，双击即可打开，可打印为 A4。--lang 指定打开时的语言。"),
    positionals: [ResultInput.file], options: [OutputOptions.file],
    examples: [
      .init("botou report delta.json -o delta.html", Phrase("For the browser", "供浏览器打开")),
      .init("botou report delta.json -o delta.html --lang zh", Phrase("Opens in Chinese", "以中文打开")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let path = invocation[OutputOptions.file]
      if let path, path != "-" { try AtomicOutput.ensureWritable(path) }
      let run = try ResultInput.run(invocation)
      try console.deliver(HTMLReport(run, opening: console.language).text, to: path)
    })
}
