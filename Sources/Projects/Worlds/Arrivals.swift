import Randomness

/// How many projects of a stream enter: Poisson, and all beyond `most` are turned away.
struct Arrivals: Hashable, Sendable {
  /// The chance of at most `fewest`, `fewest + 1`… arrivals; 1 at the last.
  private let cumulative: [Double]
  private let fewest: Int

  /// P(N ≤ k) is the chance that a gamma time of shape k + 1 is longer than the mean.
  init(mean: Double, most: Int) {
    // Ten standard deviations either way; beyond them no uniform can fall.
    let spread = 10 * mean.squareRoot() + 40
    let first = Int(min(max(0, mean - spread), Double(most)))
    let last = Int(min(mean + spread, Double(most)))
    let chances = (first...last).map { count in
      (try? Gamma(shape: Double(count) + 1, scale: 1))?.survival(mean) ?? 1
    }
    let fewest = chances.firstIndex { $0 > UnitInterval.smallest } ?? 0
    self.fewest = first + fewest
    cumulative = chances[fewest...].dropLast() + [1]
  }

  /// The least number that so many or fewer arrive with a chance of `uniform`.
  func count(at uniform: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < uniform { low = middle + 1 } else { high = middle }
    }
    return fewest + low
  }
}
