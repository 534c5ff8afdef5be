public import Documents
public import Languages

/// What `botou explain policies` prints, and the table of the documentation: every mechanism, how to write
/// it, who shows it and what it does.
public enum MechanismsPage {
  /// Names that the page can be asked for.
  public static var names: [String] { MechanismGroup.all.flatMap(\.mechanisms).map(\.name) }

  /// One mechanism.
  public static func text(of name: String, in language: Language, width: Int) -> String {
    let blocks = MechanismGroup.all.flatMap(\.mechanisms).filter { $0.name == name }
      .map { lines($0, language, width).joined(separator: "\n") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One mechanism for programs.
  public static func json(of name: String) -> JSONValue {
    .list(MechanismGroup.all.flatMap(\.mechanisms).filter { $0.name == name }.map(json))
  }

  public static func text(in language: Language, width: Int) -> String {
    let blocks = MechanismGroup.all.map { group in
      let heading = group.title[language]
      let rule = String(repeating: "─", count: min(width, heading.displayWidth))
      return ([heading, rule] + group.mechanisms.flatMap { lines($0, language, width) + [""] })
        .joined(separator: "\n")
    }
    let legend = WrappedText(MechanismGroup.legend[language], width: width).lines
    return (blocks + [legend.joined(separator: "\n")]).joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ mechanism: Mechanism, _ language: Language, _ width: Int
  ) -> [String] {
    let source = mechanism.source.isEmpty ? "" : " (\(mechanism.source))"
    var lines = WrappedText(title(mechanism, language) + source, width: width).lines
    func add(_ text: String) {
      let wrapped = WrappedText(text, width: max(8, width - 4)).lines
      lines += wrapped.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    let colon = Phrase(": ", "：")[language]
    for way in mechanism.ways { add(mechanism.place.words[language] + colon + way) }
    if !mechanism.shown.isEmpty {
      let names = mechanism.shown.map(\.words).joined(separator: ", ")
      add(Phrase("shown by ", "示例：")[language] + names)
    }
    for (title, words) in mechanism.effects.named {
      if let words { add(title[language] + colon + words[language]) }
    }
    return lines
  }

  /// Both names, the reader's own first.
  private static func title(_ mechanism: Mechanism, _ language: Language) -> String {
    let (own, other) =
      language == .english
      ? (mechanism.title.english, mechanism.title.chinese)
      : (mechanism.title.chinese, mechanism.title.english)
    return own == other ? own : "\(own) · \(other)"
  }

  // MARK: - For documents

  /// The same as one table of Markdown for each group.
  public static func markdown(in language: Language) -> String {
    let columns = [
      Phrase("mechanism", "机制"), Phrase("where", "位置"), Phrase("how to write it", "写法"),
      Phrase("shown by", "示例"), Phrase("cash", "现金"), Phrase("gates", "关口"),
      Phrase("ownership", "股权"), Phrase("losses", "损失"),
    ].map { $0[language] }
    let tables = MechanismGroup.all.map { group in
      let rows = group.mechanisms.map { cells($0, language).map { $0.isEmpty ? "–" : $0 } }
      return (["**\(group.title[language])**", ""] + MarkdownTable(columns, rows).lines)
        .joined(separator: "\n")
    }
    return (tables + [MechanismGroup.legend[language]]).joined(separator: "\n\n") + "\n"
  }

  private static func cells(_ mechanism: Mechanism, _ language: Language) -> [String] {
    let source = mechanism.source.isEmpty ? "" : " (\(mechanism.source))"
    return [
      title(mechanism, language) + source, mechanism.place.words[language],
      mechanism.ways.map { "`\($0)`" }.joined(separator: "<br>"),
      mechanism.shown.map(\.words).joined(separator: "<br>"),
    ] + mechanism.effects.named.map { $0.words?[language] ?? "" }
  }

  // MARK: - For programs

  public static var json: JSONValue {
    .list(
      MechanismGroup.all.map { group in
        [
          "title": group.title.json, "mechanisms": .list(group.mechanisms.map(json)),
        ]
      })
  }

  private static func json(_ mechanism: Mechanism) -> JSONValue {
    var effects: [String: JSONValue] = [:]
    for (title, text) in mechanism.effects.named {
      if let text { effects[title.english] = text.json }
    }
    return [
      "name": .text(mechanism.name), "title": mechanism.title.json,
      "source": .text(mechanism.source), "place": .text(mechanism.place.rawValue),
      "ways": .list(mechanism.ways.map { .text($0) }),
      "shown": .list(
        mechanism.shown.map { showing in
          [
            "scenario": .text(showing.scenario),
            "policy": showing.policy.map { .text($0) } ?? .null,
          ]
        }),
      "effects": .object(effects),
    ]
  }
}
