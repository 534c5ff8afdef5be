import Foundation
import TestSupport

/// A folder with a file of every kind that a command reads, and other names for some of them.
struct OutputFolder {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let files = FileManager.default
    let shipped = [
      "yangtze-delta.json5": "plan.json5", "running-portfolio.json5": "running-portfolio.json5",
      "running-portfolio.csv": "running-portfolio.csv",
      "cap-tables/yc-post-money-safe.json5": "note.json5",
      "cap-tables/participation.json5": "sale.json5",
    ]
    for (source, name) in shipped {
      try files.copyItem(
        at: Repository.file("Scenarios/\(source)"), to: scratch.file(name))
    }
    try files.createDirectory(at: scratch.file("folder"), withIntermediateDirectories: false)
    try files.copyItem(at: scratch.file("plan.json5"), to: scratch.file("folder/metrics.csv"))
    // None of these is opened: a clash is found before.
    let written = [
      "child.json5": "{ extends: \"plan.json5\" }", "run.json": "{}", "part": "part",
      "flows.csv": "date,amount\n2020-01-01,-100\n2021-01-01,110\n",
    ]
    for (name, text) in written { try Data(text.utf8).write(to: scratch.file(name)) }
    try files.linkItem(at: scratch.file("plan.json5"), to: scratch.file("hard"))
    let links = [
      "soft": "plan.json5", "link": "folder", "loose": "nowhere", "astray": "link/new",
    ]
    for (name, target) in links {
      try files.createSymbolicLink(
        atPath: scratch.file(name).path, withDestinationPath: target)
    }
  }

  func run(
    _ words: [String], stdin: String = ""
  ) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(words, stdin: stdin, folder: scratch.folder)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.file(name)), as: UTF8.self)
  }

  /// Every name below the folder with the bytes behind it, links followed.
  func contents() throws -> [String: Data?] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, try? Data(contentsOf: scratch.file($0))) })
  }
}
