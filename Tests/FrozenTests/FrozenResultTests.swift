import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// Every shipped scenario comes to what it came to when its results were last frozen.
///
/// This guards restructuring and proves nothing: a frozen number may have been wrong. Who means to move
/// one writes the files anew with `BOTOU_FREEZE=1 swift test -c release --filter FrozenTests`, in a
/// commit that says which moved and why.
@Suite struct FrozenResultTests {
  static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Scenarios").path)) ?? [])
    .filter { $0.hasSuffix(".json5") }.sorted()

  @Test(arguments: files) func `a shipped scenario comes to what it came to`(file: String) throws {
    let path = Repository.file("Scenarios/\(file)").path
    let result = try FrozenResult(playing: try Scenario(reading: path, files: FilesOnDisk()))
    if ProcessInfo.processInfo.environment["BOTOU_FREEZE"] != nil {
      return try Self.freeze(result, file)
    }
    let frozen = try JSONDecoder().decode(
      FrozenResult.self, from: try Data(contentsOf: Self.place(of: file)))
    guard result.numerics == frozen.numerics else {
      print("not compared: \(file), frozen on a machine that rounds otherwise")
      return
    }
    let differences = result.differences(from: frozen)
    for difference in differences.prefix(12) { Issue.record("\(file): \(difference)") }
    #expect(differences.count == 0, "\(file): parts moved")
  }

  @Test func `each scenario that ships is frozen, and nothing else`() throws {
    let folder = Self.place(of: "x").deletingLastPathComponent().path
    let frozen = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(frozen == Self.files.map { $0.replacing(".json5", with: ".json") })
  }

  @Test func `what moved is named with its mean before and after`() {
    func result(_ mean: Double) -> FrozenResult {
      FrozenResult(
        numerics: "0", document: ["seed": "aa"], rows: ["grant": ["crossed": "\(mean) bb"]],
        stories: [:])
    }
    #expect(result(2).differences(from: result(2)).isEmpty)
    #expect(
      result(2.5).differences(from: result(2)) == [
        "rows grant, crossed: was 2.0 bb, is 2.5 bb"
      ])
  }

  private static func place(of file: String) -> URL {
    Repository.file("Tests/FrozenTests/Results/\(file.replacing(".json5", with: ".json"))")
  }

  private static func freeze(_ result: FrozenResult, _ file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (try encoder.encode(result) + Data("\n".utf8)).write(to: place(of: file))
  }
}
