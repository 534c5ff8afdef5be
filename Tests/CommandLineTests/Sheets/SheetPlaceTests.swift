import Foundation
import TestSupport
import Testing

private let delta = Repository.file("Scenarios/yangtze-delta.json5").path

private func names(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

@Test(arguments: ["run", "report"])
func `a workbook or folder that cannot be written ends with 73 and leaves nothing`(
  _ command: String
) throws {
  let short = try ShortSheets()
  let place = try Scratch()
  try Data("old".utf8).write(to: place.file("file"))
  let document = short.scratch.file("run.json").path
  let words = command == "run" ? ["run", delta, "-n", "200", "-q"] : ["report", document]
  for (option, path, english, chinese) in [
    ("--xlsx", "none/x", "no such file or folder", "文件或文件夹不存在"),
    ("--xlsx", ".", "it is a folder", "这是一个文件夹"),
    ("--xlsx", "file/x", "part of the path is not a folder", "路径中有一部分不是文件夹"),
    ("--csv", "none/x", "no such file or folder", "文件或文件夹不存在"),
    ("--csv", "file", "part of the path is not a folder", "路径中有一部分不是文件夹"),
  ] {
    let run = try Tool.run(words + [option, path], folder: place.folder)
    #expect(run == ("", "botou: cannot write '\(path)': \(english)\n", 73))
    let inChinese = try Tool.run(words + [option, path, "--lang", "zh"], folder: place.folder)
    #expect(inChinese == ("", "botou: 无法写入“\(path)”：\(chinese)\n", 73))
    #expect(try names(in: place.folder) == ["file"])
  }
}

@Test func `a full device is told, and an older workbook survives a write that fails`() throws {
  let short = try ShortSheets()
  let full = try Tool.run(
    ["report", "run.json", "--xlsx", "/dev/full"], folder: short.scratch.folder)
  #expect(full == ("", "botou: cannot write '/dev/full': no space left on the device\n", 73))
  let before = try Data(contentsOf: short.workbook)
  let limited = try Tool.runWithoutWrites(
    "report run.json --xlsx run.xlsx", folder: short.scratch.folder)
  // The library may have its say before.
  #expect(limited.hasSuffix("botou: cannot write 'run.xlsx': the file is too large\n73\n"))
  #expect(try Data(contentsOf: short.workbook) == before)
  #expect(try names(in: short.scratch.folder) == ["run.json", "run.xlsx", "tables"])
}

@Test func `a folder keeps its other files, and tables of an older run are replaced`() throws {
  let short = try ShortSheets()
  try Data("mine".utf8).write(to: short.scratch.file("tables/notes.txt"))
  try Data("old".utf8).write(to: short.scratch.file("tables/metrics.csv"))
  let run = try Tool.run(
    ["report", "run.json", "--csv", "tables/"], folder: short.scratch.folder)
  #expect(run == ("", "", 0))
  #expect(try names(in: short.scratch.file("tables")).count == 15)
  let notes = try Data(contentsOf: short.scratch.file("tables/notes.txt"))
  #expect(notes == Data("mine".utf8))
  #expect(try short.table("metrics.csv").count > 100)
}

@Test func `neither can be printed, and the page goes where it is asked for alone`() throws {
  let short = try ShortSheets()
  for option in ["--xlsx", "--csv"] {
    for words in [["run", delta], ["report", "run.json"], ["merge", "x"]] {
      let run = try Tool.run(words + [option, "-"], folder: short.scratch.folder)
      #expect(run.status == 64)
      #expect(
        run.stderr.hasPrefix(
          "botou: '\(option) -' cannot be used here: it cannot be printed; give it a name\n"))
    }
  }
  let zh = try Tool.run(["run", delta, "--xlsx", "-", "--lang", "zh"])
  #expect(zh.stderr.contains("“--xlsx -”不能用于此处：无法打印到屏幕，请给出名称"))
  let both = try Tool.run(
    ["report", "run.json", "--xlsx", "b.xlsx", "-o", "-"], folder: short.scratch.folder)
  #expect(both.stdout.hasPrefix("<!DOCTYPE html>"))
  #expect(try names(in: short.scratch.folder).contains("b.xlsx"))
}
