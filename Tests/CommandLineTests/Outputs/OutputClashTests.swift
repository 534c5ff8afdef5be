import Foundation
import TestSupport
import Testing

@Suite struct OutputClashTests {
  private let folder: OutputFolder

  init() throws { folder = try OutputFolder() }

  @Test(arguments: OutputClash.all)
  func `an output that would overwrite an input or another is refused, and nothing is written`(
    _ clash: OutputClash
  ) throws {
    let before = try folder.contents()
    // Few futures, should it run after all.
    let words = clash.words + (clash.command == "run" ? ["-n", "1"] : [])
    let page = "botou \(clash.command) --help"
    #expect(
      try folder.run(words) == ("", "botou: \(clash.english)\nbotou: see '\(page)'\n", 64))
    #expect(
      try folder.run(words + ["--lang", "zh"])
        == ("", "botou: \(clash.chinese)\nbotou: 请参阅“\(page)”\n", 64))
    #expect(try folder.contents() == before)
  }

  @Test func `every output of every command has its clash`() throws {
    // The schema of a kind is the one file of its command, which reads none, as are scripts and pages of the
    // manual; what `init` is given is read.
    let tried = Set(OutputClash.all.flatMap(\.outputs)).union([
      "schema --out", "completions --out", "man --out", "init --from",
    ])
    let outputs = try HelpedOptions.all().filter(\.namesFile).map(\.name)
    #expect(outputs.count >= 20)
    for output in outputs { #expect(tried.contains(output), "\(output)") }
  }

  @Test(arguments: [
    "run plan.json5 -n 1 -q --json /dev/null --report /dev/null",
    "run plan.json5 -n 1 --json - --report /dev/null",
    "check plan.json5 --out /dev/null", "explain metrics --out run.json",
    "run child.json5 -n 1 -q --json run.json --report new --csv folder --checkpoint saved",
    "run plan.json5 -n 1 -q --json child.json5",
    "convert note.json5 --out sale.json5",
  ])
  func `outputs that are in nobody's way are written`(_ line: String) throws {
    let run = try folder.run(line.split(separator: " ").map(String.init))
    #expect(run.status == 0 && run.stderr.isEmpty, "\(run.stderr)")
  }

  @Test func `what comes through standard input has no name to overwrite`() throws {
    let words = ["run", "-", "-n", "1", "-q", "--json", "plan.json5"]
    #expect(try folder.run(words, stdin: try folder.text("plan.json5")) == ("", "", 0))
    #expect(try folder.text("plan.json5").contains("\"policies\""))
  }

  @Test(arguments: [
    (
      "run - -n 1 -q --json plan.json5 < plan.json5",
      "'--json plan.json5' would overwrite '-', which is read here; name another file"
    ),
    (
      "run plan.json5 -n 1 -q --json - --report both > both",
      "'--json -' and '--report both' would be written over each other; name two files"
    ),
    (
      "run plan.json5 -n 1 -q --json - --report - > both",
      "'--json -' and '--report -' would both be printed; name a file for one"
    ),
    (
      "run plan.json5 -n 1 -q --json - >> plan.json5",
      "'--json -' would overwrite 'plan.json5', which is read here; name another file"
    ),
  ])
  func `a stream that is a file is spared like one that is named`(
    line: String, english: String
  ) throws {
    let plan = try folder.text("plan.json5")
    let run = try Tool.shell("\"$0\" \(line); echo $? >&2", folder: folder.scratch.folder)
    #expect(run.stderr == "botou: \(english)\nbotou: see 'botou run --help'\n64\n")
    #expect(try folder.text("plan.json5") == plan)
  }

  @Test func `two outputs may go to one pipe`() throws {
    let run = try Tool.shell(
      "mkfifo pipe; cat pipe > both & exec 3> pipe; "
        + "\"$0\" run plan.json5 -n 1 -q --json pipe --report pipe; echo $?; exec 3>&-; wait",
      folder: folder.scratch.folder)
    #expect(run == ("0\n", "", 0))
    let both = try folder.text("both")
    #expect(both.contains("<!DOCTYPE html>") && both.contains("\"policies\""))
  }
}

/// The options of all commands, as the help pages show them.
private struct HelpedOptions {
  /// Such as `run --json`.
  let name: String
  let placeholder: String

  /// Anything but a value that certainly is no file, and a folder that is only read.
  var namesFile: Bool { !Self.values.contains(placeholder) && !name.hasSuffix(" --allow") }

  private static let values: Set = [
    "AMOUNT", "BASE", "CONDITION", "FORM", "I/N", "KIND", "LANG", "METHOD", "METRIC:HALFWIDTH", "N",
    "NAME",
    "NAME,NAME", "NAME=FROM:TO", "NAME=VALUES",
    "OPTIONS", "PART", "PATH=VALUE", "PLAN", "RATE", "RULE", "S", "SHARES", "T", "WHERE", "YEARS",
  ]

  static func all() throws -> [HelpedOptions] {
    let list = try Tool.run(["help"]).stdout
    return try list.matches(of: #/(?m)^  ([a-z]+)  /#).flatMap { command in
      let page = try Tool.run([String(command.1), "--help"]).stdout
      return page.matches(of: #/(?m)^  (?:-.,|   ) (--[a-z-]+) ([^ \n]+)/#).map { option in
        HelpedOptions(name: "\(command.1) \(option.1)", placeholder: String(option.2))
      }
    }
  }
}
