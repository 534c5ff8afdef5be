import Foundation
import TestSupport
import Testing

/// What an addition costs: the table of the documentation against the tree.
@Suite struct AdditionTests {
  /// One that was added, the row of its kind, and a part of what code calls it.
  struct Addition: Sendable, CustomTestStringConvertible {
    let row: String
    let name: String
    var testDescription: String { name }

    init(_ row: String, _ name: String) {
      self.row = row
      self.name = name
    }
  }

  static let additions = [
    Addition("a distribution", "weibull"),
    Addition("a distribution", "boundedPareto"),
    Addition("an instrument", "royalt"),
    Addition("an instrument", "guaranteedLoan"),
    Addition("an instrument", "convertibleDebt"),
    Addition("an instrument", "investThenEquity"),
    Addition("a policy axis", "behaviour"),
    Addition("a metric with a column of its own", "crossedAt36"),
    Addition("a metric with a column of its own", "proceedsBelowCost"),
    Addition("a command", "schemaCommand"),
    Addition("a sheet", "stagesSheet"),
  ]

  @Test(arguments: additions) func `an addition stands in the files of its row and no others`(
    addition: Addition
  ) throws {
    let row = try #require(try Self.rows(of: "House.md").first { $0.title == addition.row })
    let files = try Self.sources().filter { $0.isNamed(addition.name) }.map(\.path)
    #expect(files.filter { !row.names($0) } == [], "not among the files of \(row.title)")
    let own = files.filter(row.always)
    #expect(own.count <= row.count, "\(own)")
    #expect(own.count > 1)
  }

  @Test(arguments: ["House.md", "House.zh.md"]) func `the table counts its own files`(
    article: String
  ) throws {
    let rows = try Self.rows(of: article)
    #expect(rows.count > 8)
    for row in rows { #expect(row.count == row.files.count, "\(row.title): \(row.files)") }
  }

  @Test(arguments: ["House.md", "House.zh.md"]) func `every file of the table is there`(
    article: String
  ) throws {
    let sources = try Self.sources().map(\.path)
    for row in try Self.rows(of: article) {
      for file in row.files.flatMap(\.self) + row.further {
        #expect(sources.contains { Row.is($0, file) }, "\(row.title): \(file)")
      }
    }
  }

  @Test func `both languages tell of the same files`() throws {
    let (english, chinese) = (try Self.rows(of: "House.md"), try Self.rows(of: "House.zh.md"))
    #expect(english.map(\.count) == chinese.map(\.count))
    #expect(english.map { $0.files.map(Set.init) } == chinese.map { $0.files.map(Set.init) })
    #expect(english.map(\.further) == chinese.map(\.further))
  }

  @Test(arguments: ["convertible-debt", "guaranteed-loan"])
  func `the word of an instrument is spelt once`(word: String) throws {
    let spelling = try Self.sources().filter { $0.words.contains(word) }.map(\.path)
    #expect(spelling == ["Policies/Instruments/Instrument"])
  }
}

// MARK: - The table

extension AdditionTests {
  /// A row: how many files an addition of its kind is in, and which.
  struct Row {
    let title: String
    let count: Int
    /// One of each, where there is a choice.
    let files: [[String]]
    /// Where some go and others do not.
    let further: [String]

    func always(_ path: String) -> Bool {
      files.contains { $0.contains { Self.is(path, $0) } } && !further.contains(path)
    }
    func names(_ path: String) -> Bool { always(path) || further.contains(path) }

    /// X and Y stand for any name.
    static func `is`(_ path: String, _ file: String) -> Bool {
      let (path, file) = (path.split(separator: "/"), file.split(separator: "/"))
      return path.count == file.count && zip(path, file).allSatisfy(fits)
    }

    private static func fits(_ name: Substring, _ form: Substring) -> Bool {
      guard let any = form.firstIndex(where: { $0 == "X" || $0 == "Y" }) else {
        return name == form
      }
      return name.count >= form.count && name.hasPrefix(form[..<any])
        && name.hasSuffix(form[form.index(after: any)...])
    }
  }

  static func rows(of article: String) throws -> [Row] {
    let text = try String(contentsOf: Repository.article(article), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("| to add |") || $0.hasPrefix("| 新增 |") })
    return try lines[(first + 2)...].prefix { $0.hasPrefix("|") }.map(row)
  }

  private static func row(_ line: Substring) throws -> Row {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let parts = cells[2].split(separator: /if need be:|必要时：/)
    let files = parts[0].matches(of: /`([^`]+)`(?:(?: or | 或 )`([^`]+)`)?/).map { match in
      [String(match.1)] + (match.2.map { [String($0)] } ?? [])
    }
    let further = parts.dropFirst().joined().matches(of: /`([^`]+)`/).map { String($0.1) }
    return Row(
      title: cells[0], count: try #require(Int(cells[1])), files: files, further: further)
  }
}

// MARK: - The sources

extension AdditionTests {
  /// A file of `Sources`, as the table writes it, and what its code names.
  struct Source: Sendable {
    let path: String
    /// Types, variables and functions, in small letters.
    let names: Set<String>
    /// Texts that are one word.
    let words: Set<String>

    init(_ path: String, _ text: String) {
      self.path = path
      var (names, words): (Set<String>, Set<String>) = ([], [])
      for line in text.split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        // Examples of scenarios are raw texts; then every second piece stands between quotes.
        let plain = line.contains("#") ? line.replacing(/#".*?"#/, with: "") : line
        let pieces = plain.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
          if index % 2 == 1 {
            words.insert(String(piece))
          } else {
            names.formUnion(Self.names(in: piece))
          }
        }
      }
      (self.names, self.words) = (names, words)
    }

    private static func names(in code: Substring) -> [String] {
      code.lowercased().utf8.split { !(97...122).contains($0) && !(48...57).contains($0) }
        .map { String(Substring($0)) }
    }

    func isNamed(_ name: String) -> Bool { names.contains { $0.contains(name.lowercased()) } }
  }

  private static let read = Shared<String, [Source]>()

  static func sources() throws -> [Source] {
    try read.value(for: "Sources") {
      let root = Repository.file("Sources")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return Source(String(path.dropLast(6)), text)
      }
    }
  }
}
