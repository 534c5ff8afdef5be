import Languages
import TestSupport
import Testing

@Test func `the version stands on one line`() throws {
  for arguments in [["--version"], ["-V"], ["help", "--version"]] {
    let run = try Tool.run(arguments)
    #expect(run.stdout.wholeMatch(of: /botou [0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(run.stdout)")
    #expect(run == ("botou \(try Tool.version())\n", "", 0))
  }
}

@Test func `help is the same by every way of asking for it`() throws {
  let help = try Tool.run(["--help"])
  #expect(help.status == 0)
  #expect(help.stderr.isEmpty)
  #expect(help.stdout.contains("Usage: botou COMMAND"))
  #expect(try Tool.run(["-h"]) == help)
  #expect(try Tool.run(["help"]) == help)
}

@Test func `a command's page is the same by every way of asking for it`() throws {
  let page = """
    Show this page, or a command's own

    Usage: botou help [OPTIONS] [COMMAND]

    Arguments:
      COMMAND  The command to describe

    Options:
      -h, --help         Show this page
      -V, --version      Show the version
          --lang LANG    Language of the output, en or zh (default: the locale's)
          --faults FORM  What went wrong, as text or as json, a record a line
                         (default: text)

    """
  #expect(try Tool.run(["help", "help"]) == (page, "", 0))
  #expect(try Tool.run(["help", "--help"]) == (page, "", 0))
}

@Test func `Chinese help is written in UTF-8 in any locale`() throws {
  let page = """
    显示帮助，或某个命令的帮助

    用法：botou help [OPTIONS] [COMMAND]

    参数：
      COMMAND  要说明的命令

    选项：
      -h, --help         显示本帮助
      -V, --version      显示版本号
          --lang LANG    输出语言：en 或 zh（默认：随系统区域设置）
          --faults FORM  错误的写法：text 或 json（每行一条记录）（默认：text）

    """
  for locale in ["C", "POSIX", "en_US.ISO-8859-1", "zh_CN.GB18030"] {
    let run = try Tool.run(["help", "help", "--lang", "zh"], environment: ["LC_ALL": locale])
    #expect(run == (page, "", 0))
  }
}

struct LocaleCase: Sendable, CustomTestStringConvertible {
  let environment: [String: String]
  let speaksChinese: Bool
  var testDescription: String { "\(environment)" }

  static let all = [
    LocaleCase(environment: ["LANG": "zh_CN.UTF-8"], speaksChinese: true),
    LocaleCase(environment: ["LANG": "zh_TW"], speaksChinese: true),
    LocaleCase(environment: ["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"], speaksChinese: false),
    LocaleCase(environment: ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], speaksChinese: true),
    LocaleCase(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": ""], speaksChinese: true),
    LocaleCase(environment: ["LANG": "fr_FR.UTF-8"], speaksChinese: false),
  ]
}

@Test(arguments: LocaleCase.all)
func `the locale chooses the language`(_ locale: LocaleCase) throws {
  let run = try Tool.run(["--help"], environment: locale.environment)
  #expect(run.stdout.contains("用法：") == locale.speaksChinese)
  #expect(run.stdout.contains("Usage:") == !locale.speaksChinese)
}

@Test func `a language that is asked for outweighs the locale, wherever it stands`() throws {
  let chinese = try Tool.run(["--lang", "zh", "--help"])
  #expect(chinese.stdout.contains("用法："))
  let later = try Tool.run(["help", "--lang=en"], environment: ["LANG": "zh_CN.UTF-8"])
  #expect(later.stdout.contains("Usage:"))
}

@Test(arguments: [1, 40, 47, 60, 80, 200])
func `no line of help is wider than the terminal, down to forty columns`(_ columns: Int) throws {
  for language in ["en", "zh"] {
    for topic in [[], ["help"]] {
      let run = try Tool.run(
        ["help", "--lang", language] + topic, environment: ["COLUMNS": "\(columns)"])
      #expect(run.status == 0)
      for line in run.stdout.split(separator: "\n") {
        #expect(line.displayWidth <= min(max(columns, 40), 100), "\(line)")
      }
    }
  }
}
