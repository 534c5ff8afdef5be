/// Counts of any numbers in narrow relative buckets: quantiles to within 1/256 of their own size.
///
/// Memory does not grow with the number of entries, and merging is integer addition, hence exact in
/// any grouping. The guarantee is that of DDSketch (Masson, Rim and Lee, "DDSketch: a fast and
/// fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12 (2019),
/// doi:10.14778/3352063.3352135); the buckets are the even ones of HdrHistogram.
/// Numbers nearer to 0 than 2⁻¹⁰²² count as 0. Entries that are not numbers are counted, not dropped.
public struct QuantileSketch: Sendable, Equatable, Mergeable {
  /// How far a reported quantile may be from the exact one, as a share of the exact one.
  public static let relativeError = 1.0 / 256

  private(set) var positive = MagnitudeCounts()
  private(set) var negative = MagnitudeCounts()
  public private(set) var zeros: UInt64 = 0
  /// Entries that were not a number.
  public private(set) var undefined: UInt64 = 0
  /// Entries that were numbers.
  public private(set) var total: UInt64 = 0
  /// The least and the greatest entry, exact.
  public private(set) var least = Double.infinity
  public private(set) var greatest = -Double.infinity
  private(set) var zeroSums = NetSums()
  private(set) var netTotals = NetTotals()

  public init() {}

  /// Memory of a sketch of numbers on so many pages.
  public static func bytes(pages: Double, _ replicate: Replicate) -> Double {
    250 + pages * MagnitudeCounts.bytesOfPage(replicate)
  }

  /// A sketch with memory ready for magnitudes in a range, so that adding them never allocates.
  public init(covering range: ClosedRange<Double>) {
    positive = MagnitudeCounts(covering: range)
    negative = positive
  }

  init(
    positive: MagnitudeCounts, negative: MagnitudeCounts, zeros: UInt64, undefined: UInt64,
    total: UInt64, least: Double, greatest: Double, zeroSums: NetSums, netTotals: NetTotals
  ) {
    self.positive = positive
    self.negative = negative
    self.zeros = zeros
    self.undefined = undefined
    self.total = total
    self.least = least
    self.greatest = greatest
    self.zeroSums = zeroSums
    self.netTotals = netTotals
  }

  public mutating func add(_ number: Double) {
    guard !number.isNaN else {
      undefined += 1
      return
    }
    total += 1
    least = min(least, number)
    greatest = max(greatest, number)
    if number >= .leastNormalMagnitude {
      positive.add(number)
    } else if number <= -.leastNormalMagnitude {
      negative.add(-number)
    } else {
      zeros += 1
    }
  }

  public mutating func merge(_ next: QuantileSketch) {
    positive.merge(next.positive)
    negative.merge(next.negative)
    zeros += next.zeros
    undefined += next.undefined
    total += next.total
    least = min(least, next.least)
    greatest = max(greatest, next.greatest)
    zeroSums += next.zeroSums
    netTotals += next.netTotals
  }

  /// Takes all entries so far for those of one net, whose scatter against other nets gives the errors.
  public mutating func closeNet() {
    var below: UInt64 = 0
    negative.close(&below, of: total, isDescending: true)
    zeroSums = NetSums.growth(by: zeros, after: below, of: total)
    below += zeros
    positive.close(&below, of: total, isDescending: false)
    netTotals = NetTotals(entries: total)
  }

  /// Forgets all entries and keeps the memory.
  public mutating func reset() {
    positive.reset()
    negative.reset()
    zeros = 0
    undefined = 0
    total = 0
    least = .infinity
    greatest = -.infinity
    zeroSums = NetSums()
    netTotals = NetTotals()
  }

  /// The smallest number that at least a share `q` of the entries do not exceed, within the bound.
  public func quantile(_ q: Double) -> Double? {
    guard total > 0 else { return nil }
    let rank = quantileRank(q, of: total)
    var seen: UInt64 = 0
    for entry in ascending {
      seen += entry.count
      if seen >= rank { return entry.value }
    }
    return greatest
  }

  /// Entries below zero, exact.
  public var negatives: UInt64 { negative.counts.reduce(0, +) }

  /// Each bucket's number and count, from the least number to the greatest.
  var ascending: [(value: Double, count: UInt64, sums: NetSums)] {
    var entries = negative.occupied.reversed().map { entry($0, sign: -1) }
    if zeros > 0 { entries.append((0, zeros, zeroSums)) }
    entries += positive.occupied.map { entry($0, sign: 1) }
    return entries
  }

  private func entry(
    _ bucket: (bucket: Int, count: UInt64, sums: NetSums), sign: Double
  ) -> (value: Double, count: UInt64, sums: NetSums) {
    let value = sign * MagnitudeCounts.representative(of: bucket.bucket)
    return (min(max(value, least), greatest), bucket.count, bucket.sums)
  }
}
