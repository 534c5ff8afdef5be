public import Documents
public import Languages

/// A tale of one future: chapters of dated lines, for a reader and for a program.
public struct Story: Sendable {
  public struct Line: Sendable {
    /// Months from the start; `nil` for what has no date.
    public let month: Double?
    /// The day, where the calendar has one.
    public let date: CalendarDate?
    public let text: Phrase
    /// The same as data, under a stable name.
    public let event: String
    public let facts: [String: JSONValue]
  }

  public struct Chapter: Sendable {
    public let name: String
    public let title: Phrase
    public let lines: [Line]
  }

  public let title: Phrase
  public let head: [String: JSONValue]
  public private(set) var chapters: [Chapter]

  init(title: Phrase, head: [String: JSONValue], chapters: [Chapter]) {
    (self.title, self.head, self.chapters) = (title, head, chapters)
  }

  public mutating func add(_ chapter: Chapter) { chapters.append(chapter) }
}

// MARK: - For a reader

extension Story {
  /// The tale in lines of at most `width` columns.
  public func text(in language: Language, width: Int) -> [String] {
    var lines = WrappedText(title[language], width: width).lines
    for chapter in chapters {
      lines += [""] + WrappedText(chapter.title[language], width: width).lines
      lines += chapter.lines.flatMap { text($0, language, width) }
    }
    return lines
  }

  private static let dateWidth = 12

  /// The date before the first line, an indent before the others.
  private func text(_ line: Line, _ language: Language, _ width: Int) -> [String] {
    let wrapped = WrappedText(line.text[language], width: max(20, width - Self.dateWidth - 2)).lines
    return wrapped.enumerated().map { index, text in
      let date = index == 0 ? line.date?.iso ?? "" : ""
      return "  " + date.padded(to: Self.dateWidth, .leading) + text
    }
  }
}

extension CalendarDate {
  /// `2024-06-01`, or `2024-06` without a day.
  package var iso: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let year = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return ([year, two(month)] + (day.map { [two($0)] } ?? [])).joined(separator: "-")
  }
}

// MARK: - For a program

extension Story {
  public var json: JSONValue {
    var object = head
    object["schema"] = "botou/story/1"
    object["chapters"] = .list(
      chapters.map { chapter in
        .object([
          "name": .text(chapter.name), "events": .list(chapter.lines.map(json)),
        ])
      })
    return .object(object)
  }

  private func json(_ line: Line) -> JSONValue {
    var object = line.facts
    object["event"] = .text(line.event)
    object["month"] = line.month.map { .number($0) } ?? .null
    object["date"] = line.date.map { .text($0.iso) } ?? .null
    return .object(object)
  }
}
