import Foundation
import Languages
import ScenarioFiles

/// A scenario of the repository that this program was built from.
enum ShippedScenario {
  static func read(_ name: String) throws -> Scenario {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../Scenarios")
      .standardized
    return try Scenario(reading: "\(name).json5", files: Folder(url: folder))
  }

  private struct Folder: FileSource {
    let url: URL

    func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
      guard let data = try? Data(contentsOf: url.appending(path: path)) else { throw .missing }
      return Array(data)
    }
  }
}
