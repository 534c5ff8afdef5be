public import Documents
import Estimates
public import Portfolios

/// A tornado of a scenario: its bars, and every point that was played for them.
public struct PlayedTornado: Sendable {
  public let tornado: Tornado
  /// Where every input is as the scenario has it.
  public let best: EvaluatedPoint
  /// The ends, input by input, counted from 1.
  public let points: [EvaluatedPoint]

  /// Why there is none.
  public enum Failure: Error {
    case stopped
    /// The scenario itself cannot be played.
    case faults(Faults)
    /// The number has no value at the best guesses.
    case noValue
  }

  public init(_ model: ScenarioModel, metrics: [Metric]) throws(Failure) {
    let ends = model.varied.map { $0.ends.indices.map(SensitivitySetting.choice) }
    let points = Tornado.points(ends: ends).enumerated().map {
      model.point($0.element, number: $0.offset)
    }
    let played: [Result<PlayedPoint, Faults>]
    do { played = try model.each(points, seed: model.evaluator.seed) { $0 } } catch {
      throw .stopped
    }
    let guesses: PlayedPoint
    do { guesses = try played[0].get() } catch { throw .faults(error) }
    let outcomes = played.map { played in
      if case .success(let played) = played {
        model.number.outcome(of: played)
      } else {
        SensitivityOutcome.failed
      }
    }
    guard let tornado = Tornado(outcomes, ends: ends, trials: guesses.kept.means.trials) else {
      throw .noValue
    }
    self.tornado = tornado
    best = EvaluatedPoint(points[0], guesses, metrics: metrics, against: nil)
    self.points = zip(points, played).dropFirst().map { point, played in
      switch played {
      case .success(let played): EvaluatedPoint(point, played, metrics: metrics, against: guesses)
      case .failure(let faults): EvaluatedPoint(point, failed: faults)
      }
    }
  }
}
