import Foundation
import Languages
public import ScenarioFiles

/// The files of a scenario as they lie on the disk, by paths as they are typed.
///
/// What a scenario names must be a regular file in its folder or below, or in one that is allowed.
public struct FilesOnDisk: FileSource {
  private let allowed: [String]

  /// Allows these folders beside the scenario's own.
  public init(allow folders: [String] = []) { allowed = folders }

  public func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw UnreadableFile(Phrase("it cannot be read", "无法读取"))
    }
  }

  public func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
    try NamedFiles(of: scenario, allow: allowed).bytes(of: path)
  }
}
