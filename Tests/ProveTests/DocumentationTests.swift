import Foundation
import TestSupport
import Testing

/// What the pages for readers show can be typed, and what they point at is there.
@Suite(.enabled(if: Prove.isAsked, Prove.otherwise))
struct DocumentationTests {
  static let pages =
    twins.flatMap { ["\($0).md", "\($0).zh.md"] }
    + [".github/CONTRIBUTING.md", ".github/SECURITY.md"]

  /// Pages that stand in both languages, without the ends of their names.
  static let twins = ["README", "Benchmarks/README"] + articles

  private static let articles =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Repository.file(Repository.articles).path)) ?? [])
    .filter { $0.hasSuffix(".md") && !$0.hasSuffix(".zh.md") }.sorted()
    .map { "\(Repository.articles)/\($0.dropLast(3))" }

  private func text(of page: String) throws -> String {
    try String(contentsOf: Repository.file(page), encoding: .utf8)
  }

  /// What stands between fences and what stands outside them.
  private func parts(of page: String) throws -> (fenced: [[String]], prose: String) {
    let pieces = try text(of: page).split(
      separator: /(?m)^```.*\n/, omittingEmptySubsequences: false)
    let fenced = stride(from: 1, to: pieces.count, by: 2).map {
      pieces[$0].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let prose = stride(from: 0, to: pieces.count, by: 2).map { pieces[$0] }.joined(separator: "\n")
    return (fenced, prose)
  }

  /// Steps that stand on each other have a test of their own.
  @Test(arguments: pages.filter { !$0.contains("/Tutorial.") })
  func `every command line that is shown gives what is shown below it`(
    page: String
  ) throws {
    // As the page's readers have it set.
    let locale = page.hasSuffix(".zh.md") ? "zh_CN.UTF-8" : "C.UTF-8"
    for lines in try parts(of: page).fenced where lines[0].hasPrefix("$ ") {
      let typed = lines.prefix { $0.hasPrefix("$ ") }
      let commands = typed.map { $0.dropFirst(2) }.joined(separator: " && ")
      let scratch = try Scratch()
      try FileManager.default.createSymbolicLink(
        at: scratch.file("Scenarios"), withDestinationURL: Repository.file("Scenarios"))
      let run = try Tool.shell(
        "botou() { \"$0\" \"$@\"; }; { \(commands); } 2>&1",
        environment: ["COLUMNS": "100", "LANG": locale],
        folder: scratch.folder)
      #expect([0, 65].contains(run.status), "\(lines[0]): \(run.stdout)")
      let shown = lines.dropFirst(typed.count).joined(separator: "\n")
      if !shown.isEmpty { #expect(run.stdout == shown, "\(lines[0])") }
    }
  }

  @Test(arguments: pages) func `every command, option and target that is named exists`(
    page: String
  ) throws {
    let prose = try parts(of: page).prose.replacing("\n", with: " ")
    let commands = try Tool.run(["help"], environment: ["COLUMNS": "100"]).stdout
    for named in prose.matches(of: /`botou ([a-z]+)([^`]*)`/) {
      #expect(commands.contains("\n  \(named.1)  "), "\(named.0)")
      let help = try Tool.run(["help", String(named.1)]).stdout
      for option in named.2.matches(of: /--[a-z-]+/) {
        #expect(help.contains(option.output), "\(named.0)")
      }
    }
    let makefile = "\n" + (try text(of: "Makefile"))
    for named in prose.matches(of: /`make ([a-z-]+)/) {
      #expect(makefile.contains("\n\(named.1):"), "\(named.0)")
    }
  }

  @Test(arguments: pages) func `every file that is linked or named exists`(page: String) throws {
    let folder = Repository.file(page).deletingLastPathComponent()
    let (_, prose) = try parts(of: page)
    for link in prose.matches(of: /\]\(([^)#]+)/) where !link.1.contains("://") {
      let place = folder.appending(path: String(link.1)).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: place), "\(link.1)")
    }
    // `X` and `*` stand for a name.
    for named in prose.matches(of: /`(\.?[A-Za-z]+\/[A-Za-z0-9.\/+_-]*)`/) {
      let first = String(named.1.prefix { $0 != "/" })
      guard FileManager.default.fileExists(atPath: Repository.file(first).path),
        !named.1.contains("/X")
      else { continue }
      let place = Repository.file(String(named.1)).path
      #expect(FileManager.default.fileExists(atPath: place), "\(named.1)")
    }
  }

  /// Made once: a second maker beside it would first remove what the first made.
  private static let site = Result {
    try ToolRun.of(Repository.file(".ci/docs"), [], folder: Repository.root)
  }

  @Test func `the site has every article, and its maker warns of nothing`() throws {
    let run = try Self.site.get()
    #expect(run.status == 0, "\(run.errorText)")
    let data = Repository.file(".build/docs/site/data/documentation/botou")
    for article in Self.articles.compactMap({ $0.split(separator: "/").last?.lowercased() })
    where article != "botou" {
      for page in [article + "-en", article + "-zh"] {
        let place = data.appending(path: page + ".json").path
        #expect(FileManager.default.fileExists(atPath: place), "\(page)")
      }
    }
  }

  @Test func `the site has the library's types, and every symbol has a sentence`() throws {
    let run = try Self.site.get()
    try #require(run.status == 0, "\(run.errorText)")
    let file = Repository.file(".build/docs/symbols/BoTou.symbols.json")
    let graph = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    let symbols = try #require((graph as? [String: Any])?["symbols"] as? [[String: Any]])
    #expect(symbols.count > 200)
    for symbol in symbols {
      let path = try #require(symbol["pathComponents"] as? [String])
      let identifier = (symbol["identifier"] as? [String: Any])?["precise"] as? String ?? ""
      // What the compiler makes of a conformance is another library's.
      guard !identifier.contains("::SYNTHESIZED::") else { continue }
      #expect(symbol["docComment"] != nil, "\(path.joined(separator: "."))")
      guard path.count == 1 else { continue }
      let page = ".build/docs/site/data/documentation/botou/\(path[0].lowercased()).json"
      #expect(FileManager.default.fileExists(atPath: Repository.file(page).path), "\(page)")
    }
  }

  @Test(arguments: twins) func `both languages name the same commands and targets`(
    twin: String
  ) throws {
    func names(_ page: String) throws -> Set<String> {
      Set(try text(of: page).matches(of: /`(?:make|botou) [a-z-]+/).map { String($0.output) })
    }
    #expect(try names("\(twin).md") == names("\(twin).zh.md"))
  }
}
