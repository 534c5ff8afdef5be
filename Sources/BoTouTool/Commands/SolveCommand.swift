import Documents
import Estimates
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles
import Studies

/// `botou solve FILE --for NAME --so-that CONDITION`: for which values of an input conditions hold.
enum SolveCommand {
  private static let input = Setting<String>(
    "for", "NAME=FROM:TO", .text,
    about: Phrase(
      "The input that is looked for, and between which values; NAME alone takes the range that the scenario marks",
      "所求的输入及其范围；只写 NAME 时取情景标记的范围"))

  private static let conditions = RepeatedSetting<String>(
    "so-that", "CONDITION", .text,
    about: Phrase(
      "METRIC>=NUMBER or METRIC<=NUMBER, or 'P(crossings>=20)>=80%' for a chance; may be given again, all must hold",
      "METRIC>=数值、METRIC<=数值，或表示概率的 'P(crossings>=20)>=80%'；可重复给出，须同时成立"))

  private static let policy = Setting<String>(
    "policy", "NAME", .text,
    about: Phrase("Under which policy", "所求的政策"),
    defaultText: Phrase(
      "the one whose term is looked for, else the one that is told first", "所求条款所属的政策，否则为重点政策"))

  static let command = Command(
    "solve",
    summary: Phrase("Find the values of an input for which conditions hold", "求使条件成立的输入取值"),
    details: Phrase(
      "Looks at the range in eight steps on the same futures and narrows down where a condition begins or ends to "
        + "hold, with where the simulation's error may put that place. What begins and ends within one eighth of the "
        + "range is not seen.",
      "在相同的未来上将范围分八步考察，并逐步缩小条件开始或不再成立之处，同时给出模拟误差所及的范围。"
        + "在八分之一范围之内出现又消失的情形无法察觉。"),
    positionals: [ScenarioInput.file],
    options: [
      input, conditions, policy, StudyOptions.futures, RunOptions.seed, RunOptions.threads,
      RunOptions.draws, RunOptions.futures, ScenarioInput.settings, ScenarioInput.allowed,
      StudyOptions.json, RunOptions.quiet,
    ],
    examples: [
      .init(
        "botou solve delta.json5 --for policies.equity.preMoney=2000:12000 --policy equity --so-that 'state.npv>=0'",
        Phrase("The dearest price at which shares pay", "国有方不亏的最高入股估值")),
      .init(
        "botou solve delta.json5 --for templates.deeptech.financing.share --so-that 'P(crossings>=20)>=80%'",
        Phrase("How willing the market must be", "市场须有多大意愿")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let output = StudyOutput(
        json: invocation[StudyOptions.json], isQuiet: invocation[RunOptions.quiet])
      try output.ensureWritable()
      try output.deliver(try study(invocation), on: console)
    })

  // MARK: - What is asked

  private static func study(_ invocation: Invocation) throws(ToolError) -> RecordedStudy {
    let wanted = try wanted(invocation)
    guard let text = invocation[input] else { throw usage(.missingOption("--for")) }
    let scenario = try ScenarioInput.scenario(invocation)
    let evaluator = Evaluator(
      scenario, futures: invocation[StudyOptions.futures],
      seed: invocation[RunOptions.seed].map(UInt64.init),
      sampling: .init(invocation[RunOptions.draws], invocation[RunOptions.futures]),
      asked: Condition.asked(wanted))
    let (input, range) = try searched(text, in: scenario)
    let programme: Programme
    do { programme = try evaluator.programme() } catch { throw .badInput(error) }
    let policy = try policy(invocation[policy] ?? input.path.policy, in: programme)
    let seeking = SolveSession(
      evaluator: evaluator, input: input, range: range, conditions: wanted, policy: policy,
      threads: StudyOptions.threads(invocation))
    return try seeking.run()
  }

  private static func wanted(_ invocation: Invocation) throws(ToolError) -> [Condition] {
    let texts = invocation[conditions]
    guard !texts.isEmpty else { throw usage(.missingOption("--so-that")) }
    var wanted: [Condition] = []
    for text in texts {
      do { wanted.append(try Condition(text)) } catch { throw usage(problem(error, text)) }
    }
    for (index, one) in wanted.enumerated() {
      for other in wanted.dropFirst(index + 1) where one.contradicts(other) {
        throw usage(.contradiction("--so-that \(one.text)", "--so-that \(other.text)"))
      }
    }
    return wanted
  }

  private static func problem(
    _ problem: Condition.Problem, _ text: String
  ) -> UsageError.Problem {
    let option = conditions.declaration.spelling
    return switch problem {
    case .noCondition:
      .badValue(
        option: option, value: text,
        accepted: Phrase(
          "such as state.npv>=0, money.costPerCrossing<=9000 or P(crossings>=20)>=80%",
          "形如 state.npv>=0、money.costPerCrossing<=9000 或 P(crossings>=20)>=80%"), suggestion: nil)
    case .noChance:
      .badValue(
        option: option, value: text,
        accepted: Phrase("a chance from 0 to 1, or from 0% to 100%", "以 0 至 1（0% 至 100%）的概率为界"),
        suggestion: nil)
    case .unknownMetric(let name, let suggestion):
      .unknownName(
        kind: Phrase("metric", "指标"), name, known: ["P(crossings>=N)"] + Metric.all.map(\.name),
        suggestion: name == "crossings" ? Metric.crossingCount.name : suggestion)
    }
  }

  private static func searched(
    _ text: String, in scenario: Scenario
  ) throws(ToolError) -> (StudyInput, ClosedRange<Double>) {
    let axis: GridAxis
    do { axis = try GridAxis(text, of: scenario) } catch {
      throw usage(SweepCommand.problem(error, text, option: "--for"))
    }
    let numbers = axis.values.compactMap { value -> Double? in
      if case .number(let numeral) = value.kind { numeral.double } else { nil }
    }
    if case .decide = axis.input.kind, !text.contains("=") {
      throw usage(
        .refused(
          option: "--for \(text)",
          because: Phrase(
            "only the values of a list can be chosen there; 'botou sweep --over \(axis.input.name)' tries them all",
            "该处只能取列表中的值；“botou sweep --over \(axis.input.name)”可逐一考察")))
    }
    guard numbers.count == axis.values.count, let low = numbers.min(), let high = numbers.max(),
      low < high
    else {
      throw usage(
        .badValue(
          option: "--for", value: text,
          accepted: Phrase(
            "a number with a range, as in NAME=FROM:TO", "带范围的数，形如 NAME=FROM:TO"), suggestion: nil))
    }
    return (axis.input.freed, low...high)
  }

  private static func policy(
    _ name: String?, in programme: Programme
  ) throws(ToolError) -> Int {
    guard let name else { return programme.foremost }
    let names = programme.policies.map(\.name)
    guard let policy = names.firstIndex(of: name) else {
      throw usage(
        .unknownName(
          kind: Phrase("policy", "政策"), name, known: names,
          suggestion: Suggestion.closest(to: name, among: names)))
    }
    return policy
  }

  static func usage(_ problem: UsageError.Problem) -> ToolError {
    .usage(UsageError(problem: problem, command: "solve"))
  }
}
