import Foundation
import TestSupport
import Testing

/// The shipped scenario and what runs of it leave in a folder.
struct RunFiles {
  static let delta = Repository.file("Scenarios/yangtze-delta.json5").path
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Runs the tool in the folder and wants no word of complaint.
  @discardableResult
  func run(_ words: String...) throws -> String {
    let run = try Tool.run(words, folder: scratch.folder)
    try #require(run.status == 0 && run.stderr.isEmpty, "\(words): \(run.stderr)")
    return run.stdout
  }

  /// Runs the tool in the folder, whatever comes of it.
  func attempt(_ words: String...) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(words, folder: scratch.folder)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: scratch.file(name)) }

  /// Waits until a file has bytes, other than `old`, at most ten seconds.
  func waitForBytes(of name: String, otherThan old: Data = Data()) -> Bool {
    for _ in 0..<5000 {
      if let new = try? bytes(name), !new.isEmpty, new != old { return true }
      Thread.sleep(forTimeInterval: 0.002)
    }
    return false
  }

  /// Waits until the file that a run writes beside `name`, and renames at its end, has bytes, at most ten seconds.
  func waitForBytes(beside name: String) -> Bool {
    for _ in 0..<5000 {
      let unfinished = try? names().first { $0.hasPrefix(".\(name).") }
      if let unfinished, let new = try? bytes(unfinished), !new.isEmpty { return true }
      Thread.sleep(forTimeInterval: 0.002)
    }
    return false
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
  }

  /// A result document of the folder.
  func document(_ name: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: bytes(name))
    return try #require(json as? [String: Any])
  }
}

/// Walks into a document: names of members and places in lists.
func find(_ json: Any?, _ path: Any...) -> Any? {
  path.reduce(json) { json, step in
    switch step {
    case let name as String: (json as? [String: Any])?[name]
    case let place as Int: (json as? [Any])?[place]
    default: nil
    }
  }
}

func number(_ json: Any?, _ path: String...) -> Double? {
  let found = path.reduce(json) { ($0 as? [String: Any])?[$1] }
  return (found as? NSNumber)?.doubleValue
}
