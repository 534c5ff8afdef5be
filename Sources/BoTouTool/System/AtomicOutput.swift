import Glibc

/// A result file that appears whole or not at all: an older one survives a failure, and a loss of power.
///
/// Bytes go to a temporary file beside the target, which takes the target's name at `commit()`.
/// What is not a regular file (a device, a pipe) is written directly, since it must stay what it is.
struct AtomicOutput: ~Copyable {
  private let name: String
  private let descriptor: Int32
  /// Where the bytes wait, and the name that they will take; nothing when written directly.
  private let renaming: (temporary: String, target: String)?
  private var isOpen = true

  init(_ path: String) throws(ToolError) {
    name = path
    do throws(SystemFault) {
      let kind = try SystemCalls.kind(of: path)
      guard kind != .folder else { throw SystemFault(number: EISDIR) }
      if AtomicOutput.isWrittenDirectly(path, kind) {
        descriptor = try SystemCalls.openForWriting(path)
        renaming = nil
      } else {
        let target = SystemCalls.resolved(path) ?? path
        let (descriptor, temporary) = try AtomicOutput.temporary(beside: target, kind)
        self.descriptor = descriptor
        renaming = (temporary, target)
        Interruption.removesOnInterrupt(temporary)
      }
    } catch {
      throw .cannotWrite(.file(path), error)
    }
  }

  mutating func write(_ text: String) throws(ToolError) { try write(Array(text.utf8)) }

  mutating func write(_ bytes: [UInt8]) throws(ToolError) {
    do {
      try SystemCalls.write(bytes, to: descriptor)
    } catch {
      throw error.number == EPIPE ? .closedPipe : .cannotWrite(.file(name), error)
    }
  }

  /// Finds out before a long run whether its result could be written, and leaves nothing behind.
  static func ensureWritable(_ path: String) throws(ToolError) {
    guard let kind = try? SystemCalls.kind(of: path), !isWrittenDirectly(path, kind) else { return }
    _ = try AtomicOutput(path)
  }

  /// Puts the bytes in the target's place.
  consuming func commit() throws(ToolError) {
    isOpen = false
    do throws(SystemFault) {
      if let renaming {
        // A name must not be on the disk before the bytes are.
        try SystemCalls.settle(descriptor)
        try SystemCalls.close(descriptor)
        try SystemCalls.rename(renaming.temporary, to: renaming.target)
        try SystemCalls.settle(nameOf: renaming.target)
      } else {
        try SystemCalls.close(descriptor)
      }
    } catch {
      discardTemporary()
      throw .cannotWrite(.file(name), error)
    }
    if let renaming { Interruption.keeps(renaming.temporary) }
  }

  deinit {
    guard isOpen else { return }
    try? SystemCalls.close(descriptor)
    discardTemporary()
  }

  private borrowing func discardTemporary() {
    guard let renaming else { return }
    SystemCalls.remove(renaming.temporary)
    Interruption.keeps(renaming.temporary)
  }

  /// A link that leads nowhere is created by writing through it; `/dev` and `/proc` name what is open.
  private static func isWrittenDirectly(_ path: String, _ kind: SystemCalls.FileKind) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return true }
    return kind == .special || (kind == .missing && SystemCalls.isSymbolicLink(path))
  }

  /// A temporary file in the target's folder, with the permissions that the target has or will have.
  private static func temporary(
    beside target: String, _ kind: SystemCalls.FileKind
  ) throws(SystemFault) -> (Int32, path: String) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    let file = target.dropFirst(folder.count)
    guard !file.isEmpty else { throw SystemFault(number: ENOENT) }
    let (descriptor, path) = try SystemCalls.createTemporary(prefix: "\(folder).\(file).")
    let permissions: mode_t =
      if case .regular(let old) = kind { old } else { SystemCalls.newFilePermissions }
    do throws(SystemFault) {
      try SystemCalls.setPermissions(permissions, of: descriptor)
    } catch {
      SystemCalls.remove(path)
      throw error
    }
    return (descriptor, path)
  }
}
