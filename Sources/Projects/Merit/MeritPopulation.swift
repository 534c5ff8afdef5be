import Randomness

/// Projects by merit: how common each merit is among those that came through so far.
///
/// Achieving a stage selects for merit where the stage loads on it. Thresholds that keep a
/// stated chance among achievers follow by quadrature over merit, to about twelve digits.
struct MeritPopulation {
  private(set) var selections: [MeritSelection] = []

  /// All merits that a double-precision normal score can take lie within this distance of zero.
  private static let reach = 9.0

  mutating func select(_ selection: MeritSelection) { selections.append(selection) }

  /// Whether nothing has told one merit from another.
  var isUnselected: Bool { selections.allSatisfy { $0.bend == nil } }

  /// Whether a stage that cannot be achieved lets nobody through: what comes after is never asked.
  private var isEmpty: Bool {
    selections.contains {
      if case .achieved(let score, let recovery) = $0 {
        score.threshold == .infinity && recovery == 0
      } else {
        false
      }
    }
  }

  /// The share of all projects that is left.
  var share: Double { Self.integral(over: edges(), density) }

  /// How common a merit is, with what is left of all projects summing to `share`.
  func density(atMerit merit: Double) -> Double {
    selections.reduce(GSL.normalDensity(merit)) { $0 * $1.chance(atMerit: merit) }
  }

  /// The logarithm of the chance to come through at a merit, never below that of the least number.
  func logChance(atMerit merit: Double) -> Double {
    selections.reduce(0) {
      $0 + logarithm(max($1.chance(atMerit: merit), .leastNonzeroMagnitude))
    }
  }

  /// The shortest distance of merit over which that chance bends.
  var narrowestBend: Double { selections.compactMap { $0.bend?.width }.min() ?? .infinity }

  /// The threshold that a share `chance` of this population exceeds with a score of this loading.
  ///
  /// `nil` when there is no population left to take a share of.
  func threshold(exceededBy chance: Double, loading: Double) -> Double? {
    if chance <= 0 { return .infinity }
    if chance >= 1 { return -.infinity }
    let alone = GSL.normalUpperQuantile(chance)
    if loading == 0 || isUnselected || isEmpty { return alone }
    let wanted = share * chance
    guard wanted > 0 else { return nil }
    return RootFinding.root(from: alone, in: -2 * Self.reach...2 * Self.reach) { threshold in
      let score = MeritScore(loading: loading, threshold: threshold)
      let edges = edges(and: score.bend)
      let exceeding = Self.integral(over: edges) {
        density(atMerit: $0) * score.exceeding(atMerit: $0)
      }
      let slope = Self.integral(over: edges) {
        density(atMerit: $0) * score.density(atMerit: $0)
      }
      return (wanted - exceeding, slope)
    }
  }

  /// The merits that have a share of this population below them, each share taken from the nearer end.
  ///
  /// The panels' shares are summed once; only the panel that holds the answer is divided further.
  func quantiles(ranks: [(share: Double, fromAbove: Bool)]) -> [Double] {
    let edges = edges()
    let panels = zip(edges, edges.dropFirst()).map { ends in
      (range: ends.0...ends.1, share: Self.panel(from: ends.0, to: ends.1, density))
    }
    let whole = panels.reduce(0) { $0 + $1.share }
    return ranks.map { rank in
      var left = rank.share * whole
      let inwards = rank.fromAbove ? panels.reversed() : panels
      for panel in inwards {
        if left <= panel.share { return place(left, in: panel.range, fromAbove: rank.fromAbove) }
        left -= panel.share
      }
      return rank.fromAbove ? -Self.reach : Self.reach
    }
  }

  /// The merit within a panel that leaves `share` between itself and the panel's outer end.
  private func place(
    _ share: Double, in range: ClosedRange<Double>, fromAbove: Bool
  ) -> Double {
    RootFinding.root(from: (range.lowerBound + range.upperBound) / 2, in: range) { merit in
      let missing =
        fromAbove
        ? share - Self.panel(from: merit, to: range.upperBound, density)
        : Self.panel(from: range.lowerBound, to: merit, density) - share
      return (missing, density(atMerit: merit))
    }
  }

  // MARK: - Quadrature

  private static func integral(
    over edges: [Double], _ function: (Double) -> Double
  ) -> Double {
    zip(edges, edges.dropFirst()).reduce(0) { $0 + panel(from: $1.0, to: $1.1, function) }
  }

  /// Gauss–Legendre over one panel.
  private static func panel(
    from left: Double, to right: Double, _ function: (Double) -> Double
  ) -> Double {
    let half = (right - left) / 2
    let middle = (right + left) / 2
    return half * rule.sum { function(middle + half * $0) }
  }

  /// Panels are half a unit wide, and finer wherever a chance bends sharply.
  private func edges(and extra: MeritSelection.Bend? = nil) -> [Double] {
    let range = -Self.reach...Self.reach
    var edges = Set(stride(from: -Self.reach, through: Self.reach, by: 0.5))
    for bend in selections.compactMap(\.bend) + [extra].compactMap({ $0 }) {
      for widths in [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8] {
        for edge in [bend.merit - widths * bend.width, bend.merit + widths * bend.width]
        where range.contains(edge) {
          edges.insert(edge)
        }
      }
    }
    return edges.sorted()
  }

  private static let rule = Quadrature.gaussLegendre(12)
}
