internal import Documents
internal import Languages
internal import Reports

/// One future of a scenario, told as a dated story.
///
///     let future = try scenario.future(7, project: "delta#3", policies: ["grant-to-equity"])
///     print(future)
public struct Future: Sendable {
  /// Something that happens.
  public struct Event: Hashable, Sendable {
    /// Its kind, by a stable name such as `crossed`.
    public let kind: String
    /// Months from the scenario's start; nothing for what has no date.
    public let month: Double?
    /// The day or month, as `2027-04-13`; nothing for what has no date.
    public let date: String?
    /// What happens, in words.
    public let text: Phrase
  }

  /// What belongs together: the world, the project by its nature, or its course under a policy.
  public struct Chapter: Hashable, Sendable {
    /// Its stable name.
    public let name: String
    /// Its heading.
    public let title: Phrase
    /// What happens in it, one after the other.
    public let events: [Event]
  }

  let story: Story

  /// What the future is called: the scenario, the number, the project and the seed.
  public var title: Phrase { Phrase(story.title) }

  /// Its chapters, in the order in which they are told.
  public var chapters: [Chapter] {
    story.chapters.map { chapter in
      Chapter(
        name: chapter.name, title: Phrase(chapter.title), events: chapter.lines.map(Event.init))
    }
  }

  /// The whole story in lines of at most so many columns.
  public func text(in language: Language, width: Int = 100) -> String {
    story.text(in: language.layer, width: max(20, width)).joined(separator: "\n") + "\n"
  }

  /// The same for programs, with the numbers behind the words.
  public var json: String { JSONText(.indented).text(of: story.json) + "\n" }
}

extension Future: CustomStringConvertible {
  /// The whole story in English.
  public var description: String { text(in: .english) }
}

extension Future.Event {
  init(_ line: Story.Line) {
    self.init(
      kind: line.event, month: line.month, date: line.date.map(\.iso), text: Phrase(line.text))
  }
}
