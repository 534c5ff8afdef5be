import Foundation
import TestSupport
import Testing

/// A short run of a scenario of the repository, as document and report in a folder of the test's own.
struct ShortRun {
  private static let runs = Shared<String, [String: Data]>()

  let scratch: Scratch
  var document: URL { scratch.file("run.json") }

  init(_ scenario: String = "yangtze-delta") throws {
    scratch = try Scratch(
      holding: try Self.runs.value(for: scenario) {
        let scratch = try Scratch()
        let run = try Tool.run(
          [
            "run", Repository.file("Scenarios/\(scenario).json5").path, "--trials", "200",
            "--quiet", "--json", "run.json", "--report", "run.html",
          ], folder: scratch.folder)
        guard run == ("", "", 0) else { throw Failed(message: run.stderr) }
        return try scratch.files()
      })
  }

  struct Failed: Error { let message: String }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.file(name)), as: UTF8.self)
  }
}

@Test func `run and report write the same report, byte for byte`() throws {
  let short = try ShortRun()
  let again = try Tool.run(
    ["report", "run.json", "-o", "again.html"], folder: short.scratch.folder)
  #expect(again == ("", "", 0))
  #expect(try short.text("again.html") == short.text("run.html"))
  let printed = try Tool.run(["report", short.document.path])
  #expect(try printed.stdout == short.text("run.html"))
  let chinese = try Tool.run(["report", short.document.path, "--lang", "zh"])
  #expect(chinese.stdout.contains("<html lang=\"zh-CN\" data-language=\"zh\">"))
  #expect(chinese.stdout.contains("<title>长三角拨投结合项目组合</title>"))
}

@Test(arguments: ["grant-to-equity", "yangtze-delta"])
func `a report of a name of 100,000 letters is soon made`(_ name: String) throws {
  let short = try ShortRun()
  let long = try short.text("run.json").replacing(
    "\"\(name)\"", with: "\"\(String(repeating: "n", count: 100_000))\"")
  try Data(long.utf8).write(to: short.scratch.file("long.json"))
  let run = try Tool.shell(
    "timeout 60 \"$0\" report long.json -o long.html", folder: short.scratch.folder)
  #expect(run == ("", "", 0))
}

@Test(arguments: [
  "crossing", "deaths", "valley", "stake", "attribution", "cash", "frontier", "fates",
  "exceedance", "money", "proceeds",
])
func `chart draws the picture that the report holds`(_ kind: String) throws {
  let short = try ShortRun()
  let drawn = try Tool.run(
    ["chart", "run.json", "--kind", kind, "-o", "x.svg"], folder: short.scratch.folder)
  #expect(drawn == ("", "", 0))
  // The drawing's own name is all that differs.
  let picture = try short.text("x.svg").drop { $0 != "\n" }.dropFirst().dropLast()
    .replacing("\(kind)-title", with: "en-\(kind)-drawing-title")
    .replacing("\(kind)-desc", with: "en-\(kind)-drawing-desc")
  #expect(picture.hasPrefix("<svg "))
  #expect(try short.text("run.html").contains(picture))
}

@Test func `a picture that the document cannot give is refused`() throws {
  let short = try ShortRun("running-portfolio")
  let run = try Tool.run(["chart", short.document.path, "--kind", "crossing"])
  #expect(run.status == 64)
  #expect(
    run.stderr.contains("'--kind crossing' cannot be used here: the document holds no number"))
  let unknown = try Tool.run(
    ["chart", short.document.path, "--kind", "cash", "--policy", "grant-to-equty"])
  #expect(unknown.status == 64)
  #expect(unknown.stderr.contains("Did you mean 'grant-to-equity'?"))
  #expect(try Tool.run(["chart", short.document.path]).status == 64)
}

@Test(arguments: ["cash", "fates"])
func `a picture of one policy is not drawn of two`(_ kind: String) throws {
  let short = try ShortRun()
  let one = ["chart", short.document.path, "--kind", kind, "--policy", "grant"]
  #expect(try Tool.run(one + ["--policy", "grant"]).status == 0)
  let two = try Tool.run(one + ["--policy", "grant-to-equity"])
  #expect(two.status == 64 && two.stdout.isEmpty)
  #expect(two.stderr.contains("this picture shows one policy"))
  let all = ["chart", short.document.path, "--kind", "crossing", "--policy", "grant"]
  #expect(try Tool.run(all + ["--policy", "grant-to-equity"]).status == 0)
}

@Test(arguments: ["report", "chart --kind cash"])
func `a document that is none ends with 65, a place that cannot be written with 73`(
  _ command: String
) throws {
  let short = try ShortRun()
  let words = command.split(separator: " ").map(String.init)
  let text = try short.text("run.json")
  let newer = try Tool.run(
    words + ["-"], stdin: text.replacing(#/botou\/run\/[0-9]+/#, with: "botou/run/99"))
  #expect(newer.status == 65)
  #expect(newer.stdout.isEmpty)
  let said = #/schema is "botou/run/99"; this botou reads botou/run/[0-9]+; use a newer botou/#
  #expect(newer.stderr.contains(said), "\(newer.stderr)")
  #expect(try Tool.run(words + ["-"], stdin: String(text.prefix(text.count / 2))).status == 65)
  let other = try Tool.run(words + ["-", "--lang", "zh"], stdin: "{name: 'x'}")
  #expect(other.status == 65)
  #expect(other.stderr.contains("应为 botou run FILE --json OUT 写出的结果文件"))
  let closed = try Tool.run(
    words + [short.document.path, "-o", "none/x"], folder: short.scratch.folder)
  #expect(closed == ("", "botou: cannot write 'none/x': no such file or folder\n", 73))
  #expect(try Tool.run(words + ["absent.json"], folder: short.scratch.folder).status == 66)
}

@Test func `a report that cannot be written stops a run before it starts`() throws {
  let scratch = try Scratch()
  let run = try Tool.run(
    [
      "run", Repository.file("Scenarios/yangtze-delta.json5").path, "--report", "none/x.html",
      "--json", "x.json",
    ], folder: scratch.folder)
  #expect(run.status == 73)
  #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
}

@Test func `a kind of picture that there is not is answered with those there are`() throws {
  let short = try ShortRun()
  let english = try Tool.run(["chart", short.document.path, "--kind", "pie"])
  #expect(english.status == 64 && english.stdout.isEmpty)
  #expect(
    english.stderr.hasPrefix(
      "botou: the value of '--kind' is 'pie'; it must be one of crossing, deaths, valley, outcome,")
  )
  let near = try Tool.run(["chart", short.document.path, "--kind", "crosing", "--lang", "zh"])
  #expect(near.stderr.hasPrefix("botou: “--kind”的值为“crosing”。是否想写“crossing”？\n"))
}

@Test func `a document edited by hand is refused where a number became a text`() throws {
  let short = try ShortRun()
  let edited = try short.text("run.json")
    .replacing("\"horizonMonths\": 120,", with: "\"horizonMonths\": \"120\",")
  let english = try Tool.run(["report", "-"], stdin: edited)
  #expect(english.status == 65 && english.stdout.isEmpty)
  #expect(english.stderr.contains("scenario.horizonMonths is \"120\"; it must be a number"))
  let chinese = try Tool.run(["report", "-", "--lang", "zh"], stdin: edited)
  #expect(chinese.stderr.contains("scenario.horizonMonths") && chinese.stderr.contains("应为数"))
}
