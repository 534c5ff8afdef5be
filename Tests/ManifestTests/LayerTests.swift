import Foundation
import TestSupport
import Testing

@Suite struct LayerTests {
  @Test func `the manifest as it stands is accepted`() throws {
    let run = try evaluate(manifest())
    #expect(run.status == 0, "\(run.errorText)")
  }

  @Test(arguments: [
    (layer: "Randomness", above: "Reports"),
    (layer: "Instruments", above: "TermSheets"),
    (layer: "Documents", above: "Instruments"),
  ])
  func `an upward edge stops the build by name`(layer: String, above: String) throws {
    let line = try #require(
      try manifest().split(separator: "\n").first { $0.hasPrefix("  .library(\"\(layer)\"") })
    let edge = "  .library(\"\(layer)\", uses: [\"\(above)\"]),"
    let upward = try manifest().replacing(line, with: edge)
    let run = try evaluate(upward)
    #expect(run.status != 0)
    #expect(run.errorText.contains("\(layer) may not use \(above): it is not a lower layer"))
  }

  @Test
  func `the products are the library, the tool, and what our own packages need of the layers`()
    throws
  {
    let run = try evaluate(manifest())
    let dump = try JSONSerialization.jsonObject(with: Data(run.outputText.utf8))
    let products = (dump as? [String: Any])?["products"] as? [[String: Any]] ?? []
    let targets = Dictionary(
      products.map { ($0["name"] as? String ?? "", $0["targets"] as? [String] ?? []) }
    ) { first, _ in first }
    #expect(
      Set(targets.keys) == ["BoTou", "botou", "LayersForBenchmarks", "ReadersForFuzzing"])
    #expect(targets["BoTou"] == ["BoTou"] && targets["botou"] == ["BoTouTool"])
  }

  @Test func `no two folders or files differ by case alone`() throws {
    let git = try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["git", "ls-files"], folder: Repository.root)
    try #require(git.status == 0)
    let files = Set(git.outputText.split(separator: "\n").map(String.init))
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
    let folders = Set(files.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    #expect(Set(folders.map { $0.lowercased() }).count == folders.count)
  }

  @Test func `only the agreed names stand at the top level`() throws {
    let agreed: Set = [
      "Package.swift", "Sources", "Tests", "Scenarios", "Benchmarks", "Notebooks", "README.md",
      "README.zh.md", "Makefile",
    ]
    let git = try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["git", "ls-files"], folder: Repository.root)
    let top = Set(git.outputText.split(separator: "\n").map { $0.prefix { $0 != "/" } })
    #expect(top.filter { !$0.hasPrefix(".") && !agreed.contains(String($0)) } == [])
  }

  // MARK: -

  private func manifest() throws -> String {
    try String(contentsOf: Repository.file("Package.swift"), encoding: .utf8)
  }

  /// Lets the package manager read a manifest, which runs the layer check in it.
  private func evaluate(_ manifest: String) throws -> ToolRun {
    let scratch = try Scratch()
    try manifest.write(to: scratch.file("Package.swift"), atomically: true, encoding: .utf8)
    return try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["swift", "package", "dump-package"],
      folder: scratch.folder)
  }
}
