/// The way to a quarter whose regime is known: the chance of that regime as each earlier quarter sees it.
///
/// A chain that is known later on is a chain still, whose steps lean toward what is known by these
/// chances (Doob's h-transform). So quarters are drawn forwards, each from its own uniform.
struct ClimateBridge: Sendable {
  /// Quarters that lean, the known one included.
  let quarters: Int
  private let count: Int
  /// The law of the first quarter, then the chain's rows.
  private let chances: [Double]
  /// Quarter by quarter, regime by regime.
  private let reaching: [Double]

  /// `nil` where nothing is known.
  init?(_ climate: Climate) {
    guard let known = climate.known else { return nil }
    let count = climate.regimes.count
    var reaching = [(0..<count).map { $0 == known.regime ? 1.0 : 0 }]
    for quarter in 0..<known.quarter {
      let chances = climate.transitions.map { row in
        zip(row, reaching[quarter]).reduce(0) { $0 + $1.0 * $1.1 }
      }
      // Only their ratios matter; many rare steps would come to nothing.
      let most = chances.max() ?? 1
      reaching.append(most > 0 ? chances.map { $0 / most } : chances)
    }
    self.count = count
    quarters = known.quarter + 1
    chances = climate.initial + climate.transitions.flatMap(\.self)
    self.reaching = reaching.reversed().flatMap(\.self)
  }

  /// The regime of a quarter after another, by a uniform.
  func regime(ofQuarter quarter: Int, after last: Int?, at uniform: Double) -> Int {
    var whole = 0.0
    for regime in 0..<count { whole += weight(of: regime, in: quarter, after: last) }
    var (left, found) = (uniform * whole, 0)
    for regime in 0..<count {
      let weight = weight(of: regime, in: quarter, after: last)
      guard weight > 0 else { continue }
      found = regime
      left -= weight
      if left <= 0 { break }
    }
    return found
  }

  private func weight(of regime: Int, in quarter: Int, after last: Int?) -> Double {
    let row = last.map { $0 + 1 } ?? 0
    return chances[row * count + regime] * reaching[quarter * count + regime]
  }
}
