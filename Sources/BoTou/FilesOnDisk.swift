import Foundation
import Languages
public import ScenarioFiles

/// The files of a scenario as they lie on the disk, by paths as they are typed.
public struct FilesOnDisk: FileSource {
  public init() {}

  public func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw UnreadableFile(Phrase("it cannot be read", "无法读取"))
    }
  }
}
