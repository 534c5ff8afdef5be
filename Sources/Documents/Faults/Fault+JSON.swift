public import Languages

extension Fault {
  /// The fault's parts for programs, and its sentence.
  ///
  /// `found` is null where nothing stood; `names` lists what a choice or a record takes, whole.
  public func json(in language: Language) -> JSONValue {
    [
      "code": .text(code.rawValue),
      "message": .text(sentence(in: language)),
      "file": file.isEmpty ? .null : .text(file),
      "line": position.map { .integer($0.line) } ?? .null,
      "column": position.map { .integer($0.column) } ?? .null,
      "path": .text(path.description),
      "found": found.json,
      "accepted": remedy.map { .text($0[language]) } ?? .null,
      "names": .list(accepted.names.map { .text($0) }),
      "suggestion": suggestion.map { .text($0) } ?? .null,
    ]
  }
}

extension Fault.Found {
  /// A value as typed, or the kind of what holds values.
  fileprivate var json: JSONValue {
    switch self {
    case .nothing: .null
    case .value(let text): .text(text)
    case .list(let count): .text("[\(count)]")
    case .record: "{}"
    }
  }
}

extension Fault.Accepted {
  /// The names among which one may choose.
  fileprivate var names: [String] {
    switch self {
    case .choices(let names), .fields(let names), .exactlyOne(let names), .atMostOne(let names),
      .atLeastOne(let names), .together(let names), .entries(let names):
      names
    case .table(.unknownHeader(_, let known)), .table(.unmappedHeader(_, let known)): known
    case .types, .range, .finite, .whole, .text, .count, .present, .syntax, .table, .item, .items,
      .setting, .rule:
      []
    }
  }
}
