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
  /// For each count how it scatters between nets; empty where nothing is known of that.
  private var sums: [NetSums] = []
  private var hasSums = false

  init() {}

  /// Room for all numbers in a range, so that adding them never grows the memory.
  init(covering range: ClosedRange<Double>) {
    let last = Self.bucket(of: range.upperBound) >> Self.pageBits
    for page in Self.bucket(of: range.lowerBound) >> Self.pageBits...last { makePage(page) }
  }

  /// Memory of a page: counts, and of nets how each scatters.
  static func bytesOfPage(_ replicate: Replicate) -> Double {
    Double(page * (8 + (replicate == .trial ? 0 : MemoryLayout<NetSums>.stride)))
  }

  mutating func add(_ magnitude: Double) { add(1, bucket: Self.bucket(of: magnitude)) }

  mutating func add(_ count: UInt64, bucket: Int) {
    let page = bucket >> Self.pageBits
    var place = place(of: page)
    if place < 0 { place = makePage(page) }
    counts[place + bucket & (Self.page - 1)] += count
  }

  /// Adds what was kept of a bucket, with how it scatters between nets.
  mutating func add(_ count: UInt64, _ sums: NetSums, bucket: Int) {
    add(count, bucket: bucket)
    makeSums()
    self.sums[place(of: bucket >> Self.pageBits) + bucket & (Self.page - 1)] += sums
  }

  /// Takes all counts for those of one net of `entries`; `below` counts those up to here, in order of the numbers.
  mutating func close(_ below: inout UInt64, of entries: UInt64, isDescending: Bool) {
    makeSums()
    for index in places.indices {
      let place = Int(places[isDescending ? places.count - 1 - index : index])
      guard place >= 0 else { continue }
      for step in 0..<Self.page {
        let bucket = place + (isDescending ? Self.page - 1 - step : step)
        guard counts[bucket] > 0 else { continue }
        sums[bucket] = NetSums.growth(by: counts[bucket], after: below, of: entries)
        below += counts[bucket]
      }
    }
  }

  mutating func merge(_ next: MagnitudeCounts) {
    if next.hasSums { makeSums() }
    for page in next.places.indices where next.places[page] >= 0 {
      var place = place(of: page + next.first)
      if place < 0 { place = makePage(page + next.first) }
      Self.add(next.counts, at: Int(next.places[page]), to: &counts, at: place)
      guard next.hasSums else { continue }
      for bucket in 0..<Self.page {
        sums[place + bucket] += next.sums[Int(next.places[page]) + bucket]
      }
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
    sums.removeAll(keepingCapacity: true)
    hasSums = false
  }

  /// Buckets that hold something, from the smallest magnitude up.
  var occupied: [(bucket: Int, count: UInt64, sums: NetSums)] {
    places.indices.filter { places[$0] >= 0 }.flatMap { page in
      (0..<Self.page).compactMap { bucket in
        let place = Int(places[page]) + bucket
        guard counts[place] > 0 else { return nil }
        return (
          (page + first) << Self.pageBits + bucket, counts[place],
          hasSums ? sums[place] : NetSums()
        )
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

  /// Makes room for how each count scatters.
  private mutating func makeSums() {
    hasSums = true
    sums.append(contentsOf: repeatElement(NetSums(), count: counts.count - sums.count))
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
    if hasSums { makeSums() }
    return counts.count - Self.page
  }
}
