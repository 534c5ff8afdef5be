internal import Languages
internal import Machines
internal import Portfolios
internal import Reports

/// What a run will take of this machine, told before anything is played.
///
///     let forecast = try scenario.forecast(trials: 10_000_000)
///     print(forecast)  // 10,000,000 futures × 108 projects × 5 policies: this will take about …
///     if forecast.fits { … }
///
/// Numbers are right to an order of magnitude. A run that does not fit is refused before it starts.
public struct Forecast: Hashable, Sendable {
  /// What may be asked for instead of a run that does not fit.
  public enum Alternative: CaseIterable, Hashable, Sendable {
    /// To play on one thread.
    case oneThread
    /// To keep one metric alone.
    case oneMetric
  }

  /// How many futures are wanted, or at most where a precision ends the run.
  public let trials: Int
  /// How many projects each future has.
  public let projects: Int
  /// How many policies are judged, the baseline among them.
  public let policies: Int
  /// How long it takes on the processors there are.
  public let duration: Duration
  /// The most bytes that this process will hold; infinite where no machine could.
  public let memory: Double
  /// The most bytes that it may; infinite where the system sets no limit.
  public let memoryLimit: Double
  /// The bytes with each alternative that fits, where the run does not; empty for one that fits.
  public let alternatives: [Alternative: Double]
  /// All of it as a sentence.
  public let words: Phrase

  /// Whether there is memory enough.
  public var fits: Bool { memory <= memoryLimit }
}

extension Forecast: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { words.english }
}

extension Forecast {
  init(_ forecast: RunForecast) {
    (trials, policies) = (forecast.trials, forecast.policies)
    projects = Int(min(forecast.projects, 1e18))
    (memory, memoryLimit) = (forecast.memory, forecast.machine.most)
    // More seconds than any machine lives for; a duration would not hold many more.
    duration = .seconds(min(forecast.seconds, 1e18))
    let ways = forecast.tooLarge?.ways ?? []
    alternatives = Dictionary(
      ways.compactMap { way in Alternative(way.change).map { ($0, way.needed) } }
    ) { first, _ in first }
    words = Phrase(forecast.statement)
  }
}

extension Forecast.Alternative {
  /// Nothing for what only a comparison is offered.
  fileprivate init?(_ change: TooLargeRun.Change) {
    switch change {
    case .oneThread: self = .oneThread
    case .oneMetric: self = .oneMetric
    case .trials: return nil
    }
  }
}
