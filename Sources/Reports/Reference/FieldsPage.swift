public import Documents
public import Languages

/// What `botou explain fields` prints: what a scenario may say, each with what it takes and what it means.
public struct FieldsPage {
  let notes: [FieldNote]

  public init(_ notes: [FieldNote]) { self.notes = notes }

  public func text(in language: Language, width: Int) -> String {
    notes.map { note in
      (WrappedText(note.path, width: width).lines + note.lines(in: language, width: width))
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// The same for programs.
  public var json: JSONValue { .list(notes.map(\.json)) }
}

/// What `botou explain laws` prints: every law of chance with its parameters.
public struct LawsPage {
  let laws: [(name: String, about: Phrase, notes: [FieldNote])]

  public init(_ laws: [(name: String, about: Phrase, notes: [FieldNote])]) { self.laws = laws }

  public func text(in language: Language, width: Int) -> String {
    laws.map { law in
      let head = [law.name] + WrappedText(law.about[language], width: width - 2).indented(by: 2)
      let fields = law.notes.flatMap { note in
        ["  " + note.path] + note.lines(in: language, width: width - 2).map { "  " + $0 }
      }
      return (head + fields).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// The same for programs.
  public var json: JSONValue {
    .list(
      laws.map { law in
        [
          "name": .text(law.name), "meaning": law.about.json,
          "fields": .list(law.notes.map(\.json)),
        ]
      })
  }
}

extension FieldNote {
  /// What it takes, what holds without it, and what it means.
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    let without =
      if isRequired {
        Phrase("required", "必填")
      } else if let fallback {
        Phrase("default \(fallback)", "默认 \(fallback)")
      } else {
        Phrase("may be left out", "可省略")
      }
    let takes = kind[language] + Phrase("; ", "；")[language] + without[language]
    return [takes, about[language]].flatMap { WrappedText($0, width: width - 2).indented(by: 2) }
  }

  fileprivate var json: JSONValue {
    [
      "path": .text(path), "kind": kind.json, "meaning": about.json, "required": .flag(isRequired),
      "default": fallback.map { .text($0) } ?? .null,
    ]
  }
}
