import Glibc

/// The calls of the operating system that tell of the machine; only this file handles C pointers.
enum MachineCalls {
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static var pageBytes: Double { Double(max(1, sysconf(Int32(_SC_PAGESIZE)))) }

  /// The machine's memory; nothing where the system does not tell.
  static var physicalMemory: Double? {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    return pages > 0 ? Double(pages) * pageBytes : nil
  }

  /// The bytes that `ulimit -v` allows; nothing where it sets no limit.
  static var addressLimit: Double? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
    return limit.rlim_cur == rlim_t.max ? nil : Double(limit.rlim_cur)
  }

  /// A small file of the system's; nothing where there is none.
  static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < 1 << 16 {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || count < 0 && errno == EINTR else { break }
      bytes += piece.prefix(max(0, count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
