/// Ranges in rising order with the chance of each, uniform within: what discrete, bucket and empirical laws share.
struct WeightedRanges: Hashable, Sendable {
  struct Range: Hashable, Sendable {
    var low, high: Double
    var weight: Double
    /// The chance of a value below this range.
    var start = 0.0
  }

  let ranges: [Range]

  /// Sorts the ranges, drops those without weight and makes the weights sum to 1; nil if none has weight.
  init?(_ unsorted: [Range]) {
    let heaviest = unsorted.reduce(0) { Swift.max($0, $1.weight) }
    guard heaviest > 0 else { return nil }
    var kept = unsorted.filter { $0.weight > 0 }.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    let scale = heaviest.binade  // a power of two, so that dividing by it is exact
    let total = kept.reduce(0) { $0 + $1.weight / scale }
    var before = 0.0
    for position in kept.indices {
      kept[position].weight = kept[position].weight / scale / total
      kept[position].start = before
      before = Swift.min(1, before + kept[position].weight)
    }
    ranges = kept
  }

  var support: ClosedRange<Double> {
    guard let first = ranges.first, let last = ranges.last else { return 0...0 }
    return first.low...last.high
  }

  var mean: Double { ranges.reduce(0) { $0 + $1.weight * ($1.low + ($1.high - $1.low) / 2) } }

  var standardDeviation: Double {
    let mean = mean
    return ranges.reduce(0) { sum, range in
      let width = range.high - range.low
      let offset = range.low + width / 2 - mean
      return sum + range.weight * (offset * offset + width * width / 12)
    }.squareRoot()
  }

  func cdf(_ x: Double) -> Double {
    guard let position = lastPosition(where: { $0.low <= x }) else { return 0 }
    let range = ranges[position]
    if x >= range.high { return position == ranges.count - 1 ? 1 : ranges[position + 1].start }
    return range.start + range.weight * ((x - range.low) / (range.high - range.low))
  }

  func quantile(_ u: Double) -> Double {
    guard let range = range(at: u) else { return support.lowerBound }
    return Swift.min(
      range.high, range.low + (u - range.start) / range.weight * (range.high - range.low))
  }

  /// The range in which the distribution function reaches `u`.
  func range(at u: Double) -> Range? {
    lastPosition { $0.start < u || $0.start == 0 }.map { ranges[$0] }
  }

  private func lastPosition(where holds: (Range) -> Bool) -> Int? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

/// A law that is nothing but weighted ranges.
protocol RangedLaw: Law {
  var weightedRanges: WeightedRanges { get }
}

extension RangedLaw {
  public var mean: Double { weightedRanges.mean }
  public var standardDeviation: Double { weightedRanges.standardDeviation }
  public var support: ClosedRange<Double> { weightedRanges.support }
  public func cdf(_ x: Double) -> Double { weightedRanges.cdf(x) }
  public func survival(_ x: Double) -> Double { 1 - cdf(x) }
  public func lowerQuantile(_ u: Double) -> Double { weightedRanges.quantile(u) }
  public func upperQuantile(_ v: Double) -> Double { weightedRanges.quantile(1 - v) }

  /// The range by one GSL uniform, the place in it by another.
  public func draw(from stream: inout GSLStream) -> Double {
    guard let range = weightedRanges.range(at: stream.uniform()) else {
      return support.lowerBound
    }
    return range.low == range.high ? range.low : stream.flat(range.low, range.high)
  }
}
