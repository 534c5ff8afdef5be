import Glibc

/// The calls of the operating system by which named files are read; only this file handles C pointers.
enum FileCalls {
  /// A refusal by the operating system, by its number.
  struct Refusal: Error {
    let number: Int32

    static let folder = Refusal(number: EISDIR)
    static let missing = Refusal(number: ENOENT)
    static let irregular = Refusal(number: ESPIPE)
    static var last: Refusal { Refusal(number: errno) }
  }

  /// Linux's O_PATH, which Glibc keeps from Swift: a place to go on from, whether it can be listed or not.
  private static let asPlace: Int32 = 0o10_000_000

  /// The path with every symbolic link followed, as bytes, since a folder's name may be no text.
  ///
  /// Nothing when it leads nowhere, as a path does that C would read to its first NUL alone.
  static func realPath(_ path: String) -> [UInt8]? {
    guard !path.utf8.contains(0), let name = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(name) }
    let bytes = unsafe UnsafeBufferPointer(start: name, count: strlen(name))
    return unsafe bytes.map(UInt8.init(bitPattern:))
  }

  /// Why nothing is where a path leads, links followed; nothing when something is.
  static func refusal(following path: String) -> Refusal? {
    unsafe access(path, F_OK) == 0 ? nil : .last
  }

  /// The bytes of a regular file below a folder, or one more than `limit`, so that too much can be noticed.
  ///
  /// Every step is taken from what the one before has opened and none through a link, so that nobody
  /// can put another file in the way meanwhile; and none waits for a pipe's other end.
  static func read(
    _ names: [ArraySlice<UInt8>], below folder: [UInt8], limit: Int
  ) throws(Refusal) -> [UInt8] {
    var place = try opened(unsafe open(folder[...].word, asPlace | O_DIRECTORY | O_CLOEXEC))
    defer { close(place) }
    for name in names.dropLast() {
      let step = asPlace | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      let next = try opened(unsafe openat(place, name.word, step))
      close(place)
      place = next
    }
    let reading = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
    let last = names.last ?? [UInt8(ascii: ".")]
    let file = try opened(unsafe openat(place, last.word, reading))
    defer { close(file) }
    try ensureRegular(file)
    return try readAll(file, limit: limit)
  }

  /// The bytes of whatever a path leads to, links followed; a folder is refused.
  static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing }
    let word = Array(path.utf8)[...].word
    let file = try opened(unsafe open(word, O_RDONLY | O_NOCTTY | O_CLOEXEC))
    defer { close(file) }
    return try readAll(file, limit: limit)
  }

  private static func opened(_ descriptor: Int32) throws(Refusal) -> Int32 {
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  private static func ensureRegular(_ descriptor: Int32) throws(Refusal) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .folder
    default: throw .irregular
    }
  }

  private static func readAll(_ descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let wanted = min(piece.count, limit + 1 - bytes.count)
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, wanted)
      }
      guard count >= 0 || errno == EINTR else { throw .last }
      if count == 0 { break }
      bytes += piece.prefix(max(0, count))
    }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as C wants them.
  fileprivate var word: [CChar] { map(CChar.init(bitPattern:)) + [0] }
}
