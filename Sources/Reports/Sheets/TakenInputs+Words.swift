import Documents
import Languages
import Spreadsheets

extension TakenInputs.Taken {
  /// What the sheet offers for the input and says of it; nothing where any number will do.
  func check(in language: Language) -> EntryCheck? {
    switch value {
    case .words(let words):
      EntryCheck(.words(words.map(\.name)), Self.meanings(words, language), Self.ofList, language)
    case .flag:
      EntryCheck(.words(["TRUE", "FALSE"]), Self.yesOrNo[language], Self.ofList, language)
    case .numbers(let range, let areWhole, _):
      range == .all && !areWhole && !isPerCent
        ? nil
        : EntryCheck(
          .numbers(range, areWhole: areWhole), hint(range, areWhole)[language],
          Phrase("It \(rule(range, areWhole).english)", rule(range, areWhole).chinese), language)
    }
  }

  // MARK: - Numbers

  private func hint(_ range: NumberRange, _ areWhole: Bool) -> Phrase {
    guard isPerCent else {
      let rule = rule(range, areWhole)
      return Phrase("The value \(rule.english).", rule.chinese + "。")
    }
    let bounds = words(of: range)
    return range == .all
      ? Phrase("A percentage, such as 15%.", "百分数，如 15%。")
      : Phrase(
        "A percentage, such as 15%; it must be \(bounds.english).",
        "百分数，如 15%；必须\(bounds.chinese)。")
  }

  private func rule(_ range: NumberRange, _ areWhole: Bool) -> Phrase {
    let bounds = words(of: range)
    if !areWhole { return Phrase("must be \(bounds.english)", "必须\(bounds.chinese)") }
    if range == .all { return Phrase("must be a whole number", "必须是整数") }
    return Phrase(
      "must be a whole number, \(bounds.english)", "必须是整数，且\(bounds.chinese)")
  }

  private func words(of range: NumberRange) -> Phrase {
    range.phrase { bound in
      isPerCent
        ? JSONText.numeral((bound * 100 * 1e9).rounded() / 1e9) + "%" : JSONText.numeral(bound)
    }
  }

  // MARK: - Words

  private static let ofList = Phrase("It must be one of the list", "必须是列表中的一项")

  private static let yesOrNo = Phrase("TRUE is yes, FALSE is no.", "TRUE 为是，FALSE 为否。")

  /// Each word with what it means, or the words alone where that is too long.
  private static func meanings(_ words: [Choice], _ language: Language) -> String {
    let colon = Phrase(": ", "：")[language]
    let lines = words.map { $0.name + colon + $0.about[language] }.joined(separator: "\n")
    let fits = lines.utf16.count < EntryCheck.longestText
    return fits ? lines : words.map(\.name).joined(separator: Phrase(", ", "、")[language])
  }
}

extension EntryCheck {
  fileprivate init(
    _ accepted: Accepted, _ hint: String, _ rule: Phrase, _ language: Language
  ) {
    self.init(
      accepted, hint: hint,
      title: Phrase("This value does not fit", "取值不符合要求")[language],
      warning: Phrase(
        "\(rule.english); a run refuses anything else.", "\(rule.chinese)；运行时会拒绝其他取值。")[language])
  }
}
