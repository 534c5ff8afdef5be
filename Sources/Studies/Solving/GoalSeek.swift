public import Documents
public import Estimates
import ScenarioFiles

/// Where along an input conditions hold, all points on the same futures.
///
/// The range is first looked at in eight steps; where a condition's margin changes its sign between two neighbours, the
/// place is narrowed down by halving and by the straight line in turn (the Illinois rule keeps both ends moving; Dowell
/// and Jarratt, BIT 11 (1971), doi:10.1007/BF01934364). What happens within an eighth and is undone there is not seen.
public struct GoalSeek {
  /// A value of the input that was tried.
  public struct Try: Sendable {
    public let value: Double
    /// Of each condition.
    public let estimates: [Estimate]
  }

  /// An end of a stretch in which all conditions hold.
  public struct End: Sendable, Hashable {
    public let value: Double
    /// Where the simulation's error alone may put it; none at an end of the range that was searched.
    public let low, high: Double?
    public var isOfRange: Bool { low == nil }
  }

  public struct Stretch: Sendable, Hashable {
    public let from, to: End
  }

  public struct Answer: Sendable {
    public let tries: [Try]
    public let stretches: [Stretch]
    /// Where the conditions come closest to being met, if they never are.
    public let nearest: Try?
  }

  private let conditions: [Condition]
  private let range: ClosedRange<Double>
  private let play: (Double) throws(Faults) -> [Estimate]?

  /// `play` gives the number of each condition at a value of the input; nothing where it was stopped.
  public init(
    _ conditions: [Condition], in range: ClosedRange<Double>,
    play: @escaping (Double) throws(Faults) -> [Estimate]?
  ) {
    (self.conditions, self.range, self.play) = (conditions, range, play)
  }

  /// In how many steps the range is looked at first.
  public static let steps = 8
  private static let mostHalvings = 14
  /// Narrowed down to this share of the range.
  private static let tolerance = 1e-4

  /// Nothing where it was stopped.
  public func answer() throws(Faults) -> Answer? {
    var tries: [Try] = []
    for step in 0...Self.steps {
      let part = Double(step) / Double(Self.steps)
      let value = (range.lowerBound + part * (range.upperBound - range.lowerBound)).withoutRest
      guard let tried = try attempt(value) else { return nil }
      tries.append(tried)
    }
    let grid = tries
    var ends = conditions.map { _ in [End]() }
    for place in conditions.indices {
      for (one, next) in zip(grid, grid.dropFirst()) {
        guard let (end, more) = try narrowed(place, one, next) else { return nil }
        tries += more
        ends[place] += [end].compactMap(\.self)
      }
    }
    tries.sort { $0.value < $1.value }
    let stretches = stretches(between: ends, grid)
    return Answer(
      tries: tries, stretches: stretches,
      nearest: stretches.isEmpty
        ? tries.max { shortfall($0, grid) < shortfall($1, grid) } : nil)
  }

  private func attempt(_ value: Double) throws(Faults) -> Try? {
    try play(value).map { Try(value: value, estimates: $0) }
  }

  private func margin(_ tried: Try, _ place: Int) -> Double? {
    tried.estimates[place].value.map(conditions[place].margin)
  }

  // MARK: - One change of sign

  /// Where a condition's margin is zero between two neighbours, and what was tried for it; no end where it keeps its sign.
  private func narrowed(
    _ place: Int, _ one: Try, _ next: Try
  ) throws(Faults) -> (End?, [Try])? {
    guard let first = margin(one, place), let last = margin(next, place),
      (first < 0) != (last < 0)
    else { return (nil, []) }
    var (low, high) = ((at: one.value, margin: first), (at: next.value, margin: last))
    var tried: [Try] = []
    let width = Self.tolerance * (range.upperBound - range.lowerBound)
    for round in 0..<Self.mostHalvings where high.at - low.at > width {
      let line = low.at - low.margin * (high.at - low.at) / (high.margin - low.margin)
      let middle = (low.at + high.at) / 2
      // The line alone would creep along a curve; halving alone forgets how steep it is.
      let at = (round % 2 == 0 ? line : middle).withoutRest
      guard at > low.at, at < high.at else { break }
      guard let attempt = try attempt(at) else { return nil }
      tried.append(attempt)
      guard let margin = margin(attempt, place) else { break }
      if (margin < 0) == (low.margin < 0) { low = (at, margin) } else { high = (at, margin) }
    }
    let at = low.at - low.margin * (high.at - low.at) / (high.margin - low.margin)
    return (end(at, place, one, next), tried)
  }

  /// The end with where its error may put it: the number's half-width over how fast it moves between the neighbours.
  private func end(_ at: Double, _ place: Int, _ one: Try, _ next: Try) -> End {
    let slope =
      ((next.estimates[place].value ?? 0) - (one.estimates[place].value ?? 0))
      / (next.value - one.value)
    let reaches = [one, next].compactMap { $0.estimates[place].interval?.halfWidth }
    let reach = (reaches.max() ?? 0) / abs(slope)
    guard reach.isFinite else {
      return End(value: at, low: range.lowerBound, high: range.upperBound)
    }
    return End(
      value: at, low: max(range.lowerBound, at - reach), high: min(range.upperBound, at + reach))
  }

  // MARK: - Where all hold

  private func stretches(between ends: [[End]], _ grid: [Try]) -> [Stretch] {
    let first = End(value: range.lowerBound, low: nil, high: nil)
    let last = End(value: range.upperBound, low: nil, high: nil)
    let all = [first] + ends.flatMap(\.self).sorted { $0.value < $1.value } + [last]
    var found: [Stretch] = []
    for (from, to) in zip(all, all.dropFirst()) where from.value < to.value {
      let middle = (from.value + to.value) / 2
      guard conditions.indices.allSatisfy({ holds($0, at: middle, ends[$0], grid) }) else {
        continue
      }
      if let before = found.last, before.to == from {
        found[found.count - 1] = Stretch(from: before.from, to: to)
      } else {
        found.append(Stretch(from: from, to: to))
      }
    }
    return found
  }

  /// Whether a condition holds at a value: as at the nearest try, once over for each end between them.
  private func holds(_ place: Int, at value: Double, _ ends: [End], _ grid: [Try]) -> Bool {
    guard let near = grid.min(by: { abs($0.value - value) < abs($1.value - value) }),
      let margin = margin(near, place)
    else { return false }
    let between = min(near.value, value)...max(near.value, value)
    let changes = ends.count { between.contains($0.value) && $0.value != near.value }
    return (margin >= 0) == changes.isMultiple(of: 2)
  }

  /// The worst margin, each as a part of how far that condition's number moves over the range, so that numbers of any
  /// kind compare.
  private func shortfall(_ tried: Try, _ grid: [Try]) -> Double {
    conditions.indices.map { place in
      guard let own = margin(tried, place) else { return -Double.infinity }
      let margins = grid.compactMap { margin($0, place) }
      let span = (margins.max() ?? 0) - (margins.min() ?? 0)
      return own / (span > 0 ? span : max(1e-300, abs(conditions[place].bound)))
    }.min() ?? 0
  }
}
