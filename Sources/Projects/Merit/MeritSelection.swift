import Randomness

/// A normal score that leans on merit, against a threshold.
struct MeritScore: Equatable {
  /// The score's correlation with merit.
  var loading: Double
  var threshold: Double

  private var own: Double { max(0, 1 - loading * loading).squareRoot() }

  /// The chance that the score exceeds the threshold at a merit.
  func exceeding(atMerit merit: Double) -> Double {
    let reach = loading * merit - threshold
    guard own > 0 else { return reach > 0 ? 1 : 0 }
    return GSL.normalCDF(reach / own)
  }

  /// How much of that chance a higher threshold takes away; nothing is known of it without an own part.
  func density(atMerit merit: Double) -> Double {
    own > 0 ? GSL.normalDensity((loading * merit - threshold) / own) / own : 0
  }

  var bend: MeritSelection.Bend? {
    guard loading != 0, threshold.isFinite else { return nil }
    return (threshold / loading, own / abs(loading))
  }
}

/// What an event, or the lack of one, tells of merit: the chance of it at each merit.
enum MeritSelection: Equatable {
  /// A stage achieved: at once, or by rework with a chance that does not ask for merit.
  case achieved(MeritScore, recovery: Double)
  /// No investor yet, where a thresholded share will ever have one and a share `late` of those has it later.
  case unfinanced(MeritScore, late: Double)
  /// No investor yet, at `exposure · e^(βm − β²/2)` expected arrivals.
  case unvisited(exposure: Double, effect: Double)
  /// An investor, at as many expected arrivals.
  case visited(exposure: Double, effect: Double)

  /// Where a chance changes fastest, and over what width.
  typealias Bend = (merit: Double, width: Double)

  func chance(atMerit merit: Double) -> Double {
    switch self {
    case .achieved(let score, let recovery):
      let first = score.exceeding(atMerit: merit)
      return first + (1 - first) * recovery
    case .unfinanced(let score, let late):
      return 1 - (1 - late) * score.exceeding(atMerit: merit)
    case .unvisited(let exposure, let effect):
      return exponential(-exposure * SearchPlan.meritFactor(effect, merit: merit))
    case .visited(let exposure, let effect):
      let expected = exposure * SearchPlan.meritFactor(effect, merit: merit)
      return exposure > 0 ? -exponentialMinusOne(-expected) : 0
    }
  }

  /// `nil` when merit does not matter.
  var bend: Bend? {
    switch self {
    case .achieved(let score, _), .unfinanced(let score, _): return score.bend
    case .unvisited(let exposure, let effect), .visited(let exposure, let effect):
      guard effect != 0, exposure > 0 else { return nil }
      return ((effect * effect / 2 - logarithm(exposure)) / effect, 1 / abs(effect))
    }
  }
}
