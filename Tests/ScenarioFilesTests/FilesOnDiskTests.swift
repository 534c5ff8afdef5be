import Foundation
import Languages
import ScenarioFiles
import TestSupport
import Testing

/// Files by paths as they are typed.
@Suite struct FilesOnDiskTests {
  @Test func `a file is read through links, and what is none is told apart`() throws {
    let home = try Scratch(holding: ["a.json5": Data("{}".utf8), "folder/b": Data()])
    try FileManager.default.createSymbolicLink(
      at: home.file("link"), withDestinationURL: home.file("a.json5"))
    let files = FilesOnDisk()
    #expect(try files.bytes(of: home.file("link").path) == Array("{}".utf8))
    #expect(try files.bytes(of: home.file("folder/b").path) == [])
    #expect(throws: UnreadableFile.missing) { try files.bytes(of: "no/such.json5") }
    #expect(throws: UnreadableFile.missing) { try files.bytes(of: "a\0b") }
    let folder = try #require(throws: UnreadableFile.self) {
      try files.bytes(of: home.folder.path)
    }
    #expect(folder.reason.english == "it is a folder")
  }
}
