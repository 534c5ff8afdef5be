import TestSupport
import Testing

struct UsageCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let english: String
  let chinese: String
  /// The page that the second line points to.
  let page: String
  var testDescription: String { arguments.joined(separator: " ") }

  init(_ arguments: String..., page: String = "botou --help", english: String, chinese: String) {
    (self.arguments, self.english, self.chinese) = (arguments, english, chinese)
    self.page = page
  }

  static let all = [
    UsageCase(english: "no command is given", chinese: "未给出命令"),
    UsageCase(
      "hlep", english: "unknown command 'hlep'. Did you mean 'help'?",
      chinese: "未知命令“hlep”。是否想写“help”？"),
    UsageCase("frobnicate", english: "unknown command 'frobnicate'", chinese: "未知命令“frobnicate”"),
    UsageCase(
      "help", "hepl", english: "unknown command 'hepl'. Did you mean 'help'?",
      chinese: "未知命令“hepl”。是否想写“help”？"),
    UsageCase(
      "help", "--lnag", "zh", page: "botou help --help",
      english: "unknown option '--lnag'. Did you mean '--lang'?",
      chinese: "未知选项“--lnag”。是否想写“--lang”？"),
    UsageCase("-x", english: "unknown option '-x'", chinese: "未知选项“-x”"),
    UsageCase(
      "-help", english: "unknown option '-help'. Did you mean '--help'?",
      chinese: "未知选项“-help”。是否想写“--help”？"),
    UsageCase(
      "help", "--lang", page: "botou help --help", english: "missing value for '--lang LANG'",
      chinese: "缺少值：“--lang LANG”"),
    UsageCase(
      "--lang", "--help", english: "missing value for '--lang LANG'",
      chinese: "缺少值：“--lang LANG”"),
    UsageCase(
      "--version=3", english: "'--version' takes no value, but was given '3'",
      chinese: "“--version”不带值，却给出了“3”"),
    UsageCase(
      "--lang=fr", english: "the value of '--lang' is 'fr'; it must be one of en, zh",
      chinese: "“--lang”的值为“fr”；必须是以下之一：en, zh"),
    UsageCase(
      "--lang=zhh", english: "the value of '--lang' is 'zhh'. Did you mean 'zh'?",
      chinese: "“--lang”的值为“zhh”。是否想写“zh”？"),
    UsageCase(
      "help", "help", "more", page: "botou help --help", english: "unexpected argument 'more'",
      chinese: "多余的参数“more”"),
    UsageCase(
      "help", "--", "--lang", english: "unknown command '--lang'", chinese: "未知命令“--lang”"),
    UsageCase(
      "a\u{1B}[31m\nb", english: "unknown command 'a\\u001B[31m\\nb'",
      chinese: "未知命令“a\\u001B[31m\\nb”"),
  ]
}

@Test(arguments: UsageCase.all)
func `a faulty command line is answered in one line, in either language`(
  _ usage: UsageCase
) throws {
  let english = try Tool.run(usage.arguments)
  #expect(english == ("", "botou: \(usage.english)\nbotou: see '\(usage.page)'\n", 64))
  let chinese = try Tool.run(usage.arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
  #expect(chinese == ("", "botou: \(usage.chinese)\nbotou: 请参阅“\(usage.page)”\n", 64))
}

@Test func `a faulty line is answered in the language that it asks for`() throws {
  let run = try Tool.run(["hlep", "--lang", "zh"])
  #expect(run.stderr.hasPrefix("botou: 未知命令“hlep”"))
  let again = try Tool.run(["--lang", "zh", "--lang", "en", "help"])
  #expect(again == ("", "botou: “--lang”给出了不止一次\nbotou: 请参阅“botou --help”\n", 64))
}

@Test func `a word that is not UTF-8 is told and nothing is written`() throws {
  let scratch = try Scratch()
  let line =
    #"f=$(printf 'a\262\246.json5'); printf '{}' > "$f"; "$0" run "$f" -n 1 --json "$f.out""#
  for (language, said, look) in [
    (
      "en",
      "'a\u{FFFD}\u{FFFD}.json5' is not UTF-8; rename the file, or type it in a terminal that uses UTF-8",
      "see 'botou --help'"
    ),
    (
      "zh", "“a\u{FFFD}\u{FFFD}.json5”不是 UTF-8 文本；请重命名该文件，或在使用 UTF-8 的终端中输入",
      "请参阅“botou --help”"
    ),
  ] {
    let run = try Tool.shell("\(line) --lang \(language)", folder: scratch.folder)
    #expect(run == ("", "botou: \(said)\nbotou: \(look)\n", 64))
  }
  let files = try Tool.shell("ls | wc -l", folder: scratch.folder)
  #expect(files.stdout == "1\n")
}
