import Documents
public import Languages
public import ScenarioFiles

/// An input that two scenarios do not share, as documents and pages tell it.
public struct RecordedChange: Sendable, Hashable {
  public let path: String
  public let kind: InputChange.Kind
  public let title: Phrase
  public let unit: Phrase?
  /// Nothing where a scenario does not have it; of what is more than one value, its text.
  public let before: RecordedValue?
  public let after: RecordedValue?

  static let form: Form<RecordedChange> = .record(
    RecordedChange.init,
    .init("path", \.path, .text),
    .init("kind", \.kind, .choice),
    .init("title", \.title, .phrase),
    .init("unit", \.unit, .orNone(.phrase)),
    .init("a", \.before, .orNull(.value)),
    .init("b", \.after, .orNull(.value)))
}

extension RecordedChange {
  init(_ change: InputChange, money: MoneyUnit) {
    self.init(
      path: change.path.description, kind: change.kind, title: change.title,
      unit: change.unit == .moneyUnits ? money.name : change.unit,
      before: change.before.map { RecordedValue(input: $0, change.wordsBefore) },
      after: change.after.map { RecordedValue(input: $0, change.wordsAfter) })
  }

  /// Both values as people say them: rounded, unless that would hide the difference.
  func values(in money: MoneyUnit) -> (before: Phrase, after: Phrase) {
    let said = (value(before, money, exact: false), value(after, money, exact: false))
    return said.0 != said.1
      ? said : (value(before, money, exact: true), value(after, money, exact: true))
  }

  private func value(_ value: RecordedValue?, _ money: MoneyUnit, exact: Bool) -> Phrase {
    guard let value else { return Phrase("not given", "未给出") }
    guard let number = value.number, !exact else {
      let text = Phrase(
        Excerpt.shortened(value.words.english), Excerpt.shortened(value.words.chinese))
      guard value.number != nil, let unit else { return text }
      return Phrase("\(text.english) \(unit.english)", "\(text.chinese) \(unit.chinese)")
    }
    return RecordedAssumption.said(number, unit: unit, in: money)
  }

  /// `Chance to pass the gate of the prototype: 0.8 → 0.9`.
  func words(in money: MoneyUnit) -> Phrase {
    let title = title.shortened(to: Self.widestTitle)
    switch kind {
    case .added: return title.adding(Phrase(": added", "：新增"))
    case .removed: return title.adding(Phrase(": removed", "：移除"))
    case .changed:
      let (before, after) = values(in: money)
      return Phrase(
        "\(title.english): \(before.english) → \(after.english)",
        "\(title.chinese)：\(before.chinese) → \(after.chinese)")
    }
  }

  private static let widestTitle = 64
}

extension RecordedValue {
  /// A law is written by its word and its numbers, what else is no single value as it is.
  fileprivate init(input node: DocumentNode, _ words: Phrase?) {
    let written = Self(written: node)
    self = words.map { .worded(written.description, $0) } ?? written
  }

  private init(written node: DocumentNode) {
    guard case .text(let word)? = node["law"]?.kind else {
      self.init(node)
      return
    }
    let numbers = node.members.filter { $0.name != "law" && $0.value.type != .record }
      .map { "\($0.name) \($0.value.literal)" }
    self = .text("\(word) (\(numbers.joined(separator: ", ")))")
  }
}
