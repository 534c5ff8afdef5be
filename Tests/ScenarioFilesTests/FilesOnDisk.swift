import Foundation
import Languages
import ScenarioFiles

/// Files as they lie in the repository.
struct FilesOnDisk: FileSource {
  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing }
    return Array(data)
  }
}
