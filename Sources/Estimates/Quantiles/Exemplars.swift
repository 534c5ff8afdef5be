/// For each count, and about each amount, the first future that came to both.
///
/// Which count stands at a quantile is known only when all futures are played; here is a future for any of them.
/// The smallest number wins, so that parts may be added up in any order. Amounts are told apart as a
/// `QuantileSketch` tells them, to within 1/256 of their own size, so that memory does not grow with the futures.
public struct Exemplars: Sendable, Equatable, Mergeable {
  /// What a future came to.
  struct Mark: Hashable, Comparable, BitwiseCopyable {
    let count: UInt32
    /// The amount's bucket, counted from zero to either side.
    let bucket: Int32

    static func < (a: Mark, b: Mark) -> Bool { (a.count, a.bucket) < (b.count, b.bucket) }
  }

  private(set) var firsts: [Mark: UInt64] = [:]

  public init() {}

  init(_ firsts: [Mark: UInt64]) { self.firsts = firsts }

  /// The greatest number of any future here.
  public var last: UInt64? { firsts.values.max() }

  /// Takes note of a future; one whose amount is no number stands for nothing.
  public mutating func add(_ future: UInt64, count: Int, amount: Double) {
    guard let count = UInt32(exactly: count), amount.isFinite else { return }
    note(future, Mark(count: count, bucket: Self.bucket(of: amount)))
  }

  public mutating func merge(_ next: Exemplars) {
    for (mark, future) in next.firsts { note(future, mark) }
  }

  private mutating func note(_ future: UInt64, _ mark: Mark) {
    firsts[mark] = min(firsts[mark] ?? future, future)
  }

  /// Forgets all futures and keeps the memory.
  public mutating func reset() { firsts.removeAll(keepingCapacity: true) }

  /// The future of a count whose amount lies nearest to one, of several the first.
  public func future(ofCount count: Int, nearest amount: Double) -> UInt64? {
    firsts.filter { $0.key.count == count }
      .map { (distance: abs(Self.amount(of: $0.key.bucket) - amount), future: $0.value) }
      .min { ($0.distance, $0.future) < ($1.distance, $1.future) }?.future
  }

  // MARK: - Buckets

  /// The greatest bucket of a number.
  static let lastBucket = Int32(MagnitudeCounts.bucket(of: .greatestFiniteMagnitude) + 1)

  private static func bucket(of amount: Double) -> Int32 {
    guard abs(amount) >= .leastNormalMagnitude else { return 0 }
    let bucket = Int32(MagnitudeCounts.bucket(of: abs(amount)) + 1)
    return amount < 0 ? -bucket : bucket
  }

  private static func amount(of bucket: Int32) -> Double {
    guard bucket != 0 else { return 0 }
    let magnitude = MagnitudeCounts.representative(of: abs(Int(bucket)) - 1)
    return bucket < 0 ? -magnitude : magnitude
  }
}
