import Testing
import ValidationBook

/// The validation book as tests; `make validate` prints the same cases.
struct ValidationBookTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let chapter: String
    let known: KnownCase
    var testDescription: String { "\(chapter): \(known.name)" }
  }

  static let entries = ValidationBook.chapters.flatMap { chapter in
    chapter.cases.map { Entry(chapter: chapter.title, known: $0) }
  }

  @Test(arguments: entries)
  func `a known answer is ours`(_ entry: Entry) throws {
    let findings = try entry.known.findings()
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.holds, "\(finding.what): \(finding.found), known \(finding.known)")
    }
  }

  /// A file that lost its cases would pass everything else.
  @Test func `every published case is in the book`() {
    let counts = ValidationBook.chapters.map { $0.cases.count + $0.leftOut.count }
    #expect(counts == [17, 11, 20, 29, 11, 14, 5, 13, 17, 11, 10])
  }
}
