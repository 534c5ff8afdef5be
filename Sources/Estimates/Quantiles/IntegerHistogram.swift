/// Exact counts of a small whole number per trial, such as how many projects crossed.
///
/// Counts are integers, so histograms add up to the same bits in any grouping.
public struct IntegerHistogram: Sendable, Equatable, Mergeable {
  /// `counts[k]` is how often k was seen; the last entry is not zero.
  public private(set) var counts: [UInt64] = []
  public private(set) var total: UInt64 = 0
  /// For each number how its count scatters between nets; empty where nothing is known of that.
  private(set) var sums: [NetSums] = []
  private(set) var netTotals = NetTotals()

  public init() {}

  init(counts: [UInt64], sums: [NetSums], netTotals: NetTotals) {
    self.counts = counts
    total = counts.reduce(0, &+)
    self.sums = sums
    self.netTotals = netTotals
  }

  public mutating func add(_ number: Int) {
    precondition(number >= 0, "a histogram of counts cannot take \(number)")
    if number >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: number + 1 - counts.count))
    }
    counts[number] += 1
    total += 1
  }

  public mutating func merge(_ next: IntegerHistogram) {
    let more = next.counts.count - counts.count
    if more > 0 { counts.append(contentsOf: repeatElement(0, count: more)) }
    for (number, count) in next.counts.enumerated() { counts[number] += count }
    total += next.total
    if !(sums.isEmpty && next.sums.isEmpty) { makeSums() }
    for (number, more) in next.sums.enumerated() { sums[number] += more }
    netTotals += next.netTotals
  }

  /// Takes all entries so far for those of one net, whose scatter against other nets gives the errors.
  public mutating func closeNet() {
    makeSums()
    var below: UInt64 = 0
    for number in counts.indices {
      sums[number] = NetSums.growth(by: counts[number], after: below, of: total)
      below += counts[number]
    }
    netTotals = NetTotals(entries: total)
  }

  private mutating func makeSums() {
    sums.append(contentsOf: repeatElement(NetSums(), count: counts.count - sums.count))
  }

  /// Forgets all entries and keeps the memory.
  public mutating func reset() {
    counts.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    netTotals = NetTotals()
    total = 0
  }

  /// The mean, exact up to one rounding while the sum stays below 2⁵³.
  public var mean: Double? {
    guard total > 0 else { return nil }
    let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset) * Double($1.element) }
    return sum / Double(total)
  }

  /// The smallest number that at least a share `q` of all entries do not exceed.
  public func quantile(_ q: Double) -> Int? {
    guard total > 0 else { return nil }
    let rank = quantileRank(q, of: total)
    var seen: UInt64 = 0
    return counts.firstIndex {
      seen += $0
      return seen >= rank
    }
  }

  /// The share of entries of at least `number`.
  public func share(atLeast number: Int) -> Double? {
    guard total > 0 else { return nil }
    return Double(counts.dropFirst(max(0, number)).reduce(0, +)) / Double(total)
  }
}

/// The rank, from 1, of the entry that is the q-quantile: the inverse of the step function.
func quantileRank(_ q: Double, of total: UInt64) -> UInt64 {
  precondition(q >= 0 && q <= 1, "\(q) is not between 0 and 1")
  // A share such as 0.07 times 100 must not round up to the next rank.
  let rank = (q * Double(total) * (1 - 0x1p-50)).rounded(.up)
  return min(max(UInt64(rank), 1), total)
}
