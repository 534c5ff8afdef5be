/// The histograms, sketches and exemplars of a run: integers only, so workers may add them up in any order.
public struct Tallies: Sendable, Equatable, Mergeable {
  public var histograms: [IntegerHistogram]
  public var sketches: [QuantileSketch]
  /// Futures to tell of, by what they came to.
  public var exemplars = Exemplars()

  public init(histograms: Int, sketches: Int) {
    self.histograms = .init(repeating: .init(), count: histograms)
    self.sketches = .init(repeating: .init(), count: sketches)
  }

  /// Forgets all entries and keeps the memory, for the next chunk.
  public mutating func reset() {
    for k in histograms.indices { histograms[k].reset() }
    for k in sketches.indices { sketches[k].reset() }
    exemplars.reset()
  }

  /// Takes all entries so far for those of one net.
  public mutating func closeNet() {
    for k in histograms.indices { histograms[k].closeNet() }
    for k in sketches.indices { sketches[k].closeNet() }
  }

  public mutating func merge(_ next: Tallies) {
    precondition(
      histograms.count == next.histograms.count && sketches.count == next.sketches.count,
      "tallies of different shapes cannot merge")
    for k in histograms.indices { histograms[k].merge(next.histograms[k]) }
    for k in sketches.indices { sketches[k].merge(next.sketches[k]) }
    exemplars.merge(next.exemplars)
  }
}
