internal import Languages

/// A language in which BoTou speaks.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// English, `en`.
  case english = "en"
  /// Simplified Chinese, `zh`.
  case chinese = "zh"

  var layer: Languages.Language {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
