import Documents
import Estimates
import Policies
import Portfolios
public import Studies

extension RecordedStudy {
  /// The same with the bars that its points make.
  public func with(_ tornado: RecordedTornado) -> RecordedStudy {
    var study = self
    study.tornado = tornado
    return study
  }

  /// The same with the shares that its points give.
  public func with(_ sobol: RecordedSobol) -> RecordedStudy {
    var study = self
    study.sobol = sobol
    return study
  }
}

extension RecordedTornado {
  /// Takes down what was played.
  public init(_ played: PlayedTornado, _ model: ScenarioModel) {
    let policies = model.evaluator.policiesPlayed(played)
    let firsts = model.varied.reduce(into: [1]) { $0.append($0[$0.count - 1] + $1.ends.count) }
    self.init(
      number: RecordedNumber(model.number, policies),
      best: model.number.other == nil
        ? RecordedEstimate(played.tornado.best) : RecordedEstimate(paired: played.tornado.best),
      bars: played.tornado.bars.map { bar in
        RecordedBar(bar, model.varied[bar.input], firstPoint: firsts[bar.input], policies)
      })
  }
}

extension Evaluator {
  /// The names of the policies that a point tells, in their order.
  fileprivate func policiesPlayed(_ played: PlayedTornado) -> [String] {
    guard case .success(let outcomes) = played.best.outcomes else { return [] }
    return outcomes.map(\.policy)
  }
}

extension RecordedNumber {
  /// By the names of the policies that are played.
  init(_ number: StudiedNumber, _ policies: [String]) {
    self.init(
      metric: number.metric.name, policy: policies[number.policy],
      other: number.other.map { policies[$0] })
  }
}

extension RecordedBar {
  fileprivate init(
    _ bar: TornadoBar, _ varied: VariedInput, firstPoint: Int, _ policies: [String]
  ) {
    self.init(
      input: varied.input.name,
      ends: bar.ends.enumerated().map { place, end in
        RecordedBarEnd(
          point: firstPoint + place, value: RecordedValue(varied.ends[place]),
          number: RecordedEstimate(end.value), change: RecordedEstimate(paired: end.change),
          overtakings: end.overtakings.map {
            RecordedOvertaking(above: policies[$0.above], below: policies[$0.below])
          })
      },
      width: RecordedEstimate(paired: bar.width), span: bar.span,
      isZeroWithinError: bar.isZeroWithinError)
  }
}
