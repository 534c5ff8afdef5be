import Foundation
import TestSupport
import Testing

/// What a newcomer sees first is short, and true.
@Suite struct ReadmeTests {
  static let pages = [("README.md", "C.UTF-8"), ("README.zh.md", "zh_CN.UTF-8")]

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: Repository.file(page), encoding: .utf8)
  }

  /// The lines between fences, of those that begin with what one types.
  private static func typed(_ page: String) throws -> [[String]] {
    let pieces = try text(page).split(separator: /(?m)^```.*\n/, omittingEmptySubsequences: false)
    return stride(from: 1, to: pieces.count, by: 2)
      .map { pieces[$0].split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[0].hasPrefix("$ ") }
  }

  @Test(arguments: pages.map(\.0)) func `it fits a few screens`(page: String) throws {
    let text = try Self.text(page)
    #expect(text.utf8.count <= 12 * 1024)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }

  @Test(arguments: pages) func `what one types does what is shown`(
    page: String, locale: String
  ) throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.file("Scenarios"), withDestinationURL: Repository.file("Scenarios"))
    let recipes = try Self.typed(page)
    #expect(recipes.count == 4)
    for lines in recipes {
      let commands = lines.prefix { $0.hasPrefix("$ ") }
      let run = try Tool.shell(
        "botou() { \"$0\" \"$@\"; }; "
          + commands.map { $0.dropFirst(2) }.joined(separator: " && "),
        environment: ["COLUMNS": "100", "LANG": locale], folder: scratch.folder)
      #expect(run.status == 0, "\(lines[0]): \(run.stderr)")
      let shown = lines.dropFirst(commands.count).joined(separator: "\n")
      if !shown.isEmpty { #expect(run.stdout == shown, "\(lines[0])") }
    }
    for made in ["mine.html", "mine.xlsx", "portfolio.html"] {
      #expect(FileManager.default.fileExists(atPath: scratch.file(made).path), "\(made)")
    }
  }

  @Test(arguments: pages.map(\.0)) func `the version to cite is this one`(page: String) throws {
    let version = try Tool.version()
    let text = try Self.text(page)
    #expect(text.contains("version \(version). GPL") || text.contains("版本 \(version)。GPL"))
  }

  @Test func `every article stands in both languages and is linked from the READMEs`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.file(Repository.articles).path
    ).filter { $0.hasSuffix(".md") }
    let english = names.filter { !$0.hasSuffix(".zh.md") }
    #expect(english.count > 20)
    #expect(Set(names) == Set(english + english.map { $0.dropLast(3) + ".zh.md" }))
    for (page, mine) in [
      ("README.md", english), ("README.zh.md", names.filter { !english.contains($0) }),
    ] {
      let text = try Self.text(page)
      for name in mine where !name.hasPrefix("BoTou.") {
        #expect(text.contains("](\(Repository.articles)/\(name))"), "\(page): \(name)")
      }
    }
  }
}
