import Documents
import Foundation
import Testing

struct ShellWordTests {
  /// What a real shell passes on of a word.
  private func read(_ word: String) throws -> [UInt8] {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf %s " + word]
    let said = Pipe()
    shell.standardOutput = said
    try shell.run()
    let bytes = try said.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return Array(bytes)
  }

  @Test(arguments: [
    "plain", "", "a b", "it's", "'\u{301}; echo more", "a'\u{301}'b", "$HOME `id` $(id)", "两岸*",
    "\\n%d\u{1B}[2Jx", "two\nlines", "turned\u{202E}", "-dash",
  ])
  func `a shell reads the very text`(text: String) throws {
    #expect(try read(ShellWord.quoted(text)) == Array(text.utf8))
    #expect(try read(ShellWord.shown(text)) == Array(text.utf8))
    #expect(!ShellWord.shown(text).utf8.contains { $0 < 0x20 })
  }

  @Test(arguments: ["-dash", "-\u{301}dash"])
  func `a path is never an option`(path: String) {
    #expect(ShellWord.path(path) == "./" + path)
    #expect(ShellWord.path("a" + path) == "a" + path)
  }
}
