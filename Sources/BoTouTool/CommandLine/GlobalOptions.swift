import Languages

/// The options that every command takes.
enum GlobalOptions {
  static let help = Flag("help", short: "h", about: Phrase("Show this page", "显示本帮助"))

  static let version = Flag("version", short: "V", about: Phrase("Show the version", "显示版本号"))

  static let language = Setting<Language>(
    "lang", "LANG", .choice, about: Phrase("Language of the output, en or zh", "输出语言：en 或 zh"),
    defaultText: Phrase("the locale's", "随系统区域设置"))

  static let faults = Setting<FaultForm>(
    "faults", "FORM", .choice,
    about: Phrase(
      "What went wrong, as text or as json, a record a line", "错误的写法：text 或 json（每行一条记录）"),
    defaultText: Phrase(same: "text"))

  static let all: [OptionDeclaration] = [
    help.declaration, version.declaration, language.declaration, faults.declaration,
  ]

  /// The language that is asked for, for everything said, errors in the command line included.
  static func language(in words: [String]) -> Language? { value(of: language, in: words) }

  /// The form of everything that goes wrong, errors in the command line included.
  static func faultForm(in words: [String]) -> FaultForm {
    value(of: faults, in: words) ?? .text
  }

  /// An option's first value that can be read.
  ///
  /// Looked for before the line is read, so that a faulty line is answered in the right way.
  private static func value<Value>(of option: Setting<Value>, in words: [String]) -> Value? {
    let words = words.prefix { $0 != "--" }
    let spelling = option.declaration.spelling
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let value = word == spelling ? next : word.dropPrefix(spelling + "=")
      if let chosen = value.flatMap({ option.form.read($0) }) { return chosen }
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
