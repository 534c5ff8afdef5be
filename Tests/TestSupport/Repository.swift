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
}
