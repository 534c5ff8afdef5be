import Documents
import Estimates
import Languages
public import Portfolios
import ScenarioFiles

extension ComparedRuns {
  /// Compares two runs by the headline, or by all metrics that are listed.
  public init(_ a: RunSide, _ b: RunSide, by metrics: [Metric]? = nil) {
    let measures = metrics.map { $0.map { ComparedMeasure($0) } } ?? ComparedMeasure.headline
    let names = (a.run.policies.map(\.name), b.run.policies.map(\.name))
    let common = names.1.filter(names.0.contains)
    let errors = Self.errors(a, b)
    self.init(
      a.side, b.side, b.run.unit, errors,
      focus: common.first { $0 == b.run.foremost?.name } ?? common.first {
        $0 == a.run.foremost?.name
      }
        ?? common.first,
      inputs: Self.inputs(a, b),
      policies: common.compactMap { ComparedPolicy($0, a, b, measures, errors) },
      alone: [a, b].map { side in side.run.policies.filter { !common.contains($0.name) } })
  }

  /// Two scenarios that need no run, as no input differs.
  public init(same a: ComparedSide, _ b: ComparedSide, money: MoneyUnit) {
    self.init(
      a, b, money, .none, focus: nil, inputs: [], policies: [], alone: [[], []])
  }

  private init(
    _ a: ComparedSide, _ b: ComparedSide, _ money: MoneyUnit, _ errors: Errors, focus: String?,
    inputs: [RecordedChange], policies: [ComparedPolicy], alone: [[RecordedPolicy]]
  ) {
    self.init(
      schema: FormatWord.compare.description,
      engine: RecordedEngine(name: "botou", version: ProgramVersion.current), a: a, b: b,
      currency: money.currency, unit: money.multiple, confidence: Confidence.standard.level,
      errors: errors, focus: focus, inputs: inputs, policies: policies,
      onlyInA: alone[0].map(\.name), onlyInB: alone[1].map(\.name),
      titlesOnlyInA: alone[0].map(\.title), titlesOnlyInB: alone[1].map(\.title))
  }

  private static func errors(_ a: RunSide, _ b: RunSide) -> Errors {
    if a.played != nil, b.played != nil { return .paired }
    return a.run.seed == b.run.seed ? .atMost : .independent
  }

  /// Nothing where a document does not carry its scenario.
  private static func inputs(_ a: RunSide, _ b: RunSide) -> [RecordedChange] {
    guard let old = a.run.assumptions, let new = b.run.assumptions else { return [] }
    return InputChange.all(from: old, a.inputTitles, to: new, b.inputTitles)
      .map { RecordedChange($0, money: b.run.unit) }
  }
}

extension RunSide {
  /// A document does not say where the values of its parameters are used.
  fileprivate var inputTitles: InputChange.Titles {
    if let played { return played.run.scenario.inputTitles }
    let titles = run.register.map { ($0.path, $0.title.without(path: $0.path)) }
    return InputChange.Titles(
      Dictionary(titles) { first, _ in first }, of: run.assumptions ?? Self.noAssumptions)
  }

  private static let noAssumptions = DocumentNode(.null, origin: .default)
}

extension Phrase {
  /// A title that tells the place of a field by the path behind it.
  fileprivate func without(path: String) -> Phrase {
    func cut(_ text: String, _ end: String) -> String {
      text.hasSuffix(end) ? String(text.dropLast(end.count)) : text
    }
    return Phrase(cut(english, " (\(path))"), cut(chinese, "（\(path)）"))
  }
}

extension ComparedPolicy {
  fileprivate init?(
    _ name: String, _ a: RunSide, _ b: RunSide, _ measures: [ComparedMeasure],
    _ errors: ComparedRuns.Errors
  ) {
    guard let own = a.run.policies.first(where: { $0.name == name }),
      let its = b.run.policies.first(where: { $0.name == name })
    else { return nil }
    self.init(
      policy: name, title: its.title, rangeA: own.spread, rangeB: its.spread,
      measures: measures.compactMap { measure in
        guard let old = measure.estimate(own), let new = measure.estimate(its) else { return nil }
        let paired = Self.paired(measure.metric, name, a, b)
        let difference = paired ?? new.less(old, isBounded: errors != .independent)
        return ComparedFigure(
          measure: measure.name, title: measure.title, kind: measure.metric.kind, a: old, b: new,
          difference: difference, isClear: difference.value != nil && difference.isClear)
      })
  }

  private static func paired(
    _ metric: Metric, _ policy: String, _ a: RunSide, _ b: RunSide
  ) -> RecordedEstimate? {
    guard let own = a.source(of: policy), let its = b.source(of: policy), let old = a.played,
      let new = b.played
    else { return nil }
    return metric.difference(its, new.kept, less: own, old.kept).map(RecordedEstimate.init(paired:))
  }
}

extension RecordedPolicy {
  /// Between which numbers of crossings most futures lie.
  fileprivate var spread: RecordedInterval? {
    guard let spread = CrossingSpread(crossings), spread.range != nil else { return nil }
    return RecordedInterval(low: Double(spread.low), high: Double(spread.high))
  }
}

extension RecordedEstimate {
  /// The status of a difference whose error is a bound.
  static let atMost = "atMost"

  /// This less another of an independent run, or of one that errors may lie the other way of.
  ///
  /// Both ends follow from how far each estimate's own interval reaches: what lies apart by chance adds up in squares
  /// (G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27
  /// (2008)), what may lie apart together in full.
  fileprivate func less(_ other: RecordedEstimate, isBounded: Bool) -> RecordedEstimate {
    guard let value, let its = other.value else {
      return RecordedEstimate(
        value: nil, standardError: nil, interval: nil, n: n,
        status: status ?? other.status ?? "noValue")
    }
    func both(_ one: Double, _ two: Double) -> Double {
      isBounded ? one + two : (one * one + two * two).squareRoot()
    }
    let error = standardError.flatMap { own in other.standardError.map { both(own, $0) } }
    let interval = interval.flatMap { own in
      other.interval.map { less in
        RecordedInterval(
          low: value - its - both(value - own.low, less.high - its),
          high: value - its + both(own.high - value, its - less.low))
      }
    }
    return RecordedEstimate(
      value: value - its, standardError: error, interval: interval, n: n,
      status: isBounded ? Self.atMost : "independent")
  }
}
