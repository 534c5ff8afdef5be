import Languages
import Reports
import ValidationBook

/// The book as a table: each case by the value that came nearest to a miss.
enum BookTable {
  private static let titles = ["case", "value", "known", "ours", "error", "of allowed", "verdict"]

  /// For a terminal; `all` prints every value and not only the worst of each case.
  static func text(_ book: [WorkedChapter], all: Bool) -> [String] {
    var lines: [String] = []
    for part in book {
      lines += ["", "\(part.chapter.title) · \(part.chapter.source)"]
      var table = TextTable(
        titles.enumerated().map { index, title in
          (2...5).contains(index) ? .number(Phrase(title, title)) : .text(Phrase(title, title))
        })
      for one in part.cases {
        for finding in all ? one.findings : [one.worst] {
          table.add(cells(one, finding, of: all ? 1 : one.findings.count).map { Phrase($0, $0) })
        }
      }
      lines += table.lines(width: 140, in: .english)
      lines += leftOut(part)
    }
    lines += [""] + ValidationBook.leftOut.map { "left out: \($0.key): \($0.value)" }
    return lines + ["", BookPage.verdict(book)]
  }

  private static func cells(_ one: WorkedCase, _ finding: Finding, of count: Int) -> [String] {
    let others = count > 1 ? " (worst of \(count))" : ""
    return [
      one.name, finding.what + others, finding.known, finding.found,
      finding.standardError ?? "–", BookPage.ratio(finding), finding.holds ? "pass" : "MISS",
    ]
  }

  private static func leftOut(_ part: WorkedChapter) -> [String] {
    part.chapter.leftOut.sorted { $0.key < $1.key }.map { "left out: \($0.key): \($0.value)" }
  }
}
