import Documents
import Languages
import Portfolios
import Reports
import Studies

/// `botou evaluate FILE --points TABLE` or `--cases N`: a scenario at many points of its inputs.
enum EvaluateCommand {
  private static let points = Setting<String>(
    "points", "TABLE", .text,
    about: Phrase(
      "A CSV table with a column for each input and a line for each point; an empty cell leaves the input as it is, an empty "
        + "line is left out",
      "CSV 表：每列一项输入，每行一个点；空单元格表示保持原样，空行略去"))

  private static let cases = Setting<Int>(
    "cases", "N", .whole(1...mostCases),
    about: Phrase(
      "Draw so many cases of all that the scenario marks as uncertain",
      "对情景中标记为 uncertain 的各项抽取若干种假设"))

  /// More would not fit into a document.
  private static let mostCases = 1_000_000

  static let command = Command(
    "evaluate",
    summary: Phrase("Play a scenario at many points of its inputs", "在输入的多个取值点上运行情景"),
    details: Phrase(
      "Every point meets the same futures, so that points differ by their inputs and not by luck. An input is what "
        + "the scenario marks (uncertain, decide), a parameter by its name, or any single value by its path. A point "
        + "that cannot be played tells why, and the others go on.",
      "各点面对相同的未来，其差别来自输入而非运气。输入可以是情景中标记的项（uncertain、decide）、参数名，或任何单个值的路径。"
        + "无法运行的点会说明原因，其余照常进行。"),
    positionals: [ScenarioInput.file],
    options: [points, cases] + StudyOptions.common + [StudyOptions.part],
    examples: [
      .init(
        "botou evaluate delta.json5 --cases 200",
        Phrase("How results spread over what nobody knows", "结果随未知数的变动")),
      .init(
        "botou evaluate delta.json5 --points points.csv --csv study.csv",
        Phrase("The points of a table, as a table", "按表取点，结果成表")),
    ],
    run: { (invocation, console) throws(ToolError) in
      try StudyOptions.ensureKept(invocation)
      let output = StudyOutput(invocation)
      let request = try request(invocation, on: console)
      try output.ensureWritable()
      let session = StudySession(
        request: request, console: console, progress: RunOptions.progressForm(invocation),
        checkpoint: invocation[StudyOptions.checkpoint])
      try output.deliver(try session.run(), on: console)
    })

  private static func request(
    _ invocation: Invocation, on console: Console
  ) throws(ToolError) -> StudyRequest {
    if invocation[points] != nil, invocation[cases] != nil {
      throw usage(.contradiction("--points", "--cases"))
    }
    if invocation[points] == "-", invocation.word(ScenarioInput.file) == "-" {
      throw usage(
        .refused(
          option: "--points -",
          because: Phrase("standard input is the scenario already", "标准输入已用于读取情景")))
    }
    let asked = try StudyOptions.evaluator(invocation)
    let scenario = asked.evaluator.scenario
    let (method, inputs, list): (StudyMethod, [StudyInput], [StudyPoint])
    if let file = invocation[points] {
      let bytes = try InputFile.read(
        file, limit: CSV.maximumBytes, sparedBy: invocation.outputs)
      do throws(Faults) {
        let table = try PointsTable(CSV.read(bytes, file: file), of: scenario)
        (method, inputs, list) = (.listed, table.inputs, table.points)
      } catch { throw .badInput(error) }
    } else if let count = invocation[cases] {
      let cases = Cases(of: scenario, seed: asked.evaluator.seed)
      guard !cases.inputs.isEmpty else { throw nothingUncertain(invocation) }
      (method, inputs, list) = (.cases, cases.inputs, (1...count).map { cases[$0] })
    } else {
      throw usage(.needs("evaluate", ["--points", "--cases"]))
    }
    return try StudyRequest(
      .evaluate, by: method, asked, inputs: inputs, points: list,
      part: invocation[StudyOptions.part], threads: StudyOptions.threads(invocation),
      telling: invocation[RunOptions.quiet] ? nil : console)
  }

  private static func nothingUncertain(_ invocation: Invocation) -> ToolError {
    usage(
      .refused(
        option: cases.declaration.spelling,
        because: Phrase(
          "the scenario marks nothing as uncertain; write { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 } in the "
            + "place of a number",
          "情景中没有标记为 uncertain 的项；请在数值处写 { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }")))
  }

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "evaluate"))
  }
}
