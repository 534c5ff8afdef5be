import Foundation
import TestSupport
import Testing

/// A sheet of A4 without margins, which the brief sets itself.
private let sheet = 794

@Test func `a brief is one sheet with both languages, the opening one first`() throws {
  let short = try ShortRun()
  for language in ["en", "zh"] {
    let made = try Tool.run(
      ["report", "run.json", "--brief", "\(language).html", "--lang", language],
      folder: short.scratch.folder)
    #expect(made == ("", "", 0))
  }
  let (english, chinese) = (try short.text("en.html"), try short.text("zh.html"))
  for text in [english, chinese] {
    #expect(text.contains("projects cross the valley of death"))
    #expect(text.contains("跨越死亡之谷"))
    #expect(!text.contains("<script"))
    #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
  }
  #expect(english.contains(/<main><section lang="en">/))
  #expect(chinese.contains(/<main><section lang="zh-CN">/))
  let found = try Layout.measured(
    ["en", "zh"].map {
      .init(
        short.scratch.file("\($0).html"), languages: ["en"], media: ["390", "a4"], paper: sheet)
    })
  for found in found {
    #expect(found.sheets == ["en": 1])
    #expect(found.faults == [] && found.complaints == [])
  }
}

@Test func `run writes the same brief as report, byte for byte`() throws {
  let short = try ShortRun()
  let file = Repository.file("Scenarios/yangtze-delta.json5").path
  let run = try Tool.run(
    ["run", file, "--trials", "200", "--quiet", "--brief", "brief.html"],
    folder: short.scratch.folder)
  #expect(run == ("", "", 0))
  let made = try Tool.run(
    ["report", "run.json", "--brief", "again.html"], folder: short.scratch.folder)
  #expect(made == ("", "", 0))
  #expect(try short.text("brief.html") == short.text("again.html"))
}

@Test func `a long hostile name stays a name, on one sheet`() throws {
  let short = try ShortRun()
  let name = "<script>alert(1)</script>" + String(repeating: "long name ", count: 300)
  let document = try short.text("run.json")
    .replacing("\"grant-to-equity\"", with: "\"\(name)\"")
    .replacing("长三角拨投结合项目组合", with: name)
  let made = try Tool.run(
    ["report", "-", "--brief", "long.html"], stdin: document, folder: short.scratch.folder)
  #expect(made == ("", "", 0))
  #expect(try !short.text("long.html").contains("<script"))
  let found = try Layout.measured([
    .init(short.scratch.file("long.html"), languages: ["en"], media: ["a4"], paper: sheet)
  ])[0]
  #expect(found.sheets == ["en": 1] && found.complaints == [])
}

@Test func `a brief of some metrics alone, or into no folder, is refused`() throws {
  let scratch = try Scratch()
  let file = Repository.file("Scenarios/yangtze-delta.json5").path
  let asked = try Tool.run(
    ["run", file, "--metrics", "state.npv", "--brief", "x.html"], folder: scratch.folder)
  #expect(asked.status == 64 && asked.stderr.contains("'--brief' cannot be used here"))
  let closed = try Tool.run(
    ["run", file, "--trials", "2", "--brief", "none/x.html"], folder: scratch.folder)
  #expect(closed == ("", "botou: cannot write 'none/x.html': no such file or folder\n", 73))
}
