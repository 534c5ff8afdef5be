import CSystem
import Glibc
import Machines

/// The few calls of the operating system that the tool makes; only this file handles C pointers.
enum SystemCalls {
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The words of the command line; nothing in place of one that is no text in UTF-8.
  static var words: [String?] {
    (1..<max(1, Int(CommandLine.argc))).map { place in
      unsafe CommandLine.unsafeArgv[place].flatMap { unsafe String(validatingCString: $0) }
    }
  }

  private static func require(_ result: Int32) throws(SystemFault) -> Int32 {
    guard result >= 0 else { throw SystemFault(number: errno) }
    return result
  }
}

// MARK: - Descriptors

extension SystemCalls {
  static func openForReading(_ path: String) throws(SystemFault) -> Int32 {
    try require(unsafe open(path, O_RDONLY | O_CLOEXEC))
  }

  static func openForWriting(_ path: String) throws(SystemFault) -> Int32 {
    try require(unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666))
  }

  /// Opens a regular file to be read and added to, and tells how long it is; a new one only if it may be.
  static func openForAdding(
    _ path: String, mayBeNew: Bool
  ) throws(SystemFault) -> (descriptor: Int32, size: Int) {
    let flags = O_RDWR | O_CLOEXEC | (mayBeNew ? O_CREAT : 0)
    let descriptor = try require(unsafe open(path, flags, 0o666))
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, kind(status) != .special else {
      try close(descriptor)
      throw .noRegularFile
    }
    return (descriptor, Int(status.st_size))
  }

  /// Makes a file as long as `length`, and what is written next follows.
  static func cut(_ descriptor: Int32, to length: Int) throws(SystemFault) {
    _ = try require(ftruncate(descriptor, off_t(length)))
    guard lseek(descriptor, off_t(length), SEEK_SET) >= 0 else {
      throw SystemFault(number: errno)
    }
  }

  /// Writes all bytes, however many calls that takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemFault(number: errno)
      }
    }
  }

  /// Everything up to the end, or one byte more than `limit`, so that too much can be noticed.
  static func readAll(_ descriptor: Int32, limit: Int) throws(SystemFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try readSome(descriptor)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// The next bytes, at most so many; none at the end.
  static func readSome(
    _ descriptor: Int32, atMost most: Int = 1 << 16
  ) throws(SystemFault) -> [UInt8] {
    var number: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      var count = -1
      repeat {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, most)
        number = count < 0 ? errno : 0
      } while number == EINTR
      filled = max(0, count)
    }
    guard number == 0 else { throw SystemFault(number: number) }
    return bytes
  }

  static func close(_ descriptor: Int32) throws(SystemFault) {
    _ = try require(Glibc.close(descriptor))
  }

  /// Waits until a file's bytes are on the disk, where its file system knows of such a thing.
  static func settle(_ descriptor: Int32) throws(SystemFault) {
    guard fsync(descriptor) != 0 else { return }
    guard errno == EINVAL || errno == ENOTSUP || errno == ENOSYS else {
      throw SystemFault(number: errno)
    }
  }

  /// Waits until a file's name is on the disk, where its folder may be read.
  static func settle(nameOf path: String) throws(SystemFault) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let descriptor = try? openForReading(folder) else { return }
    defer { try? close(descriptor) }
    try settle(descriptor)
  }

  /// Makes sure that 0, 1 and 2 are taken, so that no file of ours is opened in their place.
  ///
  /// A closed one is filled with `/dev/null` opened the wrong way round: using it still fails.
  static func fillStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// The columns of the terminal behind a descriptor; nothing when there is none.
  static func terminalColumns(_ descriptor: Int32) -> Int? {
    let columns = botou_terminal_columns(descriptor)
    return columns > 0 ? Int(columns) : nil
  }
}

extension SystemCalls {
  /// How many processors this process may use.
  static var processors: Int { Machine.processors }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}

// MARK: - Files by name

extension SystemCalls {
  enum FileKind: Equatable {
    case missing, folder
    case regular(permissions: mode_t)
    /// A device, a pipe or a socket.
    case special
  }

  static func kind(of path: String) throws(SystemFault) -> FileKind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw SystemFault(number: errno) }
      return .missing
    }
    return kind(status)
  }

  private static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular(permissions: status.st_mode & 0o7777)
    case S_IFDIR: .folder
    default: .special
    }
  }

  /// What every name of a file shares.
  struct FileNumber: Hashable, Sendable {
    let device: dev_t
    let inode: ino_t
    let isSpecial: Bool
  }

  /// The numbers of what a path leads to; nothing when it leads nowhere.
  static func number(of path: String) -> FileNumber? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return FileNumber(
      device: status.st_dev, inode: status.st_ino, isSpecial: kind(status) == .special)
  }

  /// How many bytes a regular file has; none when there is no such file.
  static func size(of path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// What a symbolic link says; nothing when there is no link.
  static func linkTarget(_ path: String) -> String? {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe text.withUnsafeMutableBufferPointer { text in
      unsafe text.baseAddress.map { unsafe readlink(path, $0, text.count) } ?? -1
    }
    guard count > 0 else { return nil }
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path with every symbolic link followed; nothing when it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let name = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(name) }
    return unsafe String(cString: name)
  }

  /// What lies in a folder, in no order, but for names that are no text; nothing where it cannot be listed.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name { names.append(name) }
    }
    return names
  }

  static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// A new file of its own name, readable by its owner only.
  static func createTemporary(prefix: String) throws(SystemFault) -> (Int32, path: String) {
    var template = Array((prefix + "XXXXXX").utf8CString)
    let descriptor = try require(
      unsafe template.withUnsafeMutableBufferPointer { template in
        unsafe template.baseAddress.map { unsafe mkstemp($0) } ?? -1
      })
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (descriptor, path)
  }

  static func setPermissions(_ mode: mode_t, of descriptor: Int32) throws(SystemFault) {
    _ = try require(fchmod(descriptor, mode))
  }

  /// The permissions that a new file gets.
  static var newFilePermissions: mode_t {
    let mask = umask(0)
    _ = umask(mask)
    return 0o666 & ~mask
  }

  static func rename(_ old: String, to new: String) throws(SystemFault) {
    _ = try require(unsafe Glibc.rename(old, new))
  }

  static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  static func createFolder(_ path: String) throws(SystemFault) {
    _ = try require(unsafe mkdir(path, 0o777))
  }

  /// Removes a folder that is empty.
  static func removeFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }
}

// MARK: - Other programs

extension SystemCalls {
  /// Starts a program with these words, no shell between, and gives it so long to fail; whether it did not.
  static func startApart(_ words: [String], milliseconds: Int32) -> Bool {
    var pointers = unsafe words.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    unsafe pointers.append(nil)
    return unsafe botou_start_apart(pointers, milliseconds) == 0
  }
}
