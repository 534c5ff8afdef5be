import Languages
import Reports

/// What the environment says of language, characters and colours.
struct Surroundings {
  let language: Language
  let repertoire: TextRepertoire

  /// Chinese that is asked for is written in UTF-8 in any locale.
  ///
  /// A locale of another encoding is answered in ASCII, which every encoding contains, and so in
  /// English, unless Chinese is asked for.
  init(asked: Language?) {
    func variable(_ name: String) -> String? { SystemCalls.environment(name) }
    let own = TextRepertoire.preferred(
      lcAll: variable("LC_ALL"), lcCtype: variable("LC_CTYPE"), lang: variable("LANG"))
    let preferred = Language.preferred(
      lcAll: variable("LC_ALL"), lcMessages: variable("LC_MESSAGES"), lang: variable("LANG"))
    language = asked ?? (own == .ascii ? .english : preferred)
    repertoire = language == .chinese ? .unicode : own
  }

  /// Colours on a terminal that has them, unless `NO_COLOR` (no-color.org) forbids; elsewhere only
  /// where `CLICOLOR_FORCE` wants them.
  func style(of descriptor: Int32) -> TextStyle {
    func isSet(_ name: String) -> Bool { !(SystemCalls.environment(name) ?? "").isEmpty }
    if isSet("NO_COLOR") { return .plain }
    if isSet("CLICOLOR_FORCE"), SystemCalls.environment("CLICOLOR_FORCE") != "0" {
      return TextStyle(isColoured: true)
    }
    let isDumb = SystemCalls.environment("TERM") == "dumb"
    return TextStyle(isColoured: SystemCalls.isTerminal(descriptor) && !isDumb)
  }
}
