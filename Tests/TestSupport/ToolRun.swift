public import Foundation

/// What a program printed and how it ended.
public struct ToolRun: Sendable {
  public let output: Data
  public let errors: Data
  public let status: Int32

  public var outputText: String { String(decoding: output, as: UTF8.self) }
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program to its end with everything that it says caught.
  public static func of(
    _ program: URL, _ arguments: [String], input: Data = Data(),
    environment: [String: String]? = nil, folder: URL? = nil
  ) throws -> ToolRun {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = folder }
    // Files, not pipes: a program that fills one pipe while another is read would wait for ever.
    let scratch = try Scratch()
    try input.write(to: scratch.file("input"))
    for name in ["output", "errors"] { try Data().write(to: scratch.file(name)) }
    let standardInput = try FileHandle(forReadingFrom: scratch.file("input"))
    let standardOutput = try FileHandle(forWritingTo: scratch.file("output"))
    let standardError = try FileHandle(forWritingTo: scratch.file("errors"))
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.runToItsEnd()
    return ToolRun(
      output: try Data(contentsOf: scratch.file("output")),
      errors: try Data(contentsOf: scratch.file("errors")),
      status: process.terminationStatus)
  }
}

/// A folder of one test's own that is gone when the test is.
public final class Scratch: Sendable {
  public let folder: URL

  /// A folder with nothing in it.
  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "botou-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A folder with these files in it.
  public convenience init(holding files: [String: Data]) throws {
    try self.init()
    for (name, data) in files {
      try FileManager.default.createDirectory(
        at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file(name))
    }
  }

  /// Every file in the folder and below, by its path from here.
  public func files() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let pairs = try names.compactMap { name -> (String, Data)? in
      let kind = try FileManager.default.attributesOfItem(atPath: file(name).path)[.type]
      guard kind as? FileAttributeType == .typeRegular else { return nil }
      return (name, try Data(contentsOf: file(name)))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  public func file(_ name: String) -> URL { folder.appending(path: name) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
