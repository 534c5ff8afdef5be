import Documents
import Foundation
import TermSheets
import TestSupport
import Testing

/// The worked cap tables that ship with the program.
enum Examples {
  static let waterfalls = ["participation.json5"]

  static let conversions: [String] = {
    let folder = Repository.file("Scenarios/cap-tables")
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".json5") && !waterfalls.contains($0) }.sorted()
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.file("Scenarios/cap-tables/\(name)")))
  }

  static func convert(_ name: String) throws -> ConvertSheet {
    try ConvertSheet.read(try bytes(name), file: name)
  }
}
