import Foundation

/// The book as the documentation has it: a row a chapter.
public enum BookPage {
  public static func markdown(_ book: [WorkedChapter]) -> [String] {
    let head = [
      "| chapter | source | cases | values | nearest to a miss, of what is allowed | verdict |",
      "|---|---|---:|---:|---|---|",
    ]
    let rows = book.map { part -> String in
      let worst = part.worst.map { "\($0.name): \(ratio($0.worst))" } ?? ""
      return "| \(part.chapter.title) | \(part.chapter.source) | \(part.cases.count) "
        + "| \(part.values) | \(worst) | \(part.holds ? "pass" : "MISS") |"
    }
    return head + rows + ["", verdict(book)]
  }

  /// How much of what is allowed a value takes.
  public static func ratio(_ finding: Finding) -> String {
    finding.miss == 0 ? "0" : String(format: "%.2g", finding.miss)
  }

  public static func verdict(_ book: [WorkedChapter]) -> String {
    let cases = book.flatMap(\.cases)
    let values = cases.flatMap(\.findings)
    return "\(cases.count) cases, \(values.count) values, \(values.count { !$0.holds }) missed; "
      + "simulated values may be \(Int(Finding.mostErrors)) standard errors away."
  }
}
