public import Foundation

/// The checkout that the tests were built from.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A page of the documentation, as in `House.zh.md`.
  public static func article(_ name: String) -> URL {
    file("\(articles)/\(name)")
  }

  /// Where the articles of the documentation stand, in English and as `*.zh.md` in Chinese.
  public static let articles = "Sources/BoTou/BoTou.docc"

  /// A path below the root.
  public static func file(_ path: String) -> URL {
    root.appending(path: path)
  }
}
