import Documents
import Foundation
import Languages
import Policies
import Projects
import ScenarioFiles
import TestSupport
import Testing

@Suite struct ShippedScenarioTests {
  static let folder = Repository.root.appending(path: "Scenarios").path

  static var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json5") }.sorted()
  }

  static func scenario(_ name: String) throws -> Scenario {
    do {
      return try Scenario(reading: folder + "/" + name, files: FilesOnDisk())
    } catch ScenarioReadingError.faults(let faults) {
      for line in faults.sentences(in: .english) { Issue.record("\(line)") }
      throw faults
    }
  }

  @Test(arguments: files) func `every scenario that ships can be used`(name: String) throws {
    let scenario = try Self.scenario(name)
    #expect(scenario.name + ".json5" == name)
    #expect(!scenario.policies.isEmpty)
  }

  @Test(arguments: files) func `every scenario that ships says first which format it has`(
    name: String
  ) throws {
    let bytes = try FilesOnDisk().bytes(of: Self.folder + "/" + name)
    let first = try #require(try JSON5.parse(bytes, file: name).members.first)
    #expect(first.name == "format")
    #expect(first.value.kind == .text(FormatWord.scenario.description))
  }
}
