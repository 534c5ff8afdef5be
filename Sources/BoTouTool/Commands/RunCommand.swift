import Documents
import Languages
import Portfolios
import Reports
import ScenarioFiles

/// `botou run FILE`: every policy on the same futures.
enum RunCommand {
  static let json = OutputSetting(
    "json", "FILE", writes: .result,
    about: Phrase(
      "Write the result document; - prints it instead of the summary", "写出结果文件；- 表示打印以代替摘要"))

  static let report = OutputSetting(
    "report", "FILE", writes: .result,
    about: Phrase(
      "Write a report for the browser, one HTML file in English and Chinese",
      "写出可用浏览器打开的报告：单个 HTML 文件，含中英文"))

  private static let trialsFile = OutputSetting(
    "trials-csv", "FILE", writes: .file,
    about: Phrase("Write one line for each future and policy", "逐个未来、逐项政策写出一行"))

  private static let checkpoint = OutputSetting(
    "checkpoint", "FILE", writes: .file,
    about: Phrase(
      "Keep results in FILE; the same command goes on from there", "将进度存入 FILE；重复同一命令即可继续"))

  static let details = Flag(
    "details",
    about: Phrase(
      "Print every metric of every policy with its error, and the charts", "打印各政策的全部指标（附误差）与图表"))

  static let command = Command(
    "run",
    summary: Phrase("Judge every policy on the same futures", "在相同的未来上评估各项政策"),
    details: Phrase(
      "Answers on one screen how many projects cross the valley of death, when, what the state owns, what it cost, "
        + "and how the policies compare; --details tells every number with its error. The result is the same for "
        + "any number of threads, for parts in any order, and after a stop; another kind of processor or C library "
        + "may move its last digits. Ctrl-C without --checkpoint prints the answer of the futures that are done.",
      "一屏作答：多少项目跨越死亡之谷、何时跨越、国有持股与成本，以及各政策的比较；--details 给出全部数字及误差。"
        + "结果与线程数、分片次序、中断与继续无关；处理器或 C 库种类不同，末位数字可能不同。"
        + "未给出 --checkpoint 时按 Ctrl-C，即按已完成的未来作答。"),
    positionals: [ScenarioInput.file],
    options: [
      RunOptions.trials, RunOptions.seed, RunOptions.threads, RunOptions.policies,
      RunOptions.until, RunOptions.metrics, details, RunOptions.draws, RunOptions.futures,
      ScenarioInput.settings, ScenarioInput.allowed, json, report,
      ShownReport.flag, FileOutputs.brief, FileOutputs.xlsx, FileOutputs.csv, trialsFile,
      checkpoint,
      RunOptions.progress,
      RunOptions.quiet,
    ],
    examples: [
      .init("botou run delta.json5", Phrase("The answer on one screen", "一屏作答")),
      .init("botou run delta.json5 --details", Phrase("Every number with its error", "全部数字及误差")),
      .init(
        "botou run delta.json5 --report delta.html",
        Phrase("Charts and tables for the browser and for print", "图表与数据表，可浏览、可打印")),
      .init(
        "botou run delta.json5 --report delta.html --open",
        Phrase("The same, shown at once", "写出后立即打开")),
      .init(
        "botou run delta.json5 --xlsx delta.xlsx --csv tables",
        Phrase("For a spreadsheet program, and for programs that read tables", "供电子表格，以及读取数据表的程序")),
      .init(
        "botou run delta.json5 --json - --quiet | less",
        Phrase("Everything, for programs", "全部结果，供程序读取")),
      .init(
        "botou run delta.json5 --until crossing.ultimate:0.002 --checkpoint delta.run",
        Phrase("As long as it takes, safe from a stop", "运行至所需精度，可中断后继续")),
      .init(
        "botou run delta.json5 --metrics crossing.ultimate,state.npv",
        Phrase("These two alone, and fast", "仅此两项，速度快")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let target: Target? =
        if let text = invocation[RunOptions.until] { try Target(text, command: "run") } else { nil }
      let asked = try AskedMetrics.asked(
        invocation[RunOptions.metrics], until: target, command: "run")
      let output = RunOutput(
        json: invocation[json], report: invocation[report],
        shown: try ShownReport.file(invocation, writtenBy: report), tables: FileOutputs(invocation),
        besides: [invocation[trialsFile], invocation[checkpoint]].compactMap(\.self),
        isDetailed: invocation[details], isQuiet: invocation[RunOptions.quiet])
      try output.ensureMade(of: asked, command: "run")
      if invocation[trialsFile] != nil { try ensureColumns(asked) }
      let request = try RunOptions.request(
        invocation, command: "run", asked: asked, until: target,
        writing: output.writing.union(invocation[trialsFile] == nil ? [] : .rows), on: console)
      try output.ensureWritable()
      console.tell(request.scenario.remarks)
      let session = RunSession(
        request: request, console: console, progress: RunOptions.progressForm(invocation),
        checkpoint: invocation[checkpoint], trialsFile: invocation[trialsFile],
        stopped: { (run, wanted) throws(ToolError) in
          try output.tell(run, stoppedBefore: wanted, on: console)
        })
      try output.deliver(try session.run(), on: console)
    })

  /// Quantiles and worst cases follow from counts alone.
  private static func ensureColumns(_ asked: Asked) throws(ToolError) {
    guard asked.columns.isEmpty else { return }
    throw .usage(
      UsageError(
        problem: .refused(
          option: trialsFile.declaration.spelling,
          because: Phrase(
            "the metrics asked for are read from counts over all futures and have no column of their own",
            "所求指标由全部未来的计数得出，没有自己的列")), command: "run"))
  }
}
