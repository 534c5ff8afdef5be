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
    guard path.utf8.count <= Self.longestPath else { throw .tooLong(Self.longestPath) }
    guard !path.utf8.contains(0) else { throw .unnameable }
    // Told before whether there is such a file: elsewhere that is nobody's business.
    let place = Self.realPath(path)
    // The folders around the scenario's own are no secret, and allowing more would not help.
    guard !folders.contains(where: { Self.holds(place, $0) }) else { throw .folder }
    guard let folder = folders.first(where: { Self.holds($0, place) }) else {
      throw .outside(Self.folder(of: path, at: place))
    }
    let names = place[folder.count...].split(separator: Self.slash)
    do { return try FileCalls.read(names, below: folder, limit: CSV.maximumBytes) } catch {
      // The only link in the way is one that led nowhere: why it did says more.
      let isLink = error.number == ELOOP
      throw UnreadableFile(isLink ? FileCalls.refusal(following: path) ?? error : error)
    }
  }

  private static let slash = UInt8(ascii: "/")
  /// As many bytes as the operating system takes.
  private static let longestPath = Int(PATH_MAX) - 1

  /// Where a path leads, as far as there is anything.
  private static func realPath(_ path: String) -> [UInt8] {
    if let real = FileCalls.realPath(path) { return real }
    let names = path.utf8.split(separator: slash)
    let start = path.utf8.first == slash ? "/" : "."
    func real(_ count: Int) -> [UInt8]? {
      let way = names.prefix(count).map { String(Substring($0)) }
      return FileCalls.realPath(([start] + way).joined(separator: "/"))
    }
    // Below nothing there is nothing: halving finds where it begins in a few looks.
    var (there, gone) = (0, names.count)
    while gone - there > 1 {
      let middle = (there + gone) / 2
      if real(middle) == nil { gone = middle } else { there = middle }
    }
    return names[there...].reduce(into: real(there) ?? Array(start.utf8)) { place, name in
      if place.last != slash { place.append(slash) }
      place += name
    }
  }

  private static func holds(_ folder: [UInt8], _ place: [UInt8]) -> Bool {
    place == folder || place.starts(with: folder == [slash] ? folder : folder + [slash])
  }

  /// The folder to allow: as the scenario's names come to it, where that leads to the same.
  ///
  /// Nothing when it cannot be written as text.
  private static func folder(of path: String, at place: [UInt8]) -> String? {
    guard place.first == slash, let end = place.lastIndex(of: slash) else { return nil }
    let real = end == 0 ? [slash] : Array(place[..<end])
    let named = FilePath.folder(of: path)
    return real == realPath(named) ? named : String(validating: real, as: UTF8.self)
  }
}

extension UnreadableFile {
  init(_ refusal: FileCalls.Refusal) {
    self =
      switch refusal.number {
      case ENOENT: .missing
      case EISDIR: .folder
      case ELOOP: UnreadableFile(Phrase("it is a link that goes in circles", "它是一个循环的链接"))
      case ESPIPE, ENXIO: UnreadableFile(Phrase("it is no regular file", "它不是普通文件"))
      case EACCES, EPERM: UnreadableFile(Phrase("permission denied", "没有权限"))
      case ENOTDIR: UnreadableFile(Phrase("part of the path is not a folder", "路径中有一部分不是文件夹"))
      default: UnreadableFile(Phrase("it cannot be read", "无法读取"))
      }
  }

  fileprivate static let folder = UnreadableFile(Phrase("it is a folder", "这是一个文件夹"))

  fileprivate static let unnameable = UnreadableFile(
    Phrase("no file has a NUL character in its name", "文件名不能含有 NUL 字符"))

  fileprivate static func tooLong(_ limit: Int) -> UnreadableFile {
    UnreadableFile(
      Phrase("its path is longer than \(limit) bytes", "其路径超过 \(limit) 字节"))
  }

  /// Ends in the option that lets it be read, where it can be copied from a message.
  fileprivate static func outside(_ folder: String?) -> UnreadableFile {
    guard let folder, Excerpt.line(folder) == folder else {
      return UnreadableFile(
        Phrase(
          "it lies outside the scenario's folder; if it may be read, its folder must be allowed",
          "它不在情景所在的文件夹内；若允许读取，须先允许其所在的文件夹"))
    }
    let option = "--allow " + ShellWord.quoted(ShellWord.path(folder))
    return UnreadableFile(
      Phrase(
        "it lies outside the scenario's folder; if it may be read, add \(option)",
        "它不在情景所在的文件夹内；若允许读取，请加上 \(option)"))
  }
}
