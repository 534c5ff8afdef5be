import Documents
import Languages
import Reports
import ScenarioFiles

/// `botou check FILE`: the faults of a scenario, or the programme on one screen.
enum CheckCommand {
  private static let resolved = Flag(
    "resolved",
    about: Phrase(
      "Print the scenario with every default filled in and where each value comes from",
      "输出补全默认值后的情景，并注明每个值的来源"))

  private static let changed = Flag(
    "changed",
    about: Phrase(
      "List only the inputs that differ from the file that it extends, or from the defaults",
      "仅列出与所继承文件（未继承时与默认值）不同的输入"))

  private static let base = Setting<String>(
    "from", "BASE", .text,
    about: Phrase(
      "With --changed: list what differs from this scenario instead", "与 --changed 同用：改为与该情景比较"))

  static let command = Command(
    "check",
    summary: Phrase("Find what is wrong with a scenario, or sum it up", "检查情景文件，或给出概要"),
    details: Phrase(
      "Every fault is told at once, with its place, what was found and what would be accepted. "
        + "A table or another file that the scenario names counts as part of it. Of a file without "
        + "the word 'format', each default that changed is listed with the line that keeps the old. A run "
        + "too large for this machine is refused here too, and one of many minutes is told. The summary tells what is legal and hardly meant, and lists every term that differs from its default.",
      "一次列出全部问题：位置、现有内容与可接受的内容。情景引用的表格与其他文件视为其一部分。"
        + "若文件没有“format”，还会列出每个已变更的默认值及保留原义的写法。本机无法容纳的运行在此同样会被拒绝，耗时较长的会予以提示。概要会指出合法但不大可能的取值，并列出与默认值不同的全部条款。"
    ),
    positionals: [ScenarioInput.file],
    options: [
      resolved, changed, base, ScenarioInput.settings, ScenarioInput.allowed, OutputOptions.file,
    ],
    examples: [
      .init("botou check delta.json5", Phrase("Faults, or a summary", "问题或概要")),
      .init(
        "botou check delta.json5 --resolved --set horizonMonths=96",
        Phrase("All values, one of them replaced", "全部取值，并替换其中一个")),
      .init(
        "botou check mine.json5 --changed --from delta.json5",
        Phrase("What was changed since", "此后改动了什么")),
    ],
    run: { (invocation, console) throws(ToolError) in
      if invocation[base] != nil, !invocation[changed] {
        throw usage(.needs("--from", ["--changed"]))
      }
      if invocation[resolved], invocation[changed] {
        throw usage(.contradiction("--resolved", "--changed"))
      }
      let scenario = try ScenarioInput.scenario(invocation)
      try ensureRuns(scenario, file: try ScenarioInput.path(invocation), console)
      let isScenario = invocation[resolved]
      let text =
        if isScenario {
          scenario.resolved.text(in: console.language)
        } else if invocation[changed] {
          try ChangedFrom(scenario, invocation[base], invocation).text(on: console)
        } else {
          ProgrammeSummary(scenario, in: console.language, width: console.width).text
        }
      try console.deliver(
        text, to: invocation[OutputOptions.file], for: isScenario ? .programs : .person)
      // Beside a document or for a program; the summary has them in itself.
      if isScenario || console.faultForm == .json {
        console.tell(ChangedDefault.notices(in: scenario.resolved) + scenario.remarks)
      }
    })

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "check"))
  }

  /// Refuses what a run of it would refuse, and tells of one that takes long.
  private static func ensureRuns(
    _ scenario: Scenario, file: String, _ console: Console
  ) throws(ToolError) {
    let forecast = RunForecast(
      [try scenario.programme(file: file)], trials: scenario.trials,
      threads: SystemCalls.processors)
    try forecast.ensureFits()
    console.tell(LongRun(forecast))
  }
}

extension Console {
  /// Says that a run takes long.
  func tell(_ run: LongRun?) { tell(long: run?.phrase) }

  /// Says that what was asked for takes long.
  func tell(long phrase: Phrase?) {
    guard let sentence = phrase?[language] else { return }
    switch faultForm {
    case .text: remark(["botou: " + sentence])
    case .json:
      report([
        JSONText().text(of: ["code": "N_LONG_RUN", "message": .text(sentence), "advice": .null])
      ])
    }
  }

  /// Says what is no fault, and yet to be known.
  func tell(_ notices: [Fault]) {
    switch faultForm {
    case .text: remark(notices.map { "botou: " + $0.sentence(in: language) })
    case .json: report(notices.map { JSONText().text(of: $0.json(in: language)) })
    }
  }
}
