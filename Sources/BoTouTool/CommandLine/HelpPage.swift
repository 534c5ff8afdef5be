import Languages
import Reports

/// The help of the program or of one command, laid out for a terminal.
struct HelpPage {
  let language: Language
  let width: Int
  private(set) var lines: [String] = []

  init(language: Language, width: Int) {
    self.language = language
    self.width = min(width, 100)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// What the program is for.
  static let purpose = Phrase(
    "BoTou simulates portfolios of staged grants that convert into equity at the market price.",
    "拨投：模拟分阶段拨款、按市场价格转为股权的项目组合（拨投结合）。")

  /// The page of the whole program.
  static func program(_ commands: [Command], language: Language, width: Int) -> HelpPage {
    var page = HelpPage(language: language, width: width)
    page.paragraph(purpose)
    page.usage("botou COMMAND [OPTIONS] [ARGUMENTS]")
    page.section(
      Phrase("Commands", "命令"), commands.map { Entry(label: $0.name, about: $0.summary) })
    page.options([])
    page.paragraph(
      Phrase(
        "'botou help COMMAND' tells what a command takes.", "“botou help COMMAND”说明某个命令的用法。"))
    return page
  }

  /// The page of one command.
  static func command(_ command: Command, language: Language, width: Int) -> HelpPage {
    var page = HelpPage(language: language, width: width)
    page.paragraph(command.summary)
    page.usage(command.usage)
    if let details = command.details { page.paragraph(details) }
    page.section(
      Phrase("Arguments", "参数"),
      command.positionals.map { Entry(label: $0.name, about: $0.about) })
    page.options(command.options)
    page.examples(command.examples)
    return page
  }
}

extension Command {
  /// How the command is called, `botou returns [OPTIONS] FLOWS.csv`.
  var usage: String {
    let words = positionals.map { positional in
      switch positional.count {
      case .one: positional.name
      case .optional: "[\(positional.name)]"
      case .any: "[\(positional.name) ...]"
      }
    }
    return (["botou", name, "[OPTIONS]"] + words).joined(separator: " ")
  }
}

// MARK: - Parts of a page

extension HelpPage {
  /// A name and what it means.
  private struct Entry {
    let label: String
    let about: Phrase
  }

  private mutating func blankLine() {
    if !lines.isEmpty { lines.append("") }
  }

  private mutating func paragraph(_ phrase: Phrase) {
    blankLine()
    lines += WrappedText(phrase[language], width: width).lines
  }

  private mutating func usage(_ usage: String) {
    blankLine()
    let title = Phrase("Usage: ", "用法：")[language]
    let indent = title.displayWidth
    let wrapped = WrappedText(usage, width: width - indent).indented(by: indent)
    lines += [title + (wrapped.first ?? "").trimmingIndent] + wrapped.dropFirst()
  }

  private mutating func section(_ title: Phrase, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    blankLine()
    lines.append(title[language] + Phrase(":", "：")[language])
    let label = entries.reduce(0) { max($0, $1.label.displayWidth) }
    // Side by side while both columns stay readable, else one below the other.
    let room = width - label - 4
    for entry in entries {
      let about = entry.about[language]
      if room >= 26 {
        let wrapped = WrappedText(about, width: room).lines
        lines.append("  " + entry.label.padded(to: label) + "  " + (wrapped.first ?? ""))
        lines += wrapped.dropFirst().map { String(repeating: " ", count: label + 4) + $0 }
      } else {
        lines.append("  " + entry.label)
        lines += WrappedText(about, width: width - 6).indented(by: 6)
      }
    }
  }

  private mutating func options(_ own: [OptionDeclaration]) {
    section(
      Phrase("Options", "选项"),
      (own + GlobalOptions.all).map { Entry(label: $0.label, about: $0.aboutWithDefault) })
  }

  private mutating func examples(_ examples: [Command.Example]) {
    guard !examples.isEmpty else { return }
    blankLine()
    lines.append(Phrase("Examples:", "示例：")[language])
    for example in examples {
      lines += shellLines(example.line)
      lines += WrappedText(example.about[language], width: width - 6).indented(by: 6)
    }
  }

  /// A command on as many lines as it needs, which a shell reads as one.
  private func shellLines(_ command: String) -> [String] {
    var lines: [String] = []
    for word in command.split(separator: " ") {
      if let last = lines.last, last.displayWidth + 1 + word.displayWidth <= width - 2 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "  " : "    ") + word)
      }
    }
    let joined = lines.dropLast().map { $0 + " \\" } + lines.suffix(1)
    return joined.flatMap(pieces)
  }

  /// A word longer than a line goes on where the next one begins: a shell puts it together again.
  private func pieces(_ line: String) -> [String] {
    guard line.displayWidth > width else { return [line] }
    return [line.prefix(width - 1) + "\\"] + pieces(String(line.dropFirst(width - 1)))
  }
}

extension String {
  fileprivate var trimmingIndent: String { String(drop { $0 == " " }) }
}

extension OptionDeclaration {
  /// The option as a line of help shows it, `-o, --out FILE`.
  fileprivate var label: String {
    let short = short.map { "-\($0), " } ?? "    "
    return short + spelling + (value.map { " " + $0.placeholder } ?? "")
  }

  var aboutWithDefault: Phrase {
    let repeats = kind == .repeatable ? Phrase(" (repeatable)", "（可重复）") : Phrase(same: "")
    let standard = defaultText.map {
      Phrase(" (default: \($0.english))", "（默认：\($0.chinese)）")
    }
    return Phrase(
      about.english + repeats.english + (standard?.english ?? ""),
      about.chinese + repeats.chinese + (standard?.chinese ?? ""))
  }
}
