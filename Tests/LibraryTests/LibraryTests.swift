import BoTou
import Foundation
import TestSupport
import Testing

struct LibraryTests {
  @Test func `the example runs and says what the tool says`() throws {
    try #require(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    let said = try LibraryExample.run()
    let tool = try Tool.run(
      ["run", "Scenarios/yangtze-delta.json5", "--trials", "1000", "--lang", "en"],
      environment: ["COLUMNS": "100"], folder: Repository.root)
    #expect(tool.status == 0)
    #expect(said.hasPrefix(tool.stdout))
    #expect(said.contains("\n1/11\n"))
  }

  @Test(arguments: ["Library.md", "Library.zh.md"])
  func `the article's example is this one`(file: String) throws {
    let source = try lines(of: "Tests/LibraryTests/LibraryExample.swift")
    let start = try #require(source.firstIndex { $0.hasPrefix("// A scenario") })
    let end = try #require(source.firstIndex { $0.hasPrefix("return") })
    let article = try lines(of: "\(Repository.articles)/\(file)")
    let fence = try #require(article.firstIndex(of: "```swift"))
    let shown = article[(fence + 1)...].prefix { $0 != "```" }
    #expect(Array(shown.filter { !$0.isEmpty }) == ["import BoTou"] + source[start..<end])
  }

  @Test func `a file that is not there is told as missing`() {
    #expect(throws: UnreadableFile.missing) { try FilesOnDisk().bytes(of: "no/such.json5") }
  }

  @Test func `a scenario's files lie in its folder or in one that the library's user allows`()
    throws
  {
    let delta = try Data(contentsOf: Repository.file("Scenarios/yangtze-delta.json5"))
    let home = try Scratch(holding: [
      "own/a.json5": Data("{ extends: \"../lib/b.json5\" }".utf8), "lib/b.json5": delta,
    ])
    let file = home.file("own/a.json5").path
    let scenario = try Scenario(
      reading: file, files: FilesOnDisk(allow: [home.file("lib").path]))
    #expect(scenario.name == "yangtze-delta")
    #expect {
      try Scenario(reading: file, files: FilesOnDisk(allow: [home.file("own").path]))
    } throws: { error in
      guard case .faults(let faults) = error as? ScenarioReadingError else { return false }
      return faults.list[0].phrase.english.contains("outside the scenario's folder")
    }
  }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOf: Repository.file(file), encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
