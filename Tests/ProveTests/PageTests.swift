import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Prove.isAsked, Prove.otherwise))
struct PageTests {
  private static let headings = """
    [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
    .flatMap(m => [...m.querySelectorAll('h1, h2')]).map(h => h.textContent).join('\\n')
    """
  private static let questions = [
    Browser.shownLanguage, headings, Browser.misplacedLabels, "width:1200", Browser.overflow,
    "width:400", Browser.overflow,
  ]

  /// The report of a short run of every scenario that ships.
  private func reports(in scratch: Scratch) throws -> [URL] {
    try Prove.scenarios().map { name in
      let page = scratch.file(name + ".html")
      let run = try Tool.run([
        "run", Repository.file("Scenarios/\(name)").path, "-n", "130", "-q", "--report", page.path,
        "--brief", Self.brief(of: page).path,
      ])
      try #require(run == ("", "", 0), "\(name)")
      return page
    }
  }

  private static func brief(of page: URL) -> URL {
    page.deletingPathExtension().appendingPathExtension("brief.html")
  }

  /// A4 holds a scenario of up to so many policies on so many sheets.
  private func mostSheets(of page: URL) throws -> Int {
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    let policies = text.matches(of: /<tr class="(plain|focus)">/).count / 2
    return policies <= 5 ? 8 : policies <= 15 ? 12 : 24
  }

  @Test func `every page keeps to its frames at 1200 and 390 pixels and on paper`() throws {
    let scratch = try Scratch()
    let pages = try reports(in: scratch)
    let measured = try Layout.measured(pages.map { .init($0) })
    for (page, found) in zip(pages, measured) {
      let name = page.lastPathComponent
      #expect(found.faults == [], "\(name)")
      #expect(found.complaints == [], "\(name)")
      let most = try mostSheets(of: page)
      #expect(
        found.sheets.count == 2 && found.sheets.values.allSatisfy { $0 <= most },
        "\(name): \(found.sheets)")
    }
    let briefs = try Layout.measured(
      pages.map {
        .init(Self.brief(of: $0), languages: ["en"], media: ["390", "a4"], paper: 794)
      })
    for (page, found) in zip(pages, briefs) {
      #expect(found.sheets == ["en": 1], "\(page.lastPathComponent)")
      #expect(found.faults == [] && found.complaints == [], "\(page.lastPathComponent)")
    }
    Prove.tell("\(pages.count) reports at two widths and on paper, and as many briefs")
  }

  @Test func `one browser shows the page of every scenario in both languages without complaint`()
    throws
  {
    let scratch = try Scratch()
    let pages = try reports(in: scratch)
    try #require(pages.count >= 11)
    let addresses = try pages.flatMap { page in
      try ["en", "zh"].map { try #require(URL(string: page.absoluteString + "#" + $0)) }
    }
    let visits = try Browser.visits(addresses.map { ($0, Self.questions) })
    for (address, visit) in zip(addresses, visits) {
      let language = try #require(address.fragment)
      let name = "\(address.deletingPathExtension().lastPathComponent) in \(language)"
      #expect(visit.complaints == [], "\(name)")
      #expect(visit.requests == [String(address.absoluteString.prefix { $0 != "#" })], "\(name)")
      #expect(visit.values[0] == language, "\(name)")
      let headings = visit.values[1].split(separator: "\n")
      #expect(headings.count > 4, "\(name)")
      if language == "zh" {
        #expect(headings.allSatisfy { $0.contains { $0 >= "\u{4E00}" } }, "\(name): \(headings)")
      } else {
        #expect(headings.allSatisfy { $0.contains { $0.isASCII && $0.isLetter } }, "\(name)")
      }
      #expect(visit.values[2] == "", "\(name)")
      #expect(visit.values[4] == "0" && visit.values[6] == "0", "\(name) is too wide")
    }
    Prove.tell("\(visits.count) pages of \(pages.count) scenarios in one browser")
  }
}
