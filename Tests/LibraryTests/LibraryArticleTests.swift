import Foundation
import TestSupport
import Testing

/// The article on the library: its programs are compiled and run here, and what it shows is what they print.
@Suite struct LibraryArticleTests {
  static let articles = [
    (file: "Library.md", examples: "EnglishExamples"),
    (file: "Library.zh.md", examples: "ChineseExamples"),
  ]

  @Test(arguments: articles) func `the article shows the programs that are compiled here`(
    file: String, examples: String
  ) throws {
    let shown = try LibraryArticle(file).programs.map(\.code)
    let compiled = try Self.programs(in: "Tests/LibraryTests/\(examples).swift")
    #expect(shown == compiled.map { "import BoTou\n\n" + $0 })
    #expect(shown.count == 8)
  }

  @Test(arguments: articles) func `what the article shows is what the programs print`(
    file: String, examples: String
  ) async throws {
    try #require(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    let all = examples == "EnglishExamples" ? EnglishExamples.all : ChineseExamples.all
    let shown = try LibraryArticle(file).programs.map(\.output)
    var printed: [String] = []
    for program in all {
      printed.append(try await program().trimmingCharacters(in: .newlines))
    }
    guard shown != printed else { return }
    let place = Repository.file(".build/\(file).out")
    try printed.joined(separator: "\n=====\n").write(to: place, atomically: true, encoding: .utf8)
    Issue.record("\(file) shows something else; what its programs print is in \(place.path)")
  }

  @Test func `no other article shows a program that nobody compiles`() throws {
    let folder = Repository.file(Repository.articles)
    for page in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where page.hasSuffix(".md") && !Self.articles.map(\.file).contains(page) {
      let text = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
      #expect(!text.contains("```swift"), "\(page)")
    }
  }

  /// What stands between the line that lends `print` and the brace that closes it.
  private static func programs(in file: String) throws -> [String] {
    let text = try String(contentsOf: Repository.file(file), encoding: .utf8)
    return text.split(separator: " Printed.text { print in\n").dropFirst().map { piece in
      let lines = piece.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.prefix { $0 != "    }" }.map { String($0.dropFirst(6)) }
        .joined(separator: "\n")
    }
  }
}
