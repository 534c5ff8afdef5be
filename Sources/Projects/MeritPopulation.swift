import Randomness

/// Projects by merit: how common each merit is among those that achieved the stages so far.
///
/// Achieving a stage selects for merit where the stage loads on it. Thresholds that keep a
/// stated chance among achievers follow by quadrature over merit, to about twelve digits.
struct MeritPopulation {
  /// A selection by merit: the chance to survive one stage or search.
  struct Selection: Equatable {
    /// The correlation of the stage's score with merit.
    var loading: Double
    /// The score that must be exceeded.
    var threshold: Double
    /// What of those who miss it recovers all the same.
    var recovery = 0.0

    private var own: Double { max(0, 1 - loading * loading).squareRoot() }

    /// The chance of survival at a merit.
    func chance(atMerit merit: Double) -> Double {
      let first = exceeding(atMerit: merit)
      return first + (1 - first) * recovery
    }

    private func exceeding(atMerit merit: Double) -> Double {
      let reach = loading * merit - threshold
      guard own > 0 else { return reach > 0 ? 1 : 0 }
      return GSL.normalCDF(reach / own)
    }

    /// Where the chance bends fastest, and over what width; `nil` when merit does not matter.
    var bend: (merit: Double, width: Double)? {
      guard loading != 0, threshold.isFinite else { return nil }
      return (threshold / loading, own / abs(loading))
    }
  }

  private(set) var selections: [Selection] = []

  /// All merits that a double-precision normal score can take lie within this distance of zero.
  static let reach = 9.0

  mutating func select(_ selection: Selection) { selections.append(selection) }

  /// The share of all projects that is left.
  var share: Double { integral(over: -Self.reach...Self.reach, and: nil) }

  /// How common a merit is, with what is left of all projects summing to `share`.
  func density(atMerit merit: Double) -> Double {
    selections.reduce(GSL.normalDensity(merit)) { $0 * $1.chance(atMerit: merit) }
  }

  /// The threshold that a share `chance` of this population exceeds with a score of this loading.
  ///
  /// `nil` when there is no population left to take a share of.
  func threshold(exceededBy chance: Double, loading: Double) -> Double? {
    if chance <= 0 { return .infinity }
    if chance >= 1 { return -.infinity }
    let unselective = selections.allSatisfy { $0.bend == nil }
    if loading == 0 || unselective { return GSL.normalUpperQuantile(chance) }
    let whole = share
    guard whole > 0 else { return nil }
    return bisect { threshold in
      let next = Selection(loading: loading, threshold: threshold)
      return integral(over: -Self.reach...Self.reach, and: next) > chance * whole
    }
  }

  /// The merit with a share `rank` of this population below it, `rank` taken from the nearer end.
  ///
  /// The panels' shares are summed once; only the panel that holds the answer is divided further.
  func quantiles(ranks: [(share: Double, fromAbove: Bool)]) -> [Double] {
    let edges = Self.panelEdges(of: selections, in: -Self.reach...Self.reach)
    let panels = zip(edges, edges.dropFirst()).map {
      Self.panel(selections, from: $0.0, to: $0.1)
    }
    let whole = panels.reduce(0, +)
    return ranks.map { rank in
      let order = rank.fromAbove ? Array(panels.indices.reversed()) : Array(panels.indices)
      var left = rank.share * whole
      for index in order {
        guard left > panels[index], index != order.last else {
          return Self.place(
            share: left, in: edges[index]...edges[index + 1], fromAbove: rank.fromAbove,
            of: selections)
        }
        left -= panels[index]
      }
      return rank.fromAbove ? -Self.reach : Self.reach
    }
  }

  // MARK: - Numerics

  private static func place(
    share: Double, in range: ClosedRange<Double>, fromAbove: Bool, of selections: [Selection]
  ) -> Double {
    var low = range.lowerBound
    var high = range.upperBound
    while high - low > 1e-13 * max(1, abs(high)) {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { break }
      let reached =
        fromAbove
        ? panel(selections, from: middle, to: range.upperBound)
        : panel(selections, from: range.lowerBound, to: middle)
      if (reached < share) == fromAbove { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// The number in the reach of a score at which `tooLow` turns false.
  private func bisect(_ tooLow: (Double) -> Bool) -> Double {
    var low = -Self.reach
    var high = Self.reach
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { return middle }
      if tooLow(middle) { low = middle } else { high = middle }
    }
  }

  private func integral(over range: ClosedRange<Double>, and next: Selection?) -> Double {
    let all = selections + (next.map { [$0] } ?? [])
    let edges = Self.panelEdges(of: all, in: range)
    return zip(edges, edges.dropFirst()).reduce(0) { $0 + Self.panel(all, from: $1.0, to: $1.1) }
  }

  /// Gauss–Legendre over one panel; panels are a quarter wide, and finer wherever a chance bends sharply.
  private static func panel(
    _ selections: [Selection], from left: Double, to right: Double
  ) -> Double {
    let half = (right - left) / 2
    let middle = (right + left) / 2
    return half
      * rule.sum { place in
        let merit = middle + half * place
        return selections.reduce(GSL.normalDensity(merit)) { $0 * $1.chance(atMerit: merit) }
      }
  }

  private static func panelEdges(
    of selections: [Selection], in range: ClosedRange<Double>
  ) -> [Double] {
    var edges: Set<Double> = [range.lowerBound, range.upperBound]
    var even = (range.lowerBound * 4).rounded(.up) / 4
    while even < range.upperBound {
      edges.insert(even)
      even += 0.25
    }
    for bend in selections.compactMap(\.bend) {
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
