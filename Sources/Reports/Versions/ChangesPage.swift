public import Documents
public import Languages
public import Portfolios
public import ScenarioFiles

/// What `botou explain changes` prints, and the table of the documentation: what changed from version to
/// version, the formats that are read, and names and defaults that are no longer what they were.
public struct ChangesPage: Sendable {
  let releases: [Release]
  let renamed: [RenamedFigure]
  let defaults: [ChangedDefault]

  public init(releases: [Release], renamed: [RenamedFigure], defaults: [ChangedDefault]) {
    (self.releases, self.renamed, self.defaults) = (releases, renamed, defaults)
  }

  /// The page of this version.
  public static let current = ChangesPage(
    releases: Release.all, renamed: RenamedFigure.all, defaults: ChangedDefault.all)

  private static let formats = [
    (Phrase("scenario files", "情景文件"), FormatWord.scenario),
    (Phrase("results", "结果文件"), .run),
    (Phrase("parts and checkpoints", "分片与检查点"), .part),
    (Phrase("plans of parts", "分片计划"), .plan), (Phrase("studies", "研究文件"), .study),
  ]

  // MARK: - For people

  public func text(in language: Language, width: Int) -> String {
    let colon = Phrase(": ", "：")[language]
    var blocks = releases.map { release in
      [release.version]
        + release.changes.flatMap { change in
          Self.wrapped(change.kind.title[language] + colon + change.phrase[language], width)
        }
    }
    blocks.append(
      [Phrase("Formats that are read", "可读取的格式")[language]]
        + Self.formats.flatMap { Self.wrapped("\($0[language])\(colon)\($1)", width) })
    blocks += [renamedLines(language, width), defaultLines(language, width)].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func renamedLines(_ language: Language, _ width: Int) -> [String] {
    guard !renamed.isEmpty else { return [] }
    return [Phrase("Names that were given up", "已弃用的名称")[language]]
      + renamed.flatMap { Self.wrapped($0.phrase[language], width) }
  }

  private func defaultLines(_ language: Language, _ width: Int) -> [String] {
    guard !defaults.isEmpty else { return [] }
    return [Phrase("Defaults that changed", "已变更的默认值")[language]]
      + defaults.flatMap { change in
        let line = Phrase(
          "\(change.fields): \(change.new) since botou \(change.since), before \(change.old) "
            + "(\(change.why.english))",
          "\(change.fields)：自 botou \(change.since) 起为 \(change.new)，此前为 \(change.old)"
            + "（\(change.why.chinese)）")
        return Self.wrapped(line[language], width)
      }
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    let lines = WrappedText(text, width: width - 4).lines
    return lines.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }

  // MARK: - For documents

  /// The changes as one table of Markdown.
  public func markdown(in language: Language) -> String {
    let head = [Phrase("version", "版本"), Phrase("kind", "类别"), Phrase("change", "变更")]
      .map { $0[language] }
    let rows = releases.flatMap { release in
      release.changes.map { change in
        [release.version, change.kind.title[language], change.phrase[language]]
      }
    }
    return MarkdownTable(head, rows).text
  }

  // MARK: - For programs

  public var json: JSONValue {
    [
      "version": .text(ProgramVersion.current),
      "formats": .object(
        Dictionary(
          uniqueKeysWithValues: Self.formats.map { ($1.kind, .text($1.description)) })),
      "changes": .list(
        releases.flatMap { release in
          release.changes.map { change in
            [
              "version": .text(release.version), "kind": .text(change.kind.rawValue),
              "change": change.phrase.json,
            ]
          }
        }),
      "renamed": .list(
        renamed.map { figure in
          [
            "old": .text(figure.old), "new": .text(figure.new), "since": .text(figure.since),
            "message": figure.phrase.json,
          ]
        }),
      "defaults": .list(
        defaults.map { change in
          [
            "fields": .text(change.fields), "old": .text(change.old), "new": .text(change.new),
            "since": .text(change.since), "why": change.why.json,
          ]
        }),
    ]
  }
}
