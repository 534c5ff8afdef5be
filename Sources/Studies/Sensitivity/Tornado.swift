public import Estimates

/// What a number depends on: each input at its ends while all others stay at their best guesses.
///
/// All points play the same futures, so an end is compared with the best guess future by future, and what luck does
/// to both drops out of the error.
public struct Tornado: Sendable, Equatable {
  /// The number at the best guesses.
  public let best: Estimate
  /// The widest bar first; of equal ones in the order of the inputs.
  public let bars: [TornadoBar]

  /// The points: the best guesses, then each input's ends, the low one first.
  public static func points(ends: [[SensitivitySetting]]) -> [[SensitivitySetting]] {
    let guesses = ends.map { _ in SensitivitySetting.best }
    return [guesses]
      + ends.enumerated().flatMap { input, settings in
        settings.map { setting in
          var point = guesses
          point[input] = setting
          return point
        }
      }
  }

  /// Plays all points in one call; nothing where the best guesses have no number.
  public init?<Model: SensitivityModel>(
    _ model: Model, ends: [[SensitivitySetting]], confidence: Confidence = .standard
  ) throws(Model.Stop) {
    self.init(
      try model.outcomes(at: Self.points(ends: ends), futures: 0), ends: ends,
      confidence: confidence)
  }

  /// From what the points came to; replicates are of as many trials as is said, all alike where nothing is.
  public init?(
    _ outcomes: [SensitivityOutcome], ends: [[SensitivitySetting]], trials: [Int] = [],
    confidence: Confidence = .standard
  ) {
    guard let best = outcomes.first, !best.hasFailed else { return nil }
    let pairing = Pairing(best: best, trials: trials, confidence: confidence)
    self.best = pairing.estimate(best.values)
    var next = 1
    var bars: [TornadoBar] = []
    for (input, settings) in ends.enumerated() where !settings.isEmpty {
      bars.append(
        TornadoBar(input, settings, outcomes[next..<next + settings.count], pairing))
      next += settings.count
    }
    self.bars = bars.enumerated().sorted {
      ($1.element.span, $0.offset) < ($0.element.span, $1.offset)
    }.map(\.element)
  }
}

/// What an input's ends make of a number.
public struct TornadoBar: Sendable, Equatable {
  public struct End: Sendable, Equatable {
    public let setting: SensitivitySetting
    /// The number there; undefined where the point could not be played.
    public let value: Estimate
    /// What it has more or less than at the best guesses, on the same futures.
    public let change: Estimate
    /// Contenders that change places against the best guesses.
    public let overtakings: [Overtaking]
  }

  /// Two contenders in another order than at the best guesses, in both beyond error.
  public struct Overtaking: Sendable, Hashable {
    public let above: Int
    public let below: Int
  }

  /// The place of the input among the model's.
  public let input: Int
  public let ends: [End]
  /// What the last end has more or less than the first, on the same futures.
  public let width: Estimate

  /// From the least to the greatest among the ends and the best guess.
  public var span: Double {
    let changes = ends.compactMap(\.change.value) + [0]
    return (changes.max() ?? 0) - (changes.min() ?? 0)
  }

  /// Whether no end differs from the best guess, nor one end from the other, beyond error.
  public var isZeroWithinError: Bool {
    (ends.map(\.change) + [width]).allSatisfy { !$0.isClear }
  }

  /// Whether some end could not be played.
  public var isPartial: Bool { ends.contains { $0.change.value == nil } }

  init(
    _ input: Int, _ settings: [SensitivitySetting], _ outcomes: ArraySlice<SensitivityOutcome>,
    _ pairing: Pairing
  ) {
    self.input = input
    ends = zip(settings, outcomes).map { setting, outcome in
      guard !outcome.hasFailed else {
        return End(
          setting: setting, value: pairing.nothing, change: pairing.nothing, overtakings: [])
      }
      return End(
        setting: setting, value: pairing.estimate(outcome.values),
        change: pairing.change(outcome.values), overtakings: pairing.overtakings(outcome))
    }
    guard let first = outcomes.first, let last = outcomes.last, !first.hasFailed, !last.hasFailed
    else {
      width = pairing.nothing
      return
    }
    width = pairing.difference(last.values, less: first.values)
  }
}

extension Estimate {
  /// Whether a difference is told from none.
  var isClear: Bool {
    guard let value else { return false }
    return interval.map { !$0.contains(0) } ?? (value != 0)
  }
}
