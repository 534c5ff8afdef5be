/// How many misses of so many intervals are no wonder.
enum Misses {
  /// Counts that are neither so few nor so many that as few or as many have a chance below `level`.
  static func usual(of count: Int, chance: Double, level: Double) -> ClosedRange<Int> {
    let law = probabilities(of: count, chance: chance)
    var (low, high) = (0, count)
    var (below, above) = (law[0], law[count])
    while below < level {
      low += 1
      below += law[low]
    }
    while above < level {
      high -= 1
      above += law[high]
    }
    return low...high
  }

  /// The binomial law, each term from the one before.
  private static func probabilities(of count: Int, chance: Double) -> [Double] {
    var term = 1.0
    for _ in 0..<count { term *= 1 - chance }
    var law = [term]
    for k in 0..<count {
      term *= Double(count - k) / Double(k + 1) * chance / (1 - chance)
      law.append(term)
    }
    return law
  }
}
