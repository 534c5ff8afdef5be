import Foundation
import TestSupport
import Testing

/// The library as somebody else uses it: a package of their own that depends on ours by its path.
@Suite(.enabled(if: Prove.isLongAsked, Prove.otherwiseLong))
struct PackageTests {
  @Test(arguments: ["Library.md", "Library.zh.md"])
  func `a package of one's own builds and runs the article's programs, without a network`(
    article: String
  ) throws {
    let programs = try LibraryArticle(article).programs
    #expect(programs.count == 8)
    let package = try Self.package(programs.map(\.code))
    let build = try Self.swift(["build", "-c", "release"], in: package)
    try #require(build.status == 0, "\(build.outputText)\(build.errorText)")
    for (place, program) in programs.enumerated() {
      let built = package.file(".build/release/program\(place)")
      let run = try ToolRun.of(built, [], folder: Repository.root)
      #expect(run.status == 0, "\(run.errorText)")
      #expect(run.outputText.trimmingCharacters(in: .newlines) == program.output)
    }
  }

  @Test func `a type of a layer cannot be named by whoever imports the library`() throws {
    let package = try Self.package(["import BoTou\n\nlet simulation: Simulation? = nil"])
    let build = try Self.swift(["build", "-c", "release"], in: package)
    #expect(build.status != 0)
    #expect((build.outputText + build.errorText).contains("cannot find type 'Simulation' in scope"))
  }

  // MARK: -

  /// A package with a program of its own for each of these.
  private static func package(_ programs: [String]) throws -> Scratch {
    let names = programs.indices.map { "program\($0)" }
    let targets = names.map {
      ".executableTarget(name: \"\($0)\", dependencies: [.product(name: \"BoTou\", package: \"botou\")])"
    }
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "mine",
        dependencies: [.package(name: "botou", path: "\(Repository.root.path)")],
        targets: [\(targets.joined(separator: ",\n"))])
      """
    var files = ["Package.swift": Data(manifest.utf8)]
    for (name, code) in zip(names, programs) {
      files["Sources/\(name)/main.swift"] = Data(code.utf8)
    }
    return try Scratch(holding: files)
  }

  /// The package manager in a network of its own, which leads nowhere.
  private static func swift(_ words: [String], in package: Scratch) throws -> ToolRun {
    try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["unshare", "--net", "--map-root-user", "swift"] + words,
      folder: package.folder)
  }
}
