/// Counts of positive numbers in buckets of 1/128 of a power of two.
///
/// A bucket's number is the top of the number's own bit pattern (exponent and seven bits of fraction),
/// so no logarithm is taken and every machine chooses the same bucket.
///
/// Counts lie in small pages, made when first fallen on: a rare number far from all others, such as what
/// rounding leaves of a balance of nothing, costs one page and not all between.
struct MagnitudeCounts: Sendable, Equatable {
  static let fractionBits = 7
  private static let dropped = UInt64(Double.significandBitCount - fractionBits)
  private static let pageBits = 4
  private static let page = 1 << pageBits

  /// Page number of `places[0]`.
  private var first = 0
  /// Where in `counts` each page begins, −1 for one that nothing has fallen on.
  private var places: [Int32] = []
  private(set) var counts: [UInt64] = []

  init() {}

  /// Room for all numbers in a range, so that adding them never grows the memory.
  init(covering range: ClosedRange<Double>) {
    let last = Self.bucket(of: range.upperBound) >> Self.pageBits
    for page in Self.bucket(of: range.lowerBound) >> Self.pageBits...last { makePage(page) }
  }

  mutating func add(_ magnitude: Double) { add(1, bucket: Self.bucket(of: magnitude)) }

  mutating func add(_ count: UInt64, bucket: Int) {
    let page = bucket >> Self.pageBits
    var place = place(of: page)
    if place < 0 { place = makePage(page) }
    counts[place + bucket & (Self.page - 1)] += count
  }

  mutating func merge(_ next: MagnitudeCounts) {
    for page in next.places.indices where next.places[page] >= 0 {
      var place = place(of: page + next.first)
      if place < 0 { place = makePage(page + next.first) }
      Self.add(next.counts, at: Int(next.places[page]), to: &counts, at: place)
    }
  }

  /// Adds a page to a page, each checked once.
  private static func add(
    _ theirs: [UInt64], at from: Int, to counts: inout [UInt64], at place: Int
  ) {
    let theirs = theirs.span.extracting(from..<from + page)
    var counts = counts.mutableSpan
    var own = counts._mutatingExtracting(place..<place + page)
    for bucket in 0..<page { own[bucket] &+= theirs[bucket] }
  }

  /// Forgets all numbers and keeps the memory, which is as much as was needed at once and no more.
  mutating func reset() {
    places.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }

  /// Buckets that hold something, from the smallest magnitude up.
  var occupied: [(bucket: Int, count: UInt64)] {
    places.indices.filter { places[$0] >= 0 }.flatMap { page in
      (0..<Self.page).compactMap { bucket in
        let count = counts[Int(places[page]) + bucket]
        return count > 0 ? ((page + first) << Self.pageBits + bucket, count) : nil
      }
    }
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

  // MARK: - Pages

  private func place(of page: Int) -> Int {
    let index = page - first
    return index >= 0 && index < places.count ? Int(places[index]) : -1
  }

  /// Gives the page's place.
  @discardableResult
  private mutating func makePage(_ page: Int) -> Int {
    if places.isEmpty { first = page }
    if page < first {
      places.insert(contentsOf: repeatElement(-1, count: first - page), at: 0)
      first = page
    }
    let more = page + 1 - first - places.count
    if more > 0 { places.append(contentsOf: repeatElement(-1, count: more)) }
    places[page - first] = Int32(counts.count)
    counts.append(contentsOf: repeatElement(0, count: Self.page))
    return counts.count - Self.page
  }
}
