import Foundation
import TestSupport
import Testing

/// A scenario that is called by its name alone.
@Suite struct ScenarioNameTests {
  private static let shipped = Repository.file("Scenarios/yangtze-delta.json5")

  /// A folder with the scenario under the paths.
  private func scratch(_ paths: String...) throws -> Scratch {
    let scratch = try Scratch()
    for path in paths {
      let file = scratch.file(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Self.shipped, to: file)
    }
    return scratch
  }

  @Test(arguments: [
    ["run", "-n", "128"], ["check"], ["explain"], ["shard", "-n", "128", "--part=1/1", "-o", "a"],
  ])
  func `every command finds a scenario by its name`(_ words: [String]) throws {
    let scratch = try scratch("Scenarios/delta.json5", "here.json5")
    for (name, path) in [
      ("delta", "Scenarios/delta.json5"), ("here", "here.json5"),
      ("Scenarios/delta", "Scenarios/delta.json5"),
    ] {
      let called = try Tool.run(words + [name], folder: scratch.folder)
      let plain = try Tool.run(words + [path], folder: scratch.folder)
      #expect(called.status == 0 && called == plain, "\(called.stderr)")
    }
  }

  @Test func `what lies here comes before Scenarios, and a file of the very name before both`()
    throws
  {
    let scratch = try scratch("Scenarios/delta.json5")
    func fault() throws -> String {
      try Tool.run(["check", "delta"], folder: scratch.folder).stderr
    }
    #expect(try fault() == "")
    try Data("[".utf8).write(to: scratch.file("delta.json5"))
    #expect(try fault().hasPrefix("botou: delta.json5:1:2: "))
    try Data("[".utf8).write(to: scratch.file("delta"))
    #expect(try fault().hasPrefix("botou: delta:1:2: "))
  }

  @Test func `a scenario beside the program is found from anywhere`() throws {
    let scratch = try scratch("made/Scenarios/delta.json5", "elsewhere/x.json5")
    try FileManager.default.createDirectory(
      at: scratch.file("made/bin"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Tool.program, to: scratch.file("made/bin/botou"))
    let run = try Tool.shell(
      "../made/bin/botou check delta --lang en", folder: scratch.file("elsewhere"))
    #expect(run.status == 0 && run.stdout.hasPrefix("yangtze-delta · "), "\(run.stderr)")
  }

  @Test func `a name mistyped is answered with the nearest, or with all`() throws {
    let scratch = try scratch("Scenarios/delta.json5", "河谷.json5")
    func told(_ word: String, _ language: String = "en") throws -> String {
      let run = try Tool.run(["check", "--lang", language, "--", word], folder: scratch.folder)
      #expect(run.status == 66 && run.stdout.isEmpty)
      return run.stderr
    }
    let start = "botou: cannot read "
    #expect(
      try told("dleta") == start + "'dleta': no such file or folder. Did you mean 'delta'?\n")
    #expect(
      try told("dleta.json5") == start
        + "'dleta.json5': no such file or folder. Did you mean 'Scenarios/delta.json5'?\n")
    #expect(
      try told("delta.json5") == start
        + "'delta.json5': no such file or folder. Did you mean 'Scenarios/delta.json5'?\n")
    #expect(
      try told("funds") == start
        + "'funds': no such file or folder; by name there are: 河谷, delta\n")
    #expect(try told("funds.json5") == start + "'funds.json5': no such file or folder\n")
    #expect(
      try told("dleta", "zh") == "botou: 无法读取“dleta”：文件或文件夹不存在。是否想写“delta”？\n")
    #expect(
      try told("funds", "zh") == "botou: 无法读取“funds”：文件或文件夹不存在；可按名称使用：河谷, delta\n")
    #expect(try told("河岭") == start + "'河岭': no such file or folder. Did you mean '河谷'?\n")
    #expect(try told("") == start + "'': no such file or folder; by name there are: 河谷, delta\n")
  }

  @Test func `a folder and a broken name stay what they are`() throws {
    let scratch = try scratch("Scenarios/delta.json5")
    let folder = try Tool.run(["check", "Scenarios"], folder: scratch.folder)
    #expect(folder.stderr == "botou: cannot read 'Scenarios': it is a folder\n")
    let long = String(repeating: "x", count: 300)
    let run = try Tool.run(["check", long], folder: scratch.folder)
    #expect(run.status == 66 && run.stderr.hasSuffix("…': the name is too long\n"))
  }
}
