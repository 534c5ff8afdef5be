import Foundation
import TestSupport
import Testing

/// What whoever imports `BoTou` sees: little, and every word of it explained.
@Suite struct SurfaceTests {
  /// A public declaration and the comment above it.
  struct Declaration {
    let place: String
    let words: String
    let comment: [String]
    let isNested: Bool
  }

  @Test func `every public declaration has a sentence of its own`() throws {
    let declarations = try Self.declarations()
    #expect(declarations.count > 200)
    for declaration in declarations {
      let sentence = declaration.comment.prefix { $0 != "" }.joined(separator: " ")
      #expect(
        sentence.hasSuffix(".") && sentence.contains(" ") || sentence == "The name.",
        "\(declaration.place): \(declaration.words)")
    }
  }

  @Test func `only these types are at the top`() throws {
    let types = try Self.declarations().filter { !$0.isNested }.compactMap {
      try /public (?:struct|enum|class|protocol|actor|typealias) (\w+)/.firstMatch(in: $0.words)
    }.map { String($0.1) }
    #expect(
      Set(types) == [
        "CashFlows", "CurvePoint", "Estimate", "Fault", "Faults", "Forecast", "Future",
        "GrantConversion", "Language", "Metric", "Phrase", "PolicyOutcome", "Precision",
        "ProjectEnd", "Rational", "Run", "RunProgress", "Scenario", "TermSheet", "Waterfall",
      ])
    #expect(types.count == Set(types).count)
  }

  @Test func `no layer comes with it`() throws {
    for (file, text) in try Self.sources() {
      for line in text.split(separator: "\n") where line.contains("import ") {
        guard !line.hasPrefix("//"), line.firstMatch(of: /\bimport [A-Z]/) != nil else { continue }
        #expect(line.hasPrefix("internal import "), "\(file): \(line)")
      }
    }
  }

  // MARK: - The sources

  private static func sources() throws -> [(String, String)] {
    let root = Repository.file("Sources/BoTou")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
  }

  /// Lines that declare something public; a case of an enumeration is as public as it is.
  private static func declarations() throws -> [Declaration] {
    try sources().flatMap { file, text in
      var comment: [String] = []
      var found: [Declaration] = []
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let words = line.trimmingCharacters(in: .whitespaces)
        guard !words.hasPrefix("///") else {
          comment.append(words.dropFirst(3).trimmingCharacters(in: .whitespaces))
          continue
        }
        if words.hasPrefix("public ") || words.firstMatch(of: /^case \w+( = "\w+")?$/) != nil {
          found.append(
            Declaration(
              place: "\(file):\(number + 1)", words: words, comment: comment,
              isNested: line.hasPrefix(" ")))
        }
        if !words.hasPrefix("@") { comment = [] }
      }
      return found
    }
  }
}
