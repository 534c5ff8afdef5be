internal import Languages

/// The same words in each language.
public struct Phrase: Hashable, Codable, Sendable {
  /// The words in English.
  public let english: String
  /// The words in Chinese.
  public let chinese: String

  /// The same, said in both languages.
  public init(_ english: String, _ chinese: String) {
    (self.english, self.chinese) = (english, chinese)
  }

  /// The words in one of the languages.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  init(_ phrase: Languages.Phrase) { self.init(phrase.english, phrase.chinese) }
}
