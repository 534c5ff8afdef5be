public import Languages
public import ScenarioFiles

/// What a scenario says otherwise than the one it is laid over, or than the defaults.
public struct ChangesSummary {
  private let changes: [RecordedChange]
  private let money: MoneyUnit
  private let base: Phrase
  private let language: Language
  private let width: Int

  /// `base` is what the scenario is compared with, in words.
  public init(
    _ changes: [InputChange], of scenario: Scenario, from base: Phrase, in language: Language,
    width: Int
  ) {
    money = MoneyUnit(currency: scenario.currency, multiple: scenario.unit)
    let money = money
    self.changes = changes.map { RecordedChange($0, money: money) }
    (self.base, self.language, self.width) = (base, language, width)
  }

  public var text: String {
    let title = Phrase("Inputs that differ from \(base.english)", "与\(base.chinese)不同的输入")
    guard !changes.isEmpty else {
      let same = Phrase("No input differs from \(base.english).", "所有输入均与\(base.chinese)一致。")
      return WrappedText(same[language], width: width).lines.map { $0 + "\n" }.joined()
    }
    return ChangedInputs(changes, money: money, title: title, language: language, width: width)
      .lines().map { $0 + "\n" }.joined()
  }
}
