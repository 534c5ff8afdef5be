/// A language in which BoTou speaks.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language of a code such as `en` or `zh`; nil for one that BoTou does not speak.
  public init?(code: String) { self.init(rawValue: code) }

  /// The code by which `--lang` names the language.
  public var code: String { rawValue }

  /// The language that the locale asks for, by the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`.
  ///
  /// The first value that is set and not empty decides alone; anything but Chinese means English.
  public static func preferred(lcAll: String?, lcMessages: String?, lang: String?) -> Language {
    let locale = [lcAll, lcMessages, lang].compactMap(\.self).first { !$0.isEmpty } ?? ""
    return locale.lowercased().prefix { $0.isLetter } == "zh" ? .chinese : .english
  }
}
