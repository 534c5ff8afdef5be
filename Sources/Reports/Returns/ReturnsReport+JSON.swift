import Documents
import Returns
import TermSheets

extension ReturnsReport {
  /// The report for programs: numbers in full, an undefined value null beside its status.
  public var json: String {
    var object: [String: JSONValue] = [
      "version": .text(ProgramVersion.current),
      "dayCount": .text(terms.dayCount.rawValue),
      "flows": .integer(table.dates.count),
      "paidIn": .number(flows.paidIn),
      "received": .number(flows.received),
      "residualValue": table.residualValue.map(JSONValue.number) ?? .null,
      "measures": .object(
        Dictionary(entries.map { ($0.measure.rawValue, $0.json) }) { first, _ in first }),
    ]
    if let period {
      object["firstDate"] = .text(period.lowerBound.description)
      object["lastDate"] = .text(period.upperBound.description)
    }
    for (name, rate) in [
      ("discountRate", terms.discountRate), ("financeRate", terms.financeRate),
      ("reinvestRate", terms.reinvestRate),
    ] {
      object[name] = rate.map(JSONValue.number) ?? .null
    }
    return JSONText(.indented).text(of: .object(object)) + "\n"
  }
}

extension ReturnsReport.Entry {
  fileprivate var json: JSONValue {
    switch answer {
    case .rate(let rate):
      [
        "status": .text(rate.statusName),
        "value": rate.uniqueRate.map(JSONValue.number) ?? .null,
        "rates": .list(rate.rates.map(JSONValue.number)),
      ]
    case .share(let measure), .ratio(let measure), .amount(let measure):
      [
        "status": .text(measure.statusName),
        "value": measure.number.map(JSONValue.number) ?? .null,
      ]
    }
  }
}
