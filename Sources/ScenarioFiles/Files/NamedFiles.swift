import Documents
import Glibc
import Languages

/// The files that a scenario names, as they lie on the disk.
///
/// A scenario comes from anywhere, and what is wrong with a file is told with pieces of it. So what it
/// names must be a regular file in its own folder or one that the user allows, links followed.
package struct NamedFiles: Sendable {
  /// The real paths of the scenario's folder and of those allowed.
  private let folders: [[UInt8]]

  /// The folder of standard input is the one in which one works.
  package init(of scenario: String, allow: [String] = []) {
    folders = ([FilePath.folder(of: scenario)] + allow).compactMap(FileCalls.realPath)
  }

  package func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    // Told before whether there is such a file: elsewhere that is nobody's business.
    let place = Self.realPath(path)
    guard let folder = folders.first(where: { Self.holds($0, place) }) else {
      throw .outside(Self.folder(of: path, at: place))
    }
    let names = place[folder.count...].split(separator: Self.slash)
    do { return try FileCalls.read(names, below: folder, limit: CSV.maximumBytes) } catch {
      throw UnreadableFile(error)
    }
  }

  private static let slash = UInt8(ascii: "/")

  /// Where a path leads, as far as there is anything.
  private static func realPath(_ path: String) -> [UInt8] {
    if let real = FileCalls.realPath(path) { return real }
    let folder = FilePath.folder(of: path)
    guard folder != path, let name = path.utf8.split(separator: slash).last else {
      return Array(path.utf8)
    }
    let real = realPath(folder)
    return real + (real == [slash] ? [] : [slash]) + name
  }

  private static func holds(_ folder: [UInt8], _ place: [UInt8]) -> Bool {
    folder == [slash] || place == folder || place.starts(with: folder + [slash])
  }

  /// The folder to allow: as the scenario's names come to it, where that leads to the same.
  private static func folder(of path: String, at place: [UInt8]) -> String {
    let real = place[..<(place.lastIndex(of: slash) ?? 0)]
    let named = FilePath.folder(of: path)
    if real.elementsEqual(realPath(named)) { return named }
    return real.isEmpty ? "/" : String(decoding: real, as: UTF8.self)
  }
}

extension UnreadableFile {
  fileprivate init(_ refusal: FileCalls.Refusal) {
    self =
      switch refusal.number {
      case ENOENT: .missing
      case EISDIR: UnreadableFile(Phrase("it is a folder", "这是一个文件夹"))
      case ESPIPE, ENXIO: UnreadableFile(Phrase("it is no regular file", "它不是普通文件"))
      case EACCES, EPERM: UnreadableFile(Phrase("permission denied", "没有权限"))
      case ENOTDIR: UnreadableFile(Phrase("part of the path is not a folder", "路径中有一部分不是文件夹"))
      default: UnreadableFile(Phrase("it cannot be read", "无法读取"))
      }
  }

  /// Ends in the option that lets it be read.
  fileprivate static func outside(_ folder: String) -> UnreadableFile {
    let option = "--allow " + shellWord(folder)
    return UnreadableFile(
      Phrase(
        "it lies outside the scenario's folder; if it may be read, add \(option)",
        "它不在情景所在的文件夹内；若允许读取，请加上 \(option)"))
  }

  /// The folder as one word of the shell that no option begins like.
  private static func shellWord(_ folder: String) -> String {
    let text = folder.hasPrefix("-") ? "./" + folder : folder
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
        || "/._-+".unicodeScalars.contains(scalar)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
