import Languages

/// The options that every command takes.
enum GlobalOptions {
  static let help = Flag("help", short: "h", about: Phrase("Show this page", "显示本帮助"))

  static let version = Flag("version", short: "V", about: Phrase("Show the version", "显示版本号"))

  static let language = Setting<Language>(
    "lang", "LANG", .choice, about: Phrase("Language of the output, en or zh", "输出语言：en 或 zh"),
    defaultText: Phrase("the locale's", "随系统区域设置"))

  static let all: [OptionDeclaration] = [
    help.declaration, version.declaration, language.declaration,
  ]

  /// The language that is asked for, for everything said, errors in the command line included.
  ///
  /// Looked for before the line is read, so that a faulty line is answered in the right language.
  static func language(in words: [String]) -> Language? {
    let words = words.prefix { $0 != "--" }
    let spelling = language.declaration.spelling
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let value = word == spelling ? next : word.dropPrefix(spelling + "=")
      if let value, let chosen = Language(code: value) { return chosen }
    }
    return nil
  }
}

extension String {
  /// What follows a prefix; nothing when the text does not begin so.
  func dropPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
