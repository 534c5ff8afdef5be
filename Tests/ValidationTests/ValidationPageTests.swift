import Foundation
import TestSupport
import Testing
import ValidationBook

/// What the documentation says of the book is what the book comes to.
@Suite struct ValidationPageTests {
  private static let book = ValidationBook.chapters.map(WorkedChapter.init)

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: Repository.file(page), encoding: .utf8)
  }

  @Test func `the article has the table of the book`() throws {
    let page = try Self.text("\(Repository.articles)/Validation.md")
    let table = BookPage.markdown(Self.book)
    let wanted = "\n\n" + table.joined(separator: "\n") + "\n\n"
    #expect(page.contains(wanted))
  }

  @Test func `the Chinese article has the same numbers`() throws {
    func numbers(_ lines: [Substring]) -> [[String]] {
      lines.filter { $0.hasPrefix("| ") && $0.contains(/\| [0-9]+ \|/) }.map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return [cells[2], cells[3], String(cells[4].split(separator: " ").last ?? "")]
      }
    }
    let page = try Self.text("\(Repository.articles)/Validation.zh.md")
    let (shown, ours) = (page.split(separator: "\n"), BookPage.markdown(Self.book).map { $0[...] })
    #expect(numbers(shown) == numbers(ours))
    let values = Self.book.reduce(0) { $0 + $1.values }
    let cases = Self.book.reduce(0) { $0 + $1.cases.count }
    #expect(page.contains("共 \(cases) 个算例、\(values) 个数值，0 个未通过"))
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `the README tells how many values and the worst of them`(page: String) throws {
    let text = try Self.text(page)
    let cases = Self.book.flatMap(\.cases)
    let worst = try #require(cases.max { $0.worst.miss < $1.worst.miss })
    let missed = cases.filter { !$0.holds }.map(\.name)
    #expect(missed == [])
    for number in [
      "\(cases.count)", "\(cases.reduce(0) { $0 + $1.findings.count })",
      String(format: "%.3f", worst.worst.miss),
    ] {
      let words = text.split { $0.isWhitespace }
      #expect(words.contains(Substring(number)), "\(number)")
    }
    #expect(text.contains("`\(worst.name)`"))
  }
}
