import Languages
import Portfolios

/// `botou shard FILE --part I/N --out FILE`: a part of a run, for another machine.
enum ShardCommand {
  private static let part = Setting<RunArchive.Part>(
    "part", "I/N", .part, about: Phrase("Which of how many parts, such as 2/5", "第几份，共几份，如 2/5"))

  private static let file = OutputSetting(
    "out", short: "o", "FILE", writes: .file, about: Phrase("Where the part goes", "分片写入的文件"))

  static let command = Command(
    "shard",
    summary: Phrase("Play one part of a run, to be merged with the others", "运行一部分，以便与其余部分合并"),
    details: Phrase(
      "Every part must be given the same scenario, trials, seed, policies and metrics, on machines of one kind of "
        + "processor and C library. botou merge adds them up in any order to the very document that botou run "
        + "would write there.",
      "各分片须使用相同的情景、模拟次数、种子、政策与指标，且处理器与 C 库种类相同。botou merge 可按任意次序合并，所得文件与在"
        + "同类机器上 botou run 写出的完全一致。"),
    positionals: [ScenarioInput.file],
    options: [
      part, file, RunOptions.trials, RunOptions.seed, RunOptions.threads, RunOptions.policies,
      RunOptions.until, RunOptions.metrics, RunOptions.draws, RunOptions.futures,
      ScenarioInput.settings, ScenarioInput.allowed,
      RunOptions.quiet,
    ],
    examples: [
      .init(
        "botou shard delta.json5 --part 1/4 --out 1.part", Phrase("The first quarter", "第一份，共四份"))
    ],
    run: { (invocation, console) throws(ToolError) in
      if invocation[RunOptions.until] != nil {
        throw usage(
          .refused(
            option: "--until",
            because: Phrase(
              "a part cannot know when the whole run may stop", "分片无法判断整个运行何时可停")))
      }
      guard let part = invocation[part] else { throw usage(.missingOption("--part")) }
      guard let path = invocation[file] else { throw usage(.missingOption("--out")) }
      let asked = try AskedMetrics.asked(
        invocation[RunOptions.metrics], until: nil, command: "shard")
      let request = try RunOptions.request(
        invocation, command: "shard", asked: asked, part: part, on: console)
      try AtomicOutput.ensureWritable(path)
      let session = RunSession(
        request: request, console: console, isQuiet: invocation[RunOptions.quiet])
      let results = try session.run(part: part)
      try ArchiveFile.write(request.archive(results, part: part), to: path)
    })

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "shard"))
  }
}

extension ValueForm where Value == RunArchive.Part {
  fileprivate static var part: ValueForm {
    ValueForm(
      accepted: Phrase("I/N with I between 1 and N, such as 2/5", "形如 I/N，且 I 在 1 与 N 之间，如 2/5")
    ) { text in
      let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
        count <= RunArchive.Part.mostParts, number >= 1, number <= count
      else { return nil }
      return RunArchive.Part(number: number, of: count)
    }
  }
}
