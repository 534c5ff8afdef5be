/// Counts of positive numbers in buckets of 1/128 of a power of two.
///
/// A bucket's number is the top of the number's own bit pattern (exponent and seven bits of fraction),
/// so no logarithm is taken and every machine chooses the same bucket.
struct MagnitudeCounts: Sendable, Equatable {
  static let fractionBits = 7
  private static let dropped = UInt64(Double.significandBitCount - fractionBits)
  private static let octave = 1 << fractionBits

  /// Bucket number of `counts[0]`, a whole power of two.
  private(set) var first = 0
  private(set) var counts: [UInt64] = []

  init() {}

  /// Room for all numbers in a range, so that adding them never grows the memory.
  init(covering range: ClosedRange<Double>) {
    makeRoom(for: Self.bucket(of: range.lowerBound))
    makeRoom(for: Self.bucket(of: range.upperBound))
  }

  mutating func add(_ magnitude: Double) {
    let index = Self.bucket(of: magnitude) - first
    if index >= 0 && index < counts.count {
      counts[index] += 1
    } else {
      add(1, bucket: index + first)
    }
  }

  mutating func add(_ count: UInt64, bucket: Int) {
    makeRoom(for: bucket)
    counts[bucket - first] += count
  }

  mutating func merge(_ next: MagnitudeCounts) {
    // A loop and not `occupied`, which would fill an array for each chunk's each sketch.
    for index in next.counts.indices where next.counts[index] > 0 {
      add(next.counts[index], bucket: index + next.first)
    }
  }

  /// Forgets all numbers and keeps the memory.
  mutating func reset() {
    for index in counts.indices { counts[index] = 0 }
  }

  /// Buckets that hold something, from the smallest magnitude up.
  var occupied: [(bucket: Int, count: UInt64)] {
    counts.enumerated().compactMap { $1 == 0 ? nil : ($0 + first, $1) }
  }

  static func == (a: MagnitudeCounts, b: MagnitudeCounts) -> Bool {
    a.occupied.elementsEqual(b.occupied, by: ==)
  }

  /// The number with the smallest greatest relative distance from all in its bucket.
  static func representative(of bucket: Int) -> Double {
    let low = Double(bitPattern: UInt64(bucket) << dropped)
    let high = Double(bitPattern: UInt64(bucket + 1) << dropped)
    guard high.isFinite else { return low }
    // The harmonic mean, written so that neither end can overflow.
    return low * (2 / (1 + low / high))
  }

  static func bucket(of magnitude: Double) -> Int {
    Int(truncatingIfNeeded: magnitude.bitPattern >> dropped)
  }

  private mutating func makeRoom(for bucket: Int) {
    let start = bucket & -Self.octave
    if counts.isEmpty { first = start }
    if start < first {
      counts.insert(contentsOf: repeatElement(0, count: first - start), at: 0)
      first = start
    }
    let more = start + Self.octave - first - counts.count
    if more > 0 { counts.append(contentsOf: repeatElement(0, count: more)) }
  }
}
