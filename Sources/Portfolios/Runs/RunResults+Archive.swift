public import Estimates

extension RunResults: Archivable {
  /// What the bytes of a run's results are laid out by.
  public struct Shape: Sendable, Equatable {
    public let moments: MomentsLayout
    public let tallies: Tallies.Shape

    public init(_ simulation: Simulation) {
      moments = simulation.moments
      tallies = TallyPlan(simulation.layout).shape
    }
  }

  public static func fingerprint(of shape: Shape) -> UInt64 {
    Fingerprint.of(
      "run results",
      [
        MergeForest<Moments>.fingerprint(of: shape.moments),
        Tallies.fingerprint(of: shape.tallies),
      ])
  }

  public func write(to writer: inout ByteWriter) {
    forest.write(to: &writer)
    tallies.write(to: &writer)
  }

  public init(from reader: inout ByteReader, shape: Shape) throws(ArchiveError) {
    forest = try MergeForest(from: &reader, shape: shape.moments)
    tallies = try Tallies(from: &reader, shape: shape.tallies)
  }

  /// Refuses what no run of so many trials comes to: chunks behind its end, or other trials than theirs.
  public func ensure(of trials: Int) throws(ArchiveError) {
    if let last = tallies.exemplars.last, last >= trials {
      throw .malformed("future \(last) of a run of \(trials) trials")
    }
    for (chunks, moments) in forest.summaries {
      guard chunks.upperBound <= Simulation.chunks(for: trials) else {
        throw .malformed("chunk \(chunks.upperBound - 1) of a run of \(trials) trials")
      }
      let futures = Simulation.futures(of: chunks, among: trials)
      guard moments.trials == futures.count else {
        throw .malformed("\(moments.trials) trials where \(futures.count) belong")
      }
    }
  }
}
