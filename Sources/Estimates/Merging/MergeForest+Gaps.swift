extension MergeForest {
  /// The chunks that have arrived, as ranges in order.
  public var present: [Range<Int>] {
    nodes.reduce(into: []) { ranges, node in
      if let last = ranges.last, last.upperBound == node.start {
        ranges[ranges.count - 1] = last.lowerBound..<node.end
      } else {
        ranges.append(node.chunks)
      }
    }
  }

  /// The chunks of 0 ..< count that have not arrived, as ranges in order.
  public func missing(of count: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var next = 0
    for range in present where next < count {
      if range.lowerBound > next { gaps.append(next..<min(range.lowerBound, count)) }
      next = range.upperBound
    }
    if next < count { gaps.append(next..<count) }
    return gaps
  }

  /// Whether a chunk has arrived.
  public func contains(chunk: Int) -> Bool {
    present.contains { $0.contains(chunk) }
  }

  /// Every summary in memory with the chunks that it is of.
  public var summaries: [(chunks: Range<Int>, summary: Summary)] {
    (nodes + held).map { ($0.chunks, $0.summary) }
  }

  /// How many summaries are in memory.
  public var summariesHeld: Int { nodes.count + held.count }
}
