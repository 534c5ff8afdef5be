internal import Foundation

/// Writes a file's bytes whole or not at all; an older one survives a failure.
///
/// What is no regular file, such as a device or a pipe, is written directly: it must stay what it is.
func write(_ bytes: [UInt8], to path: String) throws(Faults) {
  // C would read a path to its first NUL alone.
  guard !path.isEmpty, !path.utf8.contains(0) else { throw Faults(unwritable: path, ENOENT) }
  // Of a link, what it leads to takes the bytes.
  let file = URL(filePath: path).resolvingSymlinksInPath()
  let kind =
    (try? FileManager.default.attributesOfItem(atPath: file.path))?[.type] as? FileAttributeType
  guard kind != .typeDirectory else { throw Faults(unwritable: path, EISDIR) }
  do {
    try Data(bytes).write(to: file, options: [nil, .typeRegular].contains(kind) ? .atomic : [])
  } catch {
    let reason = (error as? CocoaError)?.underlying as? POSIXError
    throw Faults(unwritable: path, reason?.code.rawValue ?? EIO)
  }
}
