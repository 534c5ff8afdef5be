import Estimates
import Portfolios

/// Checkpoints and parts as files.
enum ArchiveFile {
  /// Larger ones are hardly ours.
  private static let limit = 1 << 32

  static func read(
    _ path: String, sparedBy outputs: OutputFiles
  ) throws(ToolError) -> RunArchive {
    let bytes = try InputFile.read(path, limit: limit, sparedBy: outputs)
    do { return try RunArchive(archive: bytes, shape: RunArchive.Shape()) } catch {
      throw .badArchive(file: path, .unreadable(error))
    }
  }

  /// What a part says of itself, with its results only where they cannot be read again.
  ///
  /// Those of all parts of a long run would not fit into memory side by side.
  static func readHead(
    _ path: String, sparedBy outputs: OutputFiles
  ) throws(ToolError) -> RunArchive {
    var archive = try read(path, sparedBy: outputs)
    if case .regular? = try? SystemCalls.kind(of: path) { archive.results = [] }
    return archive
  }

  /// The same archive with its results, for a head that was read before.
  static func whole(_ head: RunArchive, of path: String) throws(ToolError) -> RunArchive {
    guard head.results.isEmpty else { return head }
    let archive = try read(path, sparedBy: .none)
    guard archive.identity == head.identity, archive.part == head.part else {
      throw .badArchive(file: path, .changed)
    }
    return archive
  }

  static func results(
    of archive: RunArchive, in simulation: Simulation, file: String
  ) throws(ToolError) -> RunResults {
    do {
      let results = try RunResults(
        archive: archive.results, shape: RunResults.Shape(simulation))
      try results.ensure(of: archive.identity.trials)
      return results
    } catch {
      throw .badArchive(file: file, .unreadable(error))
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(ToolError) {
    var output = try AtomicOutput(path)
    try output.write(bytes)
    try output.commit()
  }
}
