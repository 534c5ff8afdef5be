import Randomness

/// The merit of a running project, given what it has achieved.
///
/// Its law is the posterior of merit, exactly; its place in that law is its ordinary merit
/// score. Where merit leans on a market or on sectors, which other projects share, `SharedPast`
/// takes its place.
struct MeritAmongAchievers: Sendable {
  /// Merit and its slope at scores `-reach`, `-reach + step`, …; empty when nothing was learnt.
  private let knots: [Knot]

  private struct Knot: BitwiseCopyable {
    var merit: Double
    var slope: Double
  }

  private static let step = 1.0 / 32
  private static let reach = 8.5

  init(_ population: MeritPopulation) {
    knots = population.isUnselected || population.share == 0 ? [] : Self.knots(of: population)
  }

  /// The merit whose rank among achievers is the rank of `score` among all.
  func merit(atScore score: Double) -> Double {
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
  private static func knots(of population: MeritPopulation) -> [Knot] {
    let whole = population.share
    let scores = Array(stride(from: -reach, through: reach, by: step))
    let merits = population.quantiles(
      ranks: scores.map { (GSL.normalCDF(-abs($0)), fromAbove: $0 > 0) })
    return scores.indices.map { index in
      let density = population.density(atMerit: merits[index]) / whole
      let around = merits[max(index - 1, 0)...min(index + 1, scores.count - 1)]
      // A slope of at most three times the flatter neighbour's keeps merit increasing (Fritsch
      // and Carlson 1980); it binds only where the posterior has an edge.
      let flatter = zip(around, around.dropFirst()).map { ($1 - $0) / step }.min() ?? 0
      let slope = GSL.normalDensity(scores[index]) / density
      return Knot(merit: merits[index], slope: slope < 3 * flatter ? slope : 3 * flatter)
    }
  }
}
