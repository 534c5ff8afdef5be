import Documents
import Languages

extension Diagnostic {
  /// What went wrong for a program: a record a line.
  func recordLines(for error: ToolError) -> [String] {
    records(for: error).map { JSONText().text(of: $0) }
  }

  /// A record for each fault of a file; one record for anything else.
  private func records(for error: ToolError) -> [JSONValue] {
    if case .unmetPlan(let unmet) = error { return records(for: unmet) }
    guard case .badInput(let faults) = error else {
      return error.code.map { [record($0, sentences(for: error))] } ?? []
    }
    let records = faults.list.map { $0.json(in: language) }
    guard faults.omitted > 0, let last = faults.sentences(in: language).last else { return records }
    return records + [record("E_MORE_FAULTS", [last])]
  }

  private func records(for unmet: UnmetPlan) -> [JSONValue] {
    let files =
      unusable(unmet).map { record("E_BAD_ARCHIVE", [$0]) }
      + [unmet.untold, unmet.stale].compactMap(\.self).map {
        record("E_BAD_ARCHIVE", [$0[language]])
      }
    guard unmet.holes.count > 0 else { return files }
    return files + [
      record("E_MISSING_PARTS", [unmet.missing[language], unmet.advice[language]])
    ]
  }

  private func record(_ code: String, _ sentences: [String]) -> JSONValue {
    [
      "code": .text(code), "message": .text(sentences.first ?? ""),
      "advice": sentences.count > 1 ? .text(sentences[1]) : .null,
    ]
  }
}

extension ToolError {
  /// A stable name for what is not the fault of a place in a file; none where nothing went wrong.
  fileprivate var code: String? {
    switch self {
    case .usage: "E_USAGE"
    case .badInput: "E_BAD_INPUT"
    case .cannotRead, .noScenario: "E_CANNOT_READ"
    case .cannotWrite: "E_CANNOT_WRITE"
    case .badArchive: "E_BAD_ARCHIVE"
    case .missingParts, .unmetPlan: "E_MISSING_PARTS"
    case .tooLarge: "E_TOO_LARGE"
    case .interrupted: "E_INTERRUPTED"
    case .bug: "E_BUG"
    case .closedPipe: nil
    }
  }
}
