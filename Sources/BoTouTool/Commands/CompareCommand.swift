import Documents
import Languages
import Portfolios
import Projects
import Randomness
import Reports
import ScenarioFiles

/// `botou compare A B`: which inputs of two scenarios or runs differ, and what that does.
enum CompareCommand {
  private static let first = side("A")
  private static let second = side("B")

  private static func side(_ letter: String) -> Positional {
    Positional(
      letter,
      Phrase(
        "A scenario, or a result document of botou run --json; - reads standard input",
        "情景文件，或 botou run --json 写出的结果文件；- 表示标准输入"))
  }

  static let command = Command(
    "compare",
    summary: Phrase("Say what differs between two scenarios or runs", "说明两个情景或两次运行有何不同"),
    details: Phrase(
      "Lists the inputs that differ, then what the second has more or less than the first under every policy that "
        + "both have. Two scenarios are played on the same futures, so that differences are paired and small ones "
        + "show. A scenario against a result document is played with the document's seed and as many futures. "
        + "Result documents keep no single futures: with one seed the error is at most the sum of both.",
      "列出不同的输入，以及两者共有的各项政策下第二个比第一个多或少多少。两个情景在相同的未来上运行，差值逐未来配对，"
        + "细小差别亦可辨。情景与结果文件相比时，采用该文件的种子与模拟次数。结果文件不保存单个未来：种子相同时，"
        + "误差以两者之和为上限。"),
    positionals: [first, second],
    options: [
      RunOptions.trials, RunOptions.seed, RunOptions.threads, RunOptions.policies,
      RunOptions.metrics, drawsIfAny, futuresIfAny, ScenarioInput.settings,
      ScenarioInput.allowed, RunOptions.progress, OutputOptions.json, OutputOptions.file,
    ],
    examples: [
      .init(
        "botou compare delta.json5 mine.json5", Phrase("What a change does", "一处改动有何影响")),
      .init(
        "botou compare before.json after.json", Phrase("Two runs that were kept", "两份已保存的结果")),
      .init(
        "botou compare delta.json5 mine.json5 --metrics state.irr --json",
        Phrase("One metric, for programs", "单项指标，供程序读取")),
    ],
    run: { (invocation, console) throws(ToolError) in
      if let path = invocation[OutputOptions.file], path != "-" {
        try AtomicOutput.ensureWritable(path)
      }
      let compared = try compared(invocation, on: console)
      let text =
        invocation[OutputOptions.json]
        ? compared.text
        : ComparedSummary(
          compared, in: console.language, width: console.width, style: console.style
        ).text
      try console.deliver(text, to: invocation[OutputOptions.file], for: invocation.reader)
    })

  // MARK: - Options

  /// As those of a run; without them a document against which a scenario is played decides.
  private static let drawsIfAny = Setting<Sampling.Draws>(
    "draws", "KIND", .choice, about: RunOptions.draws.declaration.about,
    defaultText: Phrase("tables, or the document's", "tables，或同结果文件"))

  private static let futuresIfAny = Setting<Futures>(
    "futures", "KIND", .choice, about: RunOptions.futures.declaration.about,
    defaultText: Phrase("nets, or the document's", "nets，或同结果文件"))

  // MARK: - Both sides

  private static func compared(
    _ invocation: Invocation, on console: Console
  ) throws(ToolError) -> ComparedRuns {
    let wanted = try invocation[RunOptions.metrics].map { (text) throws(ToolError) in
      try AskedMetrics(text, command: "compare").metrics
    }
    let files = try ComparedFiles(invocation.word(first), invocation.word(second))
    let inputs = (
      try ComparedInput(files.a, invocation), try ComparedInput(files.b, invocation)
    )
    try ComparedInput.ensureOneMoney(inputs.0, inputs.1)
    try ComparedInput.ensureCommonPolicies(
      inputs.0, inputs.1, chosen: invocation[RunOptions.policies])
    let metrics = try ComparedInput.metrics(wanted, inputs.0, inputs.1)
    if case .document = inputs.0.kind, case .document = inputs.1.kind {
      try refuseOptions(invocation)
    }
    let terms = ComparedTerms(
      inputs.0, inputs.1, trials: invocation[RunOptions.trials],
      seed: invocation[RunOptions.seed].map(UInt64.init), draws: invocation[drawsIfAny],
      futures: invocation[futuresIfAny], threads: invocation[RunOptions.threads],
      policies: invocation[RunOptions.policies], asked: .compared(metrics))
    if let same = terms.same(inputs.0, inputs.1) { return same }
    let progress = invocation[RunOptions.progress] ?? .text
    let sides = try terms.sides([inputs.0, inputs.1], console, progress)
    return ComparedRuns(sides[0], sides[1], by: metrics)
  }

  /// What was played already cannot be played otherwise.
  private static func refuseOptions(_ invocation: Invocation) throws(ToolError) {
    let options: [any OptionKey] = [
      RunOptions.trials, RunOptions.seed, RunOptions.threads, RunOptions.policies, drawsIfAny,
      futuresIfAny, ScenarioInput.settings, ScenarioInput.allowed,
    ]
    guard let given = options.map(\.declaration).first(where: invocation.has) else { return }
    throw .usage(
      UsageError(
        problem: .refused(
          option: given.spelling,
          because: Phrase("both are results of runs that are over", "两者均为已完成运行的结果")),
        command: "compare"))
  }
}
