import Languages
import Reports

/// A page of the manual in the macros of `man`, of the program or of a command.
struct ManualPage {
  let language: Language
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  private init(_ title: String, language: Language) {
    self.language = language
    lines = [
      ".TH \(Roff(title.uppercased()).text) 1 \"\" \(Roff("botou \(ProgramVersion.current)").word)",
      // No word is divided: most are names.
      ".nh", ".ad l",
    ]
  }

  static func program(in language: Language) -> ManualPage {
    var page = ManualPage("botou", language: language)
    page.section(Phrase("NAME", "名称"))
    page.name("botou", Phrase("what public money becomes when grants turn into equity", "拨投结合的模拟"))
    page.section(Phrase("SYNOPSIS", "用法"))
    page.paragraph(Phrase(same: "botou COMMAND [OPTIONS] [ARGUMENTS]"))
    page.section(Phrase("DESCRIPTION", "说明"))
    page.paragraph(HelpPage.purpose)
    page.section(Phrase("COMMANDS", "命令"))
    for command in Commands.all { page.entry(command.name, command.summary) }
    page.section(Phrase("OPTIONS", "选项"))
    page.entries(GlobalOptions.all)
    page.statuses()
    page.seeAlso(Commands.all.map { "botou-\($0.name)" })
    return page
  }

  static func command(_ command: Command, in language: Language) -> ManualPage {
    let title = "botou-\(command.name)"
    var page = ManualPage(title, language: language)
    page.section(Phrase("NAME", "名称"))
    page.name(title, command.summary)
    page.section(Phrase("SYNOPSIS", "用法"))
    page.paragraph(Phrase(same: command.usage))
    if let details = command.details {
      page.section(Phrase("DESCRIPTION", "说明"))
      page.paragraph(details)
    }
    if !command.positionals.isEmpty {
      page.section(Phrase("ARGUMENTS", "参数"))
      for positional in command.positionals { page.entry(positional.name, positional.about) }
    }
    page.section(Phrase("OPTIONS", "选项"))
    page.entries(command.allOptions)
    page.examples(command.examples)
    page.statuses()
    page.seeAlso(["botou"])
    return page
  }
}

// MARK: - Parts

extension ManualPage {
  private mutating func section(_ title: Phrase) {
    lines.append(".SH \(Roff(title[language]).word)")
  }

  /// As `whatis` and `apropos` want it.
  private mutating func name(_ name: String, _ about: Phrase) {
    lines.append("\(Roff(name).text) \\- \(Roff(about[language]).text)")
  }

  private mutating func paragraph(_ phrase: Phrase) {
    lines.append(Roff(phrase[language]).text)
  }

  private mutating func entry(_ label: String, _ about: Phrase) {
    lines += [".TP", "\\fB\(Roff(label).inner)\\fR", Roff(about[language]).text]
  }

  private mutating func entries(_ options: [OptionDeclaration]) {
    for option in options { entry(option.manualLabel, option.aboutWithDefault) }
  }

  private mutating func examples(_ examples: [Command.Example]) {
    guard !examples.isEmpty else { return }
    section(Phrase("EXAMPLES", "示例"))
    for example in examples { entry(example.line, example.about) }
  }

  private mutating func statuses() {
    section(Phrase("EXIT STATUS", "退出状态"))
    for (number, about) in ExitStatus.manual { entry(number, about) }
  }

  private mutating func seeAlso(_ names: [String]) {
    section(Phrase("SEE ALSO", "另见"))
    lines.append(names.map { "\\fB\(Roff($0).inner)\\fR(1)" }.joined(separator: ",\n"))
  }
}

extension OptionDeclaration {
  /// `-o, --out FILE`.
  fileprivate var manualLabel: String {
    spellings.joined(separator: ", ") + (value.map { " " + $0.placeholder } ?? "")
  }
}

extension ExitStatus {
  /// How the program ends, for the manual.
  fileprivate static let manual: [(String, Phrase)] = [
    ("0", Phrase("all is well", "正常")),
    ("64", Phrase("the command line cannot be read", "命令行有误")),
    ("65", Phrase("a file is wrong", "文件内容有误")),
    ("66", Phrase("a file cannot be opened", "文件无法打开")),
    ("70", Phrase("a mistake in botou itself", "botou 自身的错误")),
    ("73", Phrase("a result cannot be written", "结果无法写出")),
    ("129, 130, 143", Phrase("stopped by a signal", "被信号中止")),
  ]
}

/// A text that roff shows as it is: nothing in it is a request or an escape.
struct Roff {
  /// Within a line.
  let inner: String

  init(_ text: String) {
    var inner = ""
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      // A line of Chinese may break beside any sign, but not before a closing one.
      if Self.isWide(scalar) || Self.isWide(before), before != " ", scalar != " ",
        !Self.closing.contains(scalar),
        !Self.opening.contains(before)
      {
        inner += "\\:"
      }
      inner += Self.escaped(scalar)
      before = scalar
    }
    self.inner = inner
  }

  /// A line of its own.
  var text: String { inner.hasPrefix(".") ? "\\&" + inner : inner }

  /// One argument of a macro.
  var word: String { "\"\(inner)\"" }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\e"
    case "-": "\\-"
    case "'": "\\[aq]"
    case "\"": "\\[dq]"
    case "^": "\\[ha]"
    case "~": "\\[ti]"
    case "`": "\\[ga]"
    case "\n": " "
    default: scalar.isASCII ? String(scalar) : "\\[u\(hexadecimal(scalar))]"
    }
  }

  /// At least four digits, as roff wants them.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static let closing = Set("，。；：、？！）》”’·".unicodeScalars)
  private static let opening = Set("（《“‘".unicodeScalars)

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
      || opening.contains(scalar) || closing.contains(scalar)
  }
}
