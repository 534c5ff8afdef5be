import Documents
import Foundation
import ScenarioFiles
import TestSupport

/// The scenarios that ship, with files of a test's own beside them.
struct ShippedFiles: FileSource {
  var own: [String: String] = [:]

  func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    if let text = own[path] { return Array(text.utf8) }
    let file = Repository.file("Scenarios/\(path)").path
    guard let data = FileManager.default.contents(atPath: file) else { throw .missing }
    return Array(data)
  }

  func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Repository.file("Scenarios/\(path)").path)
  }
}
