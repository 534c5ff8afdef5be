import Randomness

/// The merit of a running project, given the stages that it has achieved.
///
/// Its law is the posterior of merit; its place in that law is its ordinary merit score, so
/// it stays tied to market and sector as a fresh project's merit is.
public struct MeritAmongAchievers: Sendable {
  /// Merit and its slope at scores `-reach`, `-reach + step`, …; empty when nothing was learnt.
  private let knots: [(merit: Double, slope: Double)]

  private static let step = 1.0 / 16
  private static let reach = 8.5

  init(_ population: MeritPopulation) {
    guard population.selections.contains(where: { $0.bend != nil }), population.share > 0 else {
      knots = []
      return
    }
    knots = Self.knots(of: population)
  }

  /// The merit whose rank among achievers is the rank of `score` among all.
  public func merit(atScore score: Double) -> Double {
    guard !knots.isEmpty else { return score }
    let place = (max(-Self.reach, min(score, Self.reach)) + Self.reach) / Self.step
    let cell = min(Int(place), knots.count - 2)
    let t = place - Double(cell)
    let (left, right) = (knots[cell], knots[cell + 1])
    // Cubic Hermite: values and slopes at both ends.
    let rise = right.merit - left.merit
    let a = left.slope * Self.step - rise
    let b = right.slope * Self.step - rise
    return left.merit + t * rise + t * (1 - t) * ((1 - t) * a - t * b)
  }

  /// Ranks are taken from the nearer end, so that both tails keep their digits.
  private static func knots(
    of population: MeritPopulation
  ) -> [(merit: Double, slope: Double)] {
    let whole = population.share
    let count = Int((2 * reach / step).rounded()) + 1
    let scores = (0..<count).map { -reach + Double($0) * step }
    let merits = population.quantiles(
      ranks: scores.map { (GSL.normalCDF(-abs($0)), fromAbove: $0 > 0) })
    return zip(scores, merits).map { score, merit in
      let density = population.density(atMerit: merit) / whole
      let slope = density > 0 ? GSL.normalDensity(score) / density : 1
      return (merit, min(slope, 10))
    }
  }
}
