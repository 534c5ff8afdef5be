import Documents
import Languages
import Reports

/// `botou sensitivity FILE`: on which inputs a number depends.
enum SensitivityCommand {
  static let command = Command(
    "sensitivity",
    summary: Phrase("Say on which inputs a number depends", "说明某个数取决于哪些输入"),
    details: Phrase(
      "What is studied is what a policy has more than the baseline, on the same futures. A tornado takes each input "
        + "that the scenario marks (uncertain, decide) to both ends of its range while all others stay, sorts the bars "
        + "by width, gives each change its paired error, and marks where two policies change places. Sobol's indices "
        + "share out the variance of what is expected among the inputs that nobody knows, each alone and with others; "
        + "and of what one portfolio comes to between inputs and luck.",
      "研究的是某项政策在同一未来中比基准多出多少。tornado 将情景中标记的各项输入（uncertain、decide）逐项取其范围两端，"
        + "其余不变，按条宽排序，给出每一变化的配对误差，并标出何处两项政策的次序互换。Sobol 指数将期望值的方差分解到各项未知输入"
        + "（单独与共同作用），并就单个项目组合的结果区分输入与运气各占多少。"),
    positionals: [ScenarioInput.file],
    options: [
      SensitivityOptions.method, SensitivityOptions.metric, SensitivityOptions.policy,
      SensitivityOptions.against, SensitivityOptions.own, SensitivityOptions.inputs,
      SensitivityOptions.rank, SensitivityOptions.trials, SensitivityOptions.rows,
      SensitivityOptions.scramblings, RunOptions.seed, RunOptions.threads, RunOptions.draws,
      RunOptions.futures, ScenarioInput.settings, ScenarioInput.allowed, StudyOptions.json,
      SensitivityOptions.csv, SensitivityOptions.svg, RunOptions.progress, RunOptions.quiet,
    ],
    examples: [
      .init(
        "botou sensitivity delta.json5",
        Phrase("What the gain over the baseline depends on", "相对基准的增量取决于什么")),
      .init(
        "botou sensitivity delta.json5 --metric state.npv --svg tornado.svg",
        Phrase("Another number, with its picture", "另一指标，并绘图")),
      .init(
        "botou sensitivity delta.json5 --method sobol --own",
        Phrase("Shares of the variance, and of luck", "方差份额与运气所占份额")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let output = SensitivityOutput(invocation)
      let request = try SensitivityRequest(invocation, on: console)
      try output.ensureWritable()
      let session = SensitivitySession(
        request: request, console: console, progress: RunOptions.progressForm(invocation))
      try output.deliver(try session.run(), on: console)
    })
}
