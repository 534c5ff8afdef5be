import Documents
import Languages
import Spreadsheets

/// The files of a scenario as they lie on the disk, by paths as they are typed.
///
/// What a scenario names must be a regular file in its folder or below, or in one that is allowed.
public struct FilesOnDisk: FileSource {
  /// Each of the kinds of files that carry a scenario has its own limit below this one.
  package static let maximumBytes = max(JSON5.maximumBytes, XLSXLimits().fileBytes)

  private let allowed: [String]

  /// Allows these folders beside the scenario's own.
  public init(allow folders: [String] = []) { allowed = folders }

  public func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    try bytes(of: path, limit: Self.maximumBytes)
  }

  public func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
    try NamedFiles(of: scenario, allow: allowed).bytes(of: path)
  }

  /// The bytes of any file, or one more than `limit`, so that too much can be noticed.
  package func bytes(of path: String, limit: Int) throws(UnreadableFile) -> [UInt8] {
    do { return try FileCalls.read(path, limit: limit) } catch { throw UnreadableFile(error) }
  }
}
