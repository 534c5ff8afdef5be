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
      ])
      try #require(run == ("", "", 0), "\(name)")
      return page
    }
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
