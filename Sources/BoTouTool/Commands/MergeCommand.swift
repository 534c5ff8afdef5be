import Languages
import Reports

/// `botou merge PART…`: the parts of a run, added up, and held to their plan where it is named.
enum MergeCommand {
  private static let parts = Positional(
    "PART",
    Phrase(
      "What botou shard wrote, or botou evaluate --part, in any order; with --expect those that the plan names",
      "botou shard 或 botou evaluate --part 写出的文件，次序任意；与 --expect 同用时默认为计划所列"), count: .any)

  private static let plan = Setting<String>(
    "expect", "PLAN", .text,
    about: Phrase(
      "The plan.json of these parts: a part that is missing, doubled or of another run is refused, with the "
        + "line that plays it again",
      "这些分片的 plan.json：缺少、重复或不属于该运行的分片均不予合并，并给出重新运行的命令行"))

  static let command = Command(
    "merge",
    summary: Phrase("Add up the parts of a run, or of a study", "合并一次运行或一项研究的各部分"),
    details: Phrase(
      "Parts of different scenarios, seeds or versions are refused, those of another kind of processor or C "
        + "library than this machine's, and parts that hold the same futures. The parts of a study, which botou "
        + "evaluate --part wrote as JSON, are put together point by point.",
      "情景、种子或版本不同的分片，由不同种类的处理器或 C 库生成的分片，以及含有相同未来的分片，均不予合并。"
        + "botou evaluate --part 写出的 JSON 为一项研究的部分，按点合并。"),
    positionals: [parts],
    options: [
      plan, RunCommand.details, RunCommand.json, RunCommand.report, ShownReport.flag,
      FileOutputs.brief, FileOutputs.xlsx, FileOutputs.csv, RunOptions.quiet,
    ],
    examples: [
      .init("botou merge *.part --json delta.json", Phrase("The whole document", "完整的结果文件")),
      .init(
        "botou merge --expect parts/plan.json --json delta.json",
        Phrase("All parts of a plan and no others", "计划中的全部分片，且仅此")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let files = invocation[parts]
      guard !files.isEmpty || invocation[plan] != nil else {
        throw .usage(UsageError(problem: .missingArgument("PART"), command: "merge"))
      }
      if invocation[plan] == nil,
        let merging = try StudyMerging(files, sparedBy: invocation.outputs)
      {
        return try deliver(merging, invocation, on: console)
      }
      let output = RunOutput(
        json: invocation[RunCommand.json], report: invocation[RunCommand.report],
        shown: try ShownReport.file(invocation, writtenBy: RunCommand.report),
        tables: FileOutputs(invocation),
        isDetailed: invocation[RunCommand.details], isQuiet: invocation[RunOptions.quiet])
      let parts = try parts(files, of: invocation)
      try output.ensureMade(of: parts.asked, command: "merge")
      try output.ensureWritable()
      try output.deliver(try parts.run(), on: console)
    })

  /// A study has a document and a summary; its table is of one file.
  private static func deliver(
    _ merging: StudyMerging, _ invocation: Invocation, on console: Console
  ) throws(ToolError) {
    let others: [any OptionKey] = [
      RunCommand.details, RunCommand.report, ShownReport.flag, FileOutputs.brief, FileOutputs.xlsx,
      FileOutputs.csv,
    ]
    if let given = others.map(\.declaration).first(where: invocation.has) {
      throw .usage(
        UsageError(
          problem: .refused(
            option: given.spelling,
            because: Phrase(
              "these are parts of a study, of which --json writes the whole",
              "这些是一项研究的各部分，--json 写出全部")),
          command: "merge"))
    }
    let output = StudyOutput(
      json: invocation[RunCommand.json], isQuiet: invocation[RunOptions.quiet])
    try output.ensureWritable()
    try output.deliver(try merging.study(), on: console)
  }

  private static func parts(
    _ files: [String], of invocation: Invocation
  ) throws(ToolError) -> Parts {
    guard let plan = invocation[plan] else {
      return try Parts(files, sparedBy: invocation.outputs)
    }
    var planned = try PlannedParts(plan, sparedBy: invocation.outputs)
    return try planned.parts(files)
  }
}
