import Languages
import Reports

/// `botou merge PART…`: the parts of a run, added up.
enum MergeCommand {
  private static let parts = Positional(
    "PART", Phrase("What botou shard wrote, in any order", "botou shard 写出的文件，次序任意"), count: .any)

  static let command = Command(
    "merge",
    summary: Phrase("Add up the parts of a run", "合并一次运行的各分片"),
    details: Phrase(
      "Parts of different scenarios, seeds or versions are refused, those of another kind of processor or C "
        + "library than this machine's, and parts that hold the same futures.",
      "情景、种子或版本不同的分片，由不同种类的处理器或 C 库生成的分片，以及含有相同未来的分片，均不予合并。"),
    positionals: [parts],
    options: [
      RunCommand.json, RunCommand.report, TableOutputs.xlsx, TableOutputs.csv, RunOptions.quiet,
    ],
    examples: [
      .init("botou merge *.part --json delta.json", Phrase("The whole document", "完整的结果文件"))
    ],
    run: { (invocation, console) throws(ToolError) in
      let files = invocation[parts]
      guard !files.isEmpty else {
        throw .usage(UsageError(problem: .missingArgument("PART"), command: "merge"))
      }
      let output = RunOutput(
        json: invocation[RunCommand.json], report: invocation[RunCommand.report],
        tables: TableOutputs(invocation),
        isQuiet: invocation[RunOptions.quiet])
      let parts = try Parts(files, sparedBy: invocation.outputs)
      try output.ensureMade(of: parts.asked, command: "merge")
      try output.ensureWritable()
      try output.deliver(try parts.run(), on: console)
    })
}
