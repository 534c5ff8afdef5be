import Foundation
import TestSupport
import Testing

private let flows = "date,amount\n2020-01-01,-100\n2021-01-01,110\n"

private func contents(_ file: URL) throws -> String {
  String(decoding: try Data(contentsOf: file), as: UTF8.self)
}

private func names(in scratch: Scratch) throws -> [String] {
  // `ToolRun` keeps nothing here: all that is listed was left by the tool or put by the test.
  try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
}

@Test func `a result goes to the file that is named, byte for byte as it would be printed`() throws
{
  let scratch = try Scratch()
  let printed = try Tool.run(["returns", "-"], stdin: flows)
  for arguments in [["--out", "a"], ["--out=b"], ["-o", "c"], ["-od"], ["-o=e"]] {
    let run = try Tool.run(["returns", "-"] + arguments, stdin: flows, folder: scratch.folder)
    #expect(run == ("", "", 0))
  }
  #expect(try names(in: scratch) == ["a", "b", "c", "d", "e"])
  for name in try names(in: scratch) {
    #expect(try contents(scratch.file(name)) == printed.stdout)
  }
}

@Test func `an older file keeps its permissions, and a link stays a link`() throws {
  let scratch = try Scratch()
  try Data("old".utf8).write(to: scratch.file("real"))
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o640], ofItemAtPath: scratch.file("real").path)
  try FileManager.default.createSymbolicLink(
    atPath: scratch.file("link").path, withDestinationPath: "real")
  let run = try Tool.run(["returns", "-", "-o", "link"], stdin: flows, folder: scratch.folder)
  #expect(run.status == 0)
  #expect(try names(in: scratch) == ["link", "real"])
  #expect(try contents(scratch.file("real")).contains("IRR a year"))
  let link = scratch.file("link").path
  #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
  let attributes = try FileManager.default.attributesOfItem(atPath: scratch.file("real").path)
  #expect(attributes[.posixPermissions] as? Int == 0o640)
}

@Test func `an older file survives a write that fails, and nothing is left beside it`() throws {
  let scratch = try Scratch()
  try Data("old".utf8).write(to: scratch.file("result"))
  try Data(flows.utf8).write(to: scratch.file("flows.csv"))
  let run = try Tool.runWithoutWrites("returns flows.csv -o result", folder: scratch.folder)
  #expect(run == "botou: cannot write 'result': the file is too large\n73\n")
  #expect(try contents(scratch.file("result")) == "old")
  #expect(try names(in: scratch) == ["flows.csv", "result"])
}

@Test func `an older file survives input that is wrong`() throws {
  let scratch = try Scratch()
  try Data("old".utf8).write(to: scratch.file("result"))
  let run = try Tool.run(["returns", "-", "-o", "result"], stdin: "x", folder: scratch.folder)
  #expect(run.status == 65)
  #expect(try contents(scratch.file("result")) == "old")
  #expect(try names(in: scratch) == ["result"])
}

@Test func `a device or a pipe is written as it stands`() throws {
  let printed = try Tool.run(["returns", "-"], stdin: flows)
  #expect(try Tool.run(["returns", "-", "-o", "-"], stdin: flows) == printed)
  #expect(try Tool.run(["returns", "-", "-o", "/dev/null"], stdin: flows) == ("", "", 0))
  let full = try Tool.run(["returns", "-", "-o", "/dev/full"], stdin: flows)
  #expect(full == ("", "botou: cannot write '/dev/full': no space left on the device\n", 73))
  let scratch = try Scratch()
  try Data(flows.utf8).write(to: scratch.file("flows.csv"))
  let piped = try Tool.shell(
    "mkfifo pipe; cat pipe & \"$0\" returns flows.csv -o pipe; wait; test -p pipe && echo still",
    folder: scratch.folder)
  #expect(piped.stdout == printed.stdout + "still\n")
}

@Test func `a folder or a missing folder cannot be written and ends with 73`() throws {
  let scratch = try Scratch()
  let folder = try Tool.run(["returns", "-", "-o", scratch.folder.path], stdin: flows)
  #expect(folder.status == 73)
  #expect(folder.stderr.hasSuffix(": it is a folder\n"))
  let missing = try Tool.run(
    ["returns", "-", "-o", "none/result", "--lang", "zh"], stdin: flows, folder: scratch.folder)
  #expect(missing == ("", "botou: 无法写入“none/result”：文件或文件夹不存在\n", 73))
}

@Test func `a file is not opened in the place of a stream that is closed`() throws {
  let scratch = try Scratch()
  try Data(flows.utf8).write(to: scratch.file("flows.csv"))
  let printed = try Tool.run(["returns", "-"], stdin: flows)
  let run = try Tool.shell(
    "\"$0\" returns flows.csv -o result <&- >&- 2>&-", folder: scratch.folder)
  #expect(run == ("", "", 0))
  #expect(try contents(scratch.file("result")) == printed.stdout)
}

@Test func `an interrupted run ends with 130 and says nothing`() throws {
  let scratch = try Scratch()
  _ = try Tool.shell("mkfifo flows.csv", folder: scratch.folder)
  let process = Process()
  // The tests may themselves run with the signal ignored, which children inherit.
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["--default-signal=INT", Tool.program.path, "returns", "flows.csv"]
  process.currentDirectoryURL = scratch.folder
  process.environment = Tool.environment
  let errors = Pipe()
  process.standardError = errors
  try process.run()
  // Opening waits until the tool, well past its start, opens the other end to read.
  let writer = try FileHandle(forWritingTo: scratch.file("flows.csv"))
  process.interrupt()
  process.waitUntilExit()
  try writer.close()
  #expect(process.terminationReason == .exit)
  #expect(process.terminationStatus == 130)
  #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
}
