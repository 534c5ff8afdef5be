import Documents
import Languages
import Portfolios
import Reports

/// `botou chart RUN.json --kind KIND`: one picture of a run.
enum ChartCommand {
  private static let kind = Setting<ChartKind>(
    "kind", short: "k", "KIND", .choice,
    about: Phrase(
      "Which picture: " + ChartKind.allCases.map(\.rawValue).joined(separator: ", "),
      "图的种类：" + ChartKind.allCases.map(\.rawValue).joined(separator: "、")))

  private static let policies = RepeatedSetting<String>(
    "policy", "NAME", .text,
    about: Phrase("Draw only this policy; may be given again", "仅绘制该政策；可重复给出"))

  static let command = Command(
    "chart",
    summary: Phrase("Draw a picture of a result document", "由结果文件绘图"),
    details: Phrase(
      "An SVG file, the same drawing as in the report: "
        + ChartKind.allCases.map { "\($0.rawValue) (\($0.title.english))" }.joined(separator: ", ")
        + ".",
      "SVG 文件，与报告中的图相同："
        + ChartKind.allCases.map { "\($0.rawValue)（\($0.title.chinese)）" }.joined(separator: "、")
        + "。"),
    positionals: [ResultInput.file], options: [kind, policies, OutputOptions.file],
    examples: [
      .init(
        "botou chart delta.json --kind crossing -o crossing.svg",
        Phrase("Cumulative incidence by policy", "各政策的累计跨越比例")),
      .init(
        "botou chart delta.json --kind cash --policy grant-to-equity --lang zh -o cash.svg",
        Phrase("One policy's cash plan, in Chinese", "单项政策的现金计划，中文")),
    ],
    run: { (invocation, console) throws(ToolError) in
      guard let kind = invocation[kind] else { throw usage(.missingOption("--kind")) }
      let chosen = invocation[policies]
      if kind.isOfOnePolicy && Set(chosen).count > 1 {
        throw usage(
          .refused(
            option: "--policy",
            because: Phrase(
              "this picture shows one policy; name one, and draw another picture of the other",
              "该图只显示一项政策；请只指定一项，其余另行绘制")))
      }
      let path = invocation[OutputOptions.file]
      if let path, path != "-" { try AtomicOutput.ensureWritable(path) }
      let run = try ResultInput.run(invocation)
      try run.ensure(
        kind.parts, for: Phrase("this picture", "该图"), file: invocation.word(ResultInput.file))
      for name in chosen { try ensureKnown(name, in: run) }
      let plotter = Plotter(run, policies: chosen, in: console.language)
      guard let figure = plotter.figure(kind) else {
        // Of a run for some metrics alone the number was not asked for.
        try run.ensure(
          .all, for: Phrase("this picture", "该图"), file: invocation.word(ResultInput.file))
        throw usage(
          .refused(
            option: "--kind \(kind.rawValue)",
            because: Phrase("the document holds no number for it", "结果文件中没有相应的数值")))
      }
      try console.deliver(figure.svgFile, to: path)
    })

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "chart"))
  }

  private static func ensureKnown(_ name: String, in run: RecordedRun) throws(ToolError) {
    let names = run.policies.map(\.name)
    guard !names.contains(name) else { return }
    throw usage(
      .unknownName(
        kind: Phrase("policy", "政策"), name, known: names,
        suggestion: Suggestion.closest(to: name, among: names)))
  }
}
