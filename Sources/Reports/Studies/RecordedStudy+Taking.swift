import Documents
import Estimates
import Policies
public import Portfolios
import Projects
import Randomness
import ScenarioFiles
public import Studies

extension RecordedStudy {
  /// A study of which no point has been played but that of best guesses.
  public init(
    _ question: StudyQuestion, by method: StudyMethod, _ evaluator: Evaluator,
    _ programme: Programme, metrics: [Metric], inputs: [StudyInput], count: Int, part: StudyPart?,
    best: EvaluatedPoint
  ) {
    let scenario = evaluator.scenario
    let unit = MoneyUnit(currency: scenario.currency, multiple: scenario.unit)
    self.init(
      schema: FormatWord.study.description,
      engine: RecordedEngine(name: "botou", version: ProgramVersion.current), question: question,
      method: method, scenario: RecordedScenario(scenario),
      seed: "\(Int(clamping: evaluator.seed))",
      trials: evaluator.futures, draws: evaluator.sampling.draws.rawValue,
      futures: evaluator.sampling.futures.rawValue, confidence: Confidence.standard.level,
      baseline: programme.policies[programme.baseline].name,
      focus: programme.policies[programme.foremost].name, metrics: metrics.map(\.name),
      policies: programme.policies.map {
        StudiedPolicy(name: $0.name, title: scenario.titles[.policy($0.name)])
      },
      inputs: inputs.map { StudiedInput($0, money: unit) }, count: count, part: part,
      best: StudiedPoint(best, metrics: metrics), points: [], spreads: [])
  }

  /// The same with its points; a whole study of cases tells how they spread.
  public func with(_ points: [StudiedPoint], part: StudyPart? = nil) -> RecordedStudy {
    let isSpread = method == .cases && points.count == count
    var study = RecordedStudy(
      schema: schema, engine: engine, question: question, method: method, scenario: scenario,
      seed: seed,
      trials: trials, draws: draws, futures: futures, confidence: confidence, baseline: baseline,
      focus: focus, metrics: metrics, policies: policies, inputs: inputs, count: count, part: part,
      best: best, points: points,
      spreads: isSpread ? StudiedSpread.all(of: points, policies.map(\.name), metrics) : [])
    if question == .sweep, points.count == count { study.switches = StudiedSwitch.all(in: study) }
    return study
  }
}

extension StudiedInput {
  fileprivate init(_ input: StudyInput, money: MoneyUnit) {
    self.init(
      name: input.name, path: input.path.description, title: input.title,
      unit: input.unit == .moneyUnits ? money.name : input.unit,
      kind: Kind(input.kind), best: RecordedValue(input.best))
  }
}
