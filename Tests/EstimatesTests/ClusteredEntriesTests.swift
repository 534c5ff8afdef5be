import Estimates
import TestSupport
import Testing

/// The error that a share of entries can have at most, by how the entries fall to trials.
struct ClusteredEntriesTests {
  /// Equal counts: √(.9·.1/25) = .06; lone entries: √(.9·.1/9) = .1.
  ///
  /// One entry and three have a mean of 2, squares of 5 and a spread of 1: at .5 √(.25·5)/(2√2) = .395284708, at .9
  /// (.4 + √(.16 + .09·5))/(2√2) = .417555382.
  @Test(
    arguments: [
      (Array(repeating: 4, count: 25), 0.9, 0.06),
      (Array(repeating: 0, count: 91) + Array(repeating: 1, count: 9), 0.9, 0.1),
      (Array(repeating: 0, count: 91) + Array(repeating: 1, count: 9), 0.1, 0.1),
      ([1, 3], 0.5, 0.395284708), ([1, 3], 0.9, 0.417555382), ([3, 1], 0.1, 0.417555382),
    ])
  func `trials of equal counts are its cases, and lone entries each a case`(
    _ counts: [Int], _ q: Double, _ error: Double
  ) {
    #expect(abs(ClusteredEntries(counts).greatestShareError(below: q) - error) < 1e-9)
  }

  @Test func `trials without entries have no error`() {
    #expect(ClusteredEntries([0, 0, 0]).greatestShareError(below: 0.5) == 0)
  }

  @Test func `moments of a column of counts tell the same`() throws {
    let counts = [0, 2, 5, 1, 0, 0, 7, 1]
    var accumulator = MomentsAccumulator(layout: MomentsLayout(columns: 1))
    for count in counts { accumulator.accumulate(row: [Double(count)].span) }
    let moments = accumulator.finish()
    for q in [0.1, 0.5, 0.9] {
      let (one, other) = (
        ClusteredEntries(counts).greatestShareError(below: q),
        ClusteredEntries(0, of: moments).greatestShareError(below: q)
      )
      #expect(abs(one - other) < 1e-12 * one)
    }
  }

  /// However the entries of 2,000 random tables fall to both sides, alone, together, or the more of a trial the
  /// surer: √Σ(c − qn)²/N, their error as a ratio of sums, is no greater.
  @Test func `no table of counts scatters by more`() {
    var numbers = SplitMix64(seed: 31)
    for _ in 0..<2_000 {
      let trials = Int.random(in: 1...40, using: &numbers)
      let (occupied, most) = (numbers.unit(), Int.random(in: 1...30, using: &numbers))
      let chance = numbers.unit()
      let isJoint = Bool.random(using: &numbers)
      let favoursMany = Bool.random(using: &numbers)
      let table = (0..<trials).map { _ -> (below: Int, count: Int) in
        guard numbers.unit() < occupied else { return (0, 0) }
        let count = Int.random(in: 1...most, using: &numbers)
        let chance = favoursMany ? (count * 2 > most ? chance : 0) : chance
        let below =
          isJoint
          ? (numbers.unit() < chance ? count : 0)
          : (0..<count).reduce(0) { sum, _ in sum + (numbers.unit() < chance ? 1 : 0) }
        return (below, count)
      }
      let total = Double(table.reduce(0) { $0 + $1.count })
      guard total > 0 else { continue }
      let q = Double(table.reduce(0) { $0 + $1.below }) / total
      let squares = table.reduce(0.0) { sum, trial in
        let residual = Double(trial.below) - q * Double(trial.count)
        return sum + residual * residual
      }
      let bound = ClusteredEntries(table.map(\.count)).greatestShareError(below: q)
      #expect(squares.squareRoot() / total <= bound * (1 + 1e-12), "\(table)")
    }
  }
}
