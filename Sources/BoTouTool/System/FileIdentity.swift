/// What a path leads to, the same by whichever way it is named.
///
/// Two names of a file share its numbers, whatever links lie between and however they are spelled. A
/// name that nothing has yet is the same as another when both would be made in the same folder.
indirect enum FileIdentity: Hashable, Sendable {
  case existing(SystemCalls.FileNumber)
  case absent(String, in: FileIdentity)
  /// Where following links and folders led no further.
  case nowhere

  /// Nothing for a device, a pipe or a socket, which many may write.
  init?(of path: String) { self.init(of: path, steps: 100) }

  private init?(of path: String, steps: Int) {
    guard steps > 0 else {
      self = .nowhere
      return
    }
    if let number = SystemCalls.number(of: path) {
      guard !number.isSpecial else { return nil }
      self = .existing(number)
    } else if let target = SystemCalls.linkTarget(path) {
      // A link that leads nowhere makes its target when it is written.
      let place = target.hasPrefix("/") ? target : PathParts(path).folder + "/" + target
      self.init(of: place, steps: steps - 1)
    } else {
      let parts = PathParts(path)
      let folder = FileIdentity(of: parts.folder, steps: steps - 1) ?? .nowhere
      self = folder.entry(parts.name)
    }
  }

  private func entry(_ name: String) -> FileIdentity {
    switch name {
    case "", ".": return self
    case "..":
      guard case .absent(_, let outer) = self else { return self }
      return outer
    default: return .absent(name, in: self)
    }
  }
}

/// A path as the folder and the name in it.
private struct PathParts {
  let folder, name: String

  init(_ path: String) {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? String(path)
    guard let slash else {
      folder = "."
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
