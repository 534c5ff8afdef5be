import Foundation
import Languages
import TestSupport
import Testing

/// The pages of the manual, as `groff` sets them.
@Suite struct ManualTests {
  private static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")

  private func page(_ words: [String], _ language: String) throws -> (
    text: String, warnings: String
  ) {
    let scratch = try Scratch()
    let page = try Tool.run(["man", "--lang", language] + words)
    #expect(page.status == 0 && page.stderr.isEmpty)
    #expect(page.stdout.utf8.allSatisfy { $0 < 128 })
    try Data(page.stdout.utf8).write(to: scratch.file("page.1"))
    let set = try Tool.shell(
      "groff -man -Tutf8 -ww -rLL=78n -P-cbou page.1 2>warnings | sed 's/\\x1b\\[[0-9;]*m//g'; cat warnings >&2",
      folder: scratch.folder)
    return (set.stdout, set.stderr)
  }

  @Test(.enabled(if: isThere), arguments: ["en", "zh"])
  func `every page is set without a warning and says what help says`(_ language: String) throws {
    for words in [[]] + (try SpokenSamples.commands().map { [$0] }) {
      let (text, warnings) = try page(words, language)
      #expect(warnings.isEmpty, "\(words): \(warnings.prefix(500))")
      let help = try Tool.run(["help", "--lang", language] + words).stdout
      // Whatever stands in help, but for line breaks and its own headings.
      let plain = text.filter { !$0.isWhitespace }
      for paragraph in help.split(separator: "\n\n").map({ $0.filter { !$0.isWhitespace } }).prefix(
        1)
      {
        #expect(plain.contains(paragraph), "\(words): \(paragraph)")
      }
      for option in words.isEmpty ? [] : try SpokenSamples.options(of: words[0]) {
        #expect(plain.contains(option.name), "\(words) \(option.name)")
      }
    }
  }

  @Test(.enabled(if: isThere)) func `no line of a page is wider than its terminal`() throws {
    for language in ["en", "zh"] {
      for command in try SpokenSamples.commands() {
        let (text, _) = try page([command], language)
        for line in text.split(separator: "\n") where !line.contains("botou-\(command)(1)") {
          #expect(line.displayWidth <= 80, "\(line)")
        }
      }
    }
  }

  @Test func `a command that there is none of has no page`() throws {
    let run = try Tool.run(["man", "rnu"])
    #expect(run.status == 64)
    #expect(run.stderr.hasPrefix("botou: unknown command 'rnu'. Did you mean 'run'?\n"))
  }

  @Test func `what roff would take for its own stays text`() throws {
    let text = try Tool.run(["man", "run"]).stdout
    for line in text.split(separator: "\n") where line.hasPrefix(".") {
      #expect(line.wholeMatch(of: /\.(TH|SH|TP|nh|ad).*/) != nil, "\(line)")
    }
    #expect(text.contains("GSL\\[aq]s own"))
  }
}
