public import Languages

/// Where a scenario comes from, and the files that it names.
public protocol FileSource {
  /// The bytes of the scenario itself.
  func bytes(of path: String) throws(UnreadableFile) -> [UInt8]
  /// The bytes of a file that a scenario names, itself or in what it extends.
  ///
  /// The path is relative to where the scenario's own path is.
  func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8]
}

extension FileSource {
  /// Gives what is named like the scenario itself: right where no file is a secret.
  public func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
    try bytes(of: path)
  }
}

/// Why a file cannot be read, as a sentence's second half such as "there is no such file".
public struct UnreadableFile: Error, Hashable, Sendable {
  public let reason: Phrase

  public init(_ reason: Phrase) { self.reason = reason }

  public static let missing = UnreadableFile(Phrase("there is no such file", "没有这个文件"))
}

/// Files that are in memory, by path.
public struct FilesInMemory: FileSource {
  public var files: [String: [UInt8]]

  public init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  public func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }
}

/// Paths as scenario files write them.
package enum FilePath {
  /// The path by which a scenario asks for a file that it names.
  package static func beside(_ scenario: String, _ name: String) -> String {
    path(name, beside: scenario)
  }

  /// Told by its byte, as the operating system does: with an accent after it a slash is another character.
  private static let slash = UInt8(ascii: "/")

  /// The path of a file that another one names; `.` and `..` are taken out where they can be.
  static func path(_ name: String, beside file: String) -> String {
    guard name.utf8.first != slash, let end = file.utf8.lastIndex(of: slash) else {
      return normal(name)
    }
    return normal(String(Substring(file.utf8[...end])) + name)
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return path }
    return String(Substring(path.utf8[path.utf8.index(after: end)...]))
  }

  /// The folder of a file, `.` for one without.
  static func folder(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "." }
    return end == path.startIndex ? "/" : String(Substring(path.utf8[..<end]))
  }

  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.utf8.split(separator: slash).map(Substring.init) where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    if path.utf8.first == slash { return "/" + parts.joined(separator: "/") }
    // What is left of nothing is the folder where one is.
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
