import Documents
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// `botou explain FILE --trial N`: one future as a dated story.
enum ExplainCommand {
  private static let trial = DefaultedSetting<Int>(
    "trial", "N", .whole(0...Int(Int64.max >> 16)), default: 0, as: "0",
    about: Phrase("The future to tell, by its number", "要讲述的未来的编号"))

  private static let project = Setting<String>(
    "project", "NAME", .text,
    about: Phrase(
      "The project to follow; NAME#17 is the 17th of a cohort", "要跟踪的项目；NAME#17 为一批项目中的第 17 个"),
    defaultText: Phrase("the whole world", "整个世界"))

  private static let policy = RepeatedSetting<String>(
    "policy", "NAME", .text,
    about: Phrase(
      "What becomes of the project under this policy; may be repeated", "该项目在此政策下的经历；可重复给出"))

  private static let markdown = Flag(
    "markdown",
    about: Phrase(
      "Print 'metrics', 'policies', 'csv' or 'changes' as Markdown tables",
      "将 metrics、policies、csv 或 changes 输出为 Markdown 表格"))

  private static let name = Positional(
    "NAME",
    Phrase(
      "After 'fields', 'laws', 'metrics', 'policies' or 'csv' in place of FILE: one of them, or a path such as "
        + "templates.*.financing",
      "以 fields、laws、metrics、policies 或 csv 代替 FILE 时：其中一项，或路径，如 templates.*.financing"),
    count: .optional, completion: .nothing)

  static let command = Command(
    "explain",
    summary: Phrase(
      "Tell one future of a scenario as a dated story, or list fields, laws, metrics, policy choices, tables or "
        + "changes",
      "把情景的一个未来讲成带日期的故事，或说明字段、分布、指标、政策选项、表格与变更"),
    details: Phrase(
      "Nature comes first: climate, factors, and what every stage, investor and exit would bring. "
        + "With --project and --policy the simulation's own course follows, to the last digit.",
      "先讲自然：气候、因子，以及每个阶段、投资人和退出会带来什么。给出 --project 与 --policy 时，"
        + "再讲模拟中该项目的实际经历，数字与模拟完全一致。"),
    positionals: [ScenarioInput.file, name],
    options: [
      trial, project, policy, RunOptions.draws, RunOptions.futures, ScenarioInput.settings,
      ScenarioInput.allowed,
      OutputOptions.json, markdown,
      OutputOptions.file,
    ],
    examples: [
      .init(
        "botou explain delta.json5 --trial 7", Phrase("Who comes, in which climate", "谁来，气候如何")),
      .init(
        "botou explain delta.json5 --trial 7 --project delta#3 --policy grant-to-equity",
        Phrase("One project under one policy", "一个项目在一项政策下的经历")),
      .init(
        "botou explain fields templates.*.financing",
        Phrase("What may be said of the market round, and the defaults", "市场轮融资可写的字段及默认值")),
      .init("botou explain laws", Phrase("Every law of chance and its parameters", "各种概率分布及其参数")),
      .init("botou explain metrics", Phrase("What each number of a run means", "运行结果各项指标的含义")),
      .init(
        "botou explain policies",
        Phrase("Every mechanism, how to write it and what it does", "每种机制的写法与作用")),
      .init(
        "botou explain csv",
        Phrase("What tables may hold, and what is refused", "各种表格可含的列与写法，以及不接受的写法")),
      .init(
        "botou explain changes",
        Phrase("What changed from version to version", "各版本之间的变更")),
    ],
    run: { (invocation, console) throws(ToolError) in
      if let topic = ExplainTopic(rawValue: invocation.word(ScenarioInput.file)) {
        return try tell(topic, invocation, console)
      }
      guard !invocation[markdown] else { throw usage(.needs("--markdown", ExplainTopic.tables)) }
      if let extra = invocation[name].first { throw usage(.extraArgument(extra)) }
      let story = try story(try scenario(invocation), invocation)
      let text =
        invocation[OutputOptions.json]
        ? JSONText(.indented).text(of: story.json) + "\n"
        : story.text(in: console.language, width: console.width).joined(separator: "\n") + "\n"
      try console.deliver(text, to: invocation[OutputOptions.file], for: invocation.reader)
    })

  private static func tell(
    _ topic: ExplainTopic, _ invocation: Invocation, _ console: Console
  ) throws(ToolError) {
    guard !invocation[markdown] || ExplainTopic.tables.contains(topic.rawValue) else {
      throw usage(.needs("--markdown", ExplainTopic.tables))
    }
    let form: ExplainTopic.Form =
      invocation[OutputOptions.json] ? .json : invocation[markdown] ? .markdown : .text
    let text = try topic.text(
      of: invocation[name].first, as: form, in: console.language, width: console.width)
    try console.deliver(
      text, to: invocation[OutputOptions.file], for: form == .text ? .person : .programs)
  }

  /// The scenario; a word that is neither a file nor a topic may have been meant as one of these.
  private static func scenario(_ invocation: Invocation) throws(ToolError) -> Scenario {
    do throws(ToolError) { return try ScenarioInput.scenario(invocation) } catch {
      guard case .noScenario(let missing) = error, missing.suggestion == nil else { throw error }
      let topics = ExplainTopic.allCases.map(\.rawValue)
      throw .noScenario(
        MissingScenario(
          word: missing.word, known: missing.known,
          suggestion: Suggestion.closest(to: missing.word, among: topics)))
    }
  }

  private static func story(
    _ scenario: Scenario, _ invocation: Invocation
  ) throws(ToolError) -> Story {
    let sampling = Sampling(invocation[RunOptions.draws], invocation[RunOptions.futures])
    let teller = StoryTeller(scenario, trial: UInt64(invocation[trial]), sampling: sampling)
    let policies = try policies(invocation[policy], of: scenario)
    guard let name = invocation[project] else {
      guard policies.isEmpty else { throw usage(.needs("--policy", ["--project"])) }
      return teller.nature(nil)
    }
    let choice = try choice(name, teller)
    var story = teller.nature(choice)
    guard !policies.isEmpty else { return story }
    let simulation = try simulation(scenario, sampling)
    for policy in policies {
      let replay = simulation.replay(
        trial: UInt64(invocation[trial]), project: choice.project, copy: choice.copy,
        policy: policy)
      guard let replay else { continue }
      story.add(
        teller.chapter(replay, policy: scenario.policies[policy].name, choice: choice))
    }
    return story
  }

  private static func simulation(
    _ scenario: Scenario, _ sampling: Sampling
  ) throws(ToolError) -> Simulation {
    do throws(ProgrammeError) {
      // A story needs none of the numbers.
      return Simulation(
        try scenario.programme(), seed: scenario.seed, sampling: sampling, asked: Asked([]))
    } catch {
      throw .bug("a valid scenario makes no programme: \(error)")
    }
  }

  // MARK: - Names

  private static func choice(
    _ name: String, _ teller: StoryTeller
  ) throws(ToolError) -> StoryTeller.Choice {
    do throws(StoryTeller.NoChoice) {
      return try teller.choice(name)
    } catch {
      switch error {
      case .unknown(let name, let known):
        throw unknown(Phrase("project", "项目"), name, known)
      case .noSuchCopy(let name, let copy, let copies):
        throw usage(
          .badValue(
            option: "--project", value: "\(name)#\(copy)",
            accepted: Phrase(
              "a copy between 1 and \(copies)", "在 1 与 \(copies) 之间的编号"), suggestion: nil))
      }
    }
  }

  private static func policies(
    _ names: [String], of scenario: Scenario
  ) throws(ToolError) -> [Int] {
    let known = scenario.policies.map(\.name)
    var places: [Int] = []
    for name in names {
      guard let place = known.firstIndex(of: name) else {
        throw unknown(Phrase("policy", "政策"), name, known)
      }
      places.append(place)
    }
    return places
  }

  private static func unknown(_ kind: Phrase, _ name: String, _ known: [String]) -> ToolError {
    usage(
      .unknownName(
        kind: kind, name, known: known,
        suggestion: Suggestion.closest(to: name, among: known)))
  }

  private static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "explain"))
  }
}
