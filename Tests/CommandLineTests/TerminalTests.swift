import Foundation
import Languages
import TestSupport
import Testing

private struct Said: Sendable {
  let arguments: [String]
  let text: String
}

private struct Surroundings: Hashable, Sendable {
  let language: String
  let environment: [String: String]
}

private let heard = Shared<Surroundings, [Said]>()

/// Everything that the samples say, in one language and surroundings.
private func said(_ language: String, _ environment: [String: String]) throws -> [Said] {
  try heard.value(for: Surroundings(language: language, environment: environment)) {
    try listen(language, environment, in: SpokenSamples())
  }
}

private func listen(
  _ language: String, _ environment: [String: String], in samples: SpokenSamples
) throws -> [Said] {
  var all: [Said] = []
  for command in try SpokenSamples.commands() {
    for arguments in (SpokenSamples.all[command] ?? []) + [["help", command]] {
      try? FileManager.default.removeItem(at: samples.scratch.file("small.json5"))
      let run = try Tool.run(
        arguments + ["--lang", language], environment: environment, folder: samples.scratch.folder)
      #expect(run.status == 0, "\(arguments): \(run.stderr)")
      all.append(Said(arguments: arguments, text: run.stdout))
    }
  }
  return all
}

@Test(arguments: ["en", "zh"])
func `on forty columns nothing is cut and nothing sticks out`(_ language: String) throws {
  let wide = try said(language, ["COLUMNS": "100"])
  let narrow = try said(language, ["COLUMNS": "40"])
  for (wide, narrow) in zip(wide, narrow) {
    for line in narrow.text.split(separator: "\n") {
      #expect(line.displayWidth <= 40, "\(narrow.arguments): \(line)")
    }
    for line in wide.text.split(separator: "\n") {
      #expect(line.displayWidth <= 100, "\(wide.arguments): \(line)")
    }
    // Every number with its error that a wide terminal shows stands on the narrow one.
    let flat = narrow.text.filter { !$0.isWhitespace }
    for number in wide.text.matches(of: /[-+]?[0-9][0-9,.]*%? ±[0-9.,]*[0-9]/) {
      let number = number.output.filter { !$0.isWhitespace }
      #expect(flat.contains(number), "\(narrow.arguments): \(number)")
    }
  }
}

@Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "zh_CN.GB18030"])
func `a locale that is not UTF-8 gets plain ASCII, aligned as before`(_ locale: String) throws {
  let plain = try said("en", ["LC_ALL": locale, "COLUMNS": "100"])
  let unicode = try said("en", ["COLUMNS": "100"])
  for (plain, unicode) in zip(plain, unicode) {
    #expect(plain.text.allSatisfy { $0.isASCII }, "\(plain.arguments)")
    let pairs = zip(
      plain.text.split(separator: "\n", omittingEmptySubsequences: false),
      unicode.text.split(separator: "\n", omittingEmptySubsequences: false))
    for (plain, unicode) in pairs where unicode.contains("─") || unicode.contains("│") {
      #expect(plain.count == unicode.displayWidth, "\(plain)")
    }
    let stands = unicode.text.contains { $0.displayWidth == 2 }
    if !stands { #expect(!plain.text.contains("??"), "\(plain.arguments)") }
  }
  #expect(plain.contains { $0.text.contains("+-") && $0.text.contains("----") })
}

@Test func `without a locale, errors are ASCII and documents are still UTF-8`() throws {
  let error = try Tool.run(["run", "没有.json5"], environment: ["LC_ALL": "C"])
  #expect(error == ("", "botou: cannot read '????.json5': no such file or folder\n", 66))
  let chinese = try Tool.run(["run", "没有.json5", "--lang", "zh"], environment: ["LC_ALL": "C"])
  #expect(chinese == ("", "botou: 无法读取“没有.json5”：文件或文件夹不存在\n", 66))
  let gb = try Tool.run(["help"], environment: ["LC_ALL": "zh_CN.GB18030"])
  #expect(gb.stdout.hasPrefix("BoTou simulates"))
  let files = try RunFiles()
  func document(_ locale: String) throws -> String {
    try Tool.run(
      ["run", RunFiles.delta, "-n", "130", "--json", "-"], environment: ["LC_ALL": locale],
      folder: files.scratch.folder
    ).stdout
  }
  #expect(try document("C") == document("zh_CN.UTF-8"))
  #expect(try document("C").contains("长三角"))
}

// MARK: - Colours

private let escape = "\u{1B}["

@Test func `a terminal gets a bold answer and policies in colour, a pipe gets neither`() throws {
  let words = ["run", RunFiles.delta, "-n", "130", "--details"]
  let shown = try Terminal.run(words)
  #expect(shown.contains("\(escape)1mUnder "))
  #expect(shown.contains("\(escape)34ma\(escape)0m no central money"))
  #expect(shown.contains("\(escape)33mbbbb"))
  let piped = try Tool.run(words)
  #expect(!piped.stdout.contains(escape))
  // Colours change nothing else.
  let plain = shown.replacing(/\u{1B}\[[0-9;]*[mK]/, with: "").replacing("\r\n", with: "\n")
  #expect(plain.hasSuffix(piped.stdout))
}

@Test func `an error is red on a terminal only`() throws {
  let shown = try Terminal.run(["hlep"])
  #expect(
    shown.hasPrefix("\(escape)31mbotou: unknown command 'hlep'. Did you mean 'help'?\(escape)0m"))
  #expect(try !Tool.run(["hlep"]).stderr.contains(escape))
}

@Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]])
func `a terminal that wants no colour gets none`(_ environment: [String: String]) throws {
  for words in [["hlep"], ["run", RunFiles.delta, "-n", "130", "-q"], ["merge"]] {
    #expect(try !Terminal.run(words, environment: environment).contains("\(escape)3"))
  }
  let shown = try Terminal.run(
    ["run", RunFiles.delta, "-n", "130", "--details"], environment: environment)
  #expect(!shown.contains("m" + "Under") && !shown.contains("\(escape)34m"))
}

@Test func `an empty NO_COLOR forbids nothing, and CLICOLOR_FORCE colours a pipe`() throws {
  #expect(try Terminal.run(["hlep"], environment: ["NO_COLOR": ""]).contains(escape))
  let forced = try Tool.run(["hlep"], environment: ["CLICOLOR_FORCE": "1"])
  #expect(forced.stderr.hasPrefix("\(escape)31m"))
  #expect(try !Tool.run(["hlep"], environment: ["CLICOLOR_FORCE": "0"]).stderr.contains(escape))
}

@Test func `a terminal's own width is used`() throws {
  let shown = try Terminal.run(["help", "run"], columns: 44)
  let lines = shown.replacing("\r\n", with: "\n").split(separator: "\n")
  #expect(lines.allSatisfy { $0.displayWidth <= 44 } && lines.contains { $0.displayWidth > 40 })
}
