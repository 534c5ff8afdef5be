import Glibc

/// A folder that an option names for files of known names; it is made where there is none.
struct OutputFolder {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  func path(of name: String) -> String { OutputFiles.path(of: name, in: folder) }

  /// Finds out before a long run whether all could be written, and leaves nothing behind.
  func ensureWritable(_ names: [String]) throws(ToolError) {
    guard try isMissing() else {
      for name in names { try AtomicOutput.ensureWritable(path(of: name)) }
      return
    }
    try act { () throws(SystemFault) in
      try SystemCalls.createFolder(folder)
      SystemCalls.removeFolder(folder)
    }
  }

  func make() throws(ToolError) {
    guard try isMissing() else { return }
    try act { () throws(SystemFault) in try SystemCalls.createFolder(folder) }
  }

  private func isMissing() throws(ToolError) -> Bool {
    var isMissing = false
    try act { () throws(SystemFault) in
      let kind = try SystemCalls.kind(of: folder)
      guard kind == .folder || kind == .missing else { throw SystemFault(number: ENOTDIR) }
      isMissing = kind == .missing
    }
    return isMissing
  }

  private func act(_ act: () throws(SystemFault) -> Void) throws(ToolError) {
    do { try act() } catch { throw .cannotWrite(.file(folder), error) }
  }
}
