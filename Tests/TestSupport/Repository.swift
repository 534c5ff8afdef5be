public import Foundation

/// The checkout that the tests were built from.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A path below the root.
  public static func file(_ path: String) -> URL {
    root.appending(path: path)
  }

  /// Data of a published case: from `../shared/acceptance` where that exists, else the test's own copy.
  public static func acceptance(_ name: String, copy: URL?) throws -> Data {
    let shared = root.appending(path: "../shared/acceptance/\(name)").standardizedFileURL
    if FileManager.default.fileExists(atPath: shared.path) { return try Data(contentsOf: shared) }
    guard let copy else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: copy)
  }
}
