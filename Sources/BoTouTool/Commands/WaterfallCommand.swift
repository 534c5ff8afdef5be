import Documents
import Languages
import Reports
import TermSheets

/// `botou waterfall FILE`: who receives what when the company is sold.
enum WaterfallCommand {
  private static let file = Positional(
    "FILE", Phrase("A waterfall file, JSON5; - reads standard input", "退出分配文件（JSON5）；- 表示标准输入"))

  static let command = Command(
    "waterfall",
    summary: Phrase(
      "Divide a sale's proceeds among classes and holders", "将退出所得分配给各类股份与持有人"),
    details: Phrase(
      "Each class takes its preference, shares in the rest or converts, whichever pays it most; the "
        + "breakpoints tell where that changes. Amounts are exact. 'botou schema waterfall' "
        + "describes the file.",
      "各类股份在保留优先权、参与分配与转换之间取其最优；临界金额说明何处改变选择。金额精确计算。"
        + "文件格式见“botou schema waterfall”。"),
    positionals: [file], options: [OutputOptions.json, OutputOptions.file],
    examples: [
      .init(
        "botou waterfall Scenarios/cap-tables/participation.json5",
        Phrase("Three exits of one company", "同一公司的三种退出"))
    ],
    run: { (invocation, console) throws(ToolError) in
      let report = WaterfallReport(try sheet(invocation))
      let text =
        invocation[OutputOptions.json]
        ? report.json : report.text(in: console.language, width: console.width)
      try console.deliver(text, to: invocation[OutputOptions.file], for: invocation.reader)
    })

  private static func sheet(_ invocation: Invocation) throws(ToolError) -> WaterfallSheet {
    let path = invocation.word(file)
    let bytes = try InputFile.read(
      path, limit: JSON5.maximumBytes, sparedBy: invocation.outputs)
    do { return try WaterfallSheet.read(bytes, file: path) } catch { throw .refused(error) }
  }
}
