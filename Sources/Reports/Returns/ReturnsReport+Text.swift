public import Languages
import Returns
import TermSheets

extension ReturnsReport {
  /// The report as a person reads it.
  public func text(in language: Language, width: Int) -> String {
    let lines = heading(in: language, width: width) + [""]
    return (lines + tableOfEntries.lines(width: width, in: language))
      .map { $0 + "\n" }.joined()
  }

  private func heading(in language: Language, width: Int) -> [String] {
    guard let period else { return [] }
    let (first, last) = (period.lowerBound, period.upperBound)
    let count = table.dates.count
    let flows = count == 1 ? "flow" : "flows"
    let paidIn = NumberText.fixed(self.flows.paidIn, digits: 2)
    let received = NumberText.fixed(self.flows.received, digits: 2)
    var phrases = [
      Phrase(
        "\(count) \(flows) from \(first) to \(last), \(terms.dayCount.rawValue)",
        "\(count) 笔现金流，\(first) 至 \(last)，\(terms.dayCount.rawValue)"),
      Phrase("paid in \(paidIn), received \(received)", "投入 \(paidIn)，收回 \(received)"),
    ]
    let held = table.residualValue.map { NumberText.fixed($0, digits: 2) }
    phrases.append(
      held.map { Phrase("held on the last date \($0), counted as received", "末日仍持有 \($0)，计为收回") }
        ?? Phrase("no nav column: nothing counts as held", "无 nav 列：不计任何持有价值"))
    return phrases.flatMap { WrappedText($0[language], width: width).lines }
  }

  private var tableOfEntries: TextTable {
    var table = TextTable([
      .text(Phrase("Measure", "指标")), .number(Phrase("Value", "数值")),
      .text(Phrase("Status", "状态")),
    ])
    for entry in entries {
      table.add(entry.measure.name, Phrase(same: entry.value), entry.status)
    }
    return table
  }
}

extension ReturnsReport.Entry {
  fileprivate var value: String {
    switch answer {
    case .rate(let rate): NumberText.percent(rate.uniqueRate, digits: 4)
    case .share(let share): NumberText.percent(share.number, digits: 4)
    case .ratio(let ratio): NumberText.fixed(ratio.number, digits: 4)
    case .amount(let amount): NumberText.fixed(amount.number, digits: 2)
    }
  }

  fileprivate var status: Phrase {
    switch answer {
    case .rate(let rate): rate.statusPhrase
    case .share(let measure), .ratio(let measure), .amount(let measure): measure.statusPhrase
    }
  }
}
