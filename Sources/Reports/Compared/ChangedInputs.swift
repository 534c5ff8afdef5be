import Documents
import Languages

/// Inputs that differ as lines for a terminal: what each is called, both values, and where it stands.
struct ChangedInputs {
  let money: MoneyUnit
  let title: Phrase
  let language: Language
  let width: Int
  private let groups: [Group]

  /// The same change, made in several places.
  private struct Group {
    let words: Phrase
    var paths: [String]
  }

  init(
    _ changes: [RecordedChange], money: MoneyUnit, title: Phrase, language: Language, width: Int
  ) {
    (self.money, self.title, self.language, self.width) = (money, title, language, width)
    groups = changes.reduce(into: []) { groups, change in
      let words = change.words(in: money)
      if let same = groups.firstIndex(where: { $0.words == words }) {
        groups[same].paths.append(change.path)
      } else {
        groups.append(Group(words: words, paths: [change.path]))
      }
    }
  }

  /// A heading and the first of them; all where no number is given.
  func lines(most: Int = .max) -> [String] {
    let told = groups.prefix(most).flatMap(lines)
    let left = groups.dropFirst(most).reduce(0) { $0 + $1.paths.count }
    let more = Phrase("\(left) more: --json", "另有 \(left) 项：--json")
    let count = groups.reduce(0) { $0 + $1.paths.count }
    return WrappedText(
      Phrase("\(title.english): \(count)", "\(title.chinese)：\(count) 项")[language], width: width
    ).lines + told
      + (left == 0 ? [] : WrappedText(more[language], width: width - 2).indented(by: 2))
  }

  private func wrapped(_ words: String) -> [String] {
    WrappedText(words.withBoundAmounts, width: width - 2).indented(by: 2)
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  /// On one line where there is room, else what it is called above where it stands.
  private func lines(_ group: Group) -> [String] {
    let more = group.paths.count - 1
    let place =
      Excerpt.line(group.paths[0])
      + (more == 0 ? "" : Phrase(" and \(more) more", " 等 \(more + 1) 处")[language])
    let words = Excerpt.line(group.words[language])
    guard !words.contains(place) else { return wrapped(words) }
    let line = "\(words)  \(place)"
    return line.displayWidth <= width - 2
      ? ["  " + line]
      : wrapped(words) + WrappedText(place, width: width - 4).indented(by: 4)
  }
}
