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

  @Test(arguments: ["README.md", "README.zh.md"])
  func `the README's example is this one`(file: String) throws {
    let source = try lines(of: "Tests/LibraryTests/LibraryExample.swift")
    let start = try #require(source.firstIndex { $0.hasPrefix("// A scenario") })
    let end = try #require(source.firstIndex { $0.hasPrefix("return") })
    let readme = try lines(of: file)
    let fence = try #require(readme.firstIndex(of: "```swift"))
    let shown = readme[(fence + 1)...].prefix { $0 != "```" }
    #expect(Array(shown.filter { !$0.isEmpty }) == ["import BoTou"] + source[start..<end])
  }

  @Test func `a file that is not there is told as missing`() {
    #expect(throws: UnreadableFile.missing) { try FilesOnDisk().bytes(of: "no/such.json5") }
  }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOf: Repository.file(file), encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
