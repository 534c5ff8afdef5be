import Languages
import Portfolios
import Reports

/// `botou shard FILE --part I/N --out FILE`: a part of a run, for another machine.
///
/// `botou shard FILE --plan N --for KIND --out DIR` plays none: it writes how all are to be played.
enum ShardCommand {
  private static let part = Setting<RunArchive.Part>(
    "part", "I/N", .part, about: Phrase("Which of how many parts, such as 2/5", "第几份，共几份，如 2/5"))

  private static let plan = Setting<Int>(
    "plan", "N", .whole(1...ShardPlan.mostParts),
    about: Phrase(
      "Play nothing; write plan.json and a script for a run in N parts into the folder of --out",
      "不运行，仅将分为 N 份的 plan.json 与脚本写入 --out 所指文件夹"))

  private static let workers = Setting<ShardPlan.Workers>(
    "for", "KIND", .choice,
    about: Phrase(
      "Who plays the parts of a plan: slurm, as an array, or parallel, as a script of plain sh",
      "由谁运行计划中的分片：slurm（作业数组）或 parallel（普通 sh 脚本）"))

  private static let file = OutputSetting(
    "out", short: "o", "FILE", writes: .folder(ShardPlanning.names),
    about: Phrase(
      "Where the part goes; with --plan the folder of the plan and of its parts",
      "分片写入的文件；与 --plan 同用时为计划及其分片所在文件夹"))

  static let command = Command(
    "shard",
    summary: Phrase("Play one part of a run, to be merged with the others", "运行一部分，以便与其余部分合并"),
    details: Phrase(
      "Every part must be given the same scenario, trials, seed, policies and metrics, on machines of one kind of "
        + "processor and C library. botou merge adds them up in any order to the very document that botou run "
        + "would write there. With --plan a script says all of it for every part, and botou merge --expect finds "
        + "what is missing.",
      "各分片须使用相同的情景、模拟次数、种子、政策与指标，且处理器与 C 库种类相同。botou merge 可按任意次序合并，所得文件与在"
        + "同类机器上 botou run 写出的完全一致。使用 --plan 时，脚本会为每个分片写明以上各项，botou merge --expect 会指出所缺分片。"),
    positionals: [ScenarioInput.file],
    options: [
      part, plan, workers, file, RunOptions.trials, RunOptions.seed, RunOptions.threads,
      RunOptions.policies, RunOptions.until, RunOptions.metrics, RunOptions.draws,
      RunOptions.futures, ScenarioInput.settings, ScenarioInput.allowed, RunOptions.progress,
      RunOptions.quiet,
    ],
    examples: [
      .init(
        "botou shard delta.json5 --part 1/4 --out 1.part", Phrase("The first quarter", "第一份，共四份")),
      .init(
        "botou shard delta.json5 --plan 100 --for slurm --out parts",
        Phrase("A job array of a hundred parts", "含一百个分片的作业数组")),
    ],
    run: { (invocation, console) throws(ToolError) in
      if invocation[RunOptions.until] != nil {
        throw usage(
          .refused(
            option: "--until",
            because: Phrase(
              "a part cannot know when the whole run may stop", "分片无法判断整个运行何时可停")))
      }
      if let parts = invocation[plan] {
        try write(planOf: parts, invocation, on: console)
      } else {
        try play(invocation, on: console)
      }
    })

  private static func play(
    _ invocation: Invocation, on console: Console
  ) throws(ToolError) {
    if invocation[workers] != nil { throw usage(.needs("--for", ["--plan"])) }
    guard let part = invocation[part] else { throw usage(.missingOption("--part")) }
    guard let path = invocation[file] else { throw usage(.missingOption("--out")) }
    let request = try RunOptions.request(
      invocation, command: "shard", asked: try asked(invocation), part: part, on: console)
    try AtomicOutput.ensureWritable(path)
    let session = RunSession(
      request: request, console: console, progress: RunOptions.progressForm(invocation))
    let results = try session.run(part: part)
    try ArchiveFile.write(request.archive(results, part: part), to: path)
  }

  private static func write(
    planOf parts: Int, _ invocation: Invocation, on console: Console
  ) throws(ToolError) {
    if invocation[part] != nil { throw usage(.contradiction("--plan", "--part")) }
    guard let workers = invocation[workers] else { throw usage(.missingOption("--for")) }
    guard let folder = invocation[file] else { throw usage(.missingOption("--out")) }
    let planning = ShardPlanning(
      request: try RunOptions.request(
        invocation, command: "shard", asked: try asked(invocation), on: nil),
      file: try ScenarioInput.path(invocation), settings: invocation[ScenarioInput.settings],
      allowed: invocation[ScenarioInput.allowed],
      workers: workers, parts: parts, folder: folder,
      threads: invocation[RunOptions.threads] ?? 1)
    try planning.deliver(on: console, isQuiet: invocation[RunOptions.quiet])
  }

  private static func asked(_ invocation: Invocation) throws(ToolError) -> Asked {
    try AskedMetrics.asked(invocation[RunOptions.metrics], until: nil, command: "shard")
  }

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "shard"))
  }
}

extension ValueForm where Value == RunArchive.Part {
  static var part: ValueForm {
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
