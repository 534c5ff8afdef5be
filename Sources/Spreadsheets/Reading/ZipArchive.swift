import CZip

/// An archive that lies in memory, read through minizip: the only file that handles its pointers.
@safe struct ZipArchive: ~Copyable {
  struct Entry {
    let name: String
    let packedBytes: Int
    let isEncrypted: Bool
    fileprivate let place: unz64_file_pos
  }

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Nothing where the bytes are no whole archive.
  private let archive: unzFile?
  /// By name in small letters, as programs differ in them.
  private(set) var entries: [String: Entry]

  init(_ content: [UInt8], limits: XLSXLimits) throws(XLSXFault) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = unsafe copy.initialize(from: content)
    unsafe bytes = copy
    unsafe archive = botou_zip_open(copy.baseAddress, UInt64(content.count))
    entries = [:]
    guard unsafe archive != nil else { throw .truncated }
    var next = unsafe unzGoToFirstFile(archive)
    while next == UNZ_OK {
      guard entries.count < limits.parts else { throw .tooMany(.parts, limit: limits.parts) }
      guard let entry = current else { throw .truncated }
      entries[entry.name.lowercased()] = entry
      next = unsafe unzGoToNextFile(archive)
    }
    guard next == UNZ_END_OF_LIST_OF_FILE else { throw .truncated }
  }

  deinit {
    if let archive = unsafe archive { unsafe unzClose(archive) }
    unsafe bytes.deallocate()
  }

  private var current: Entry? {
    var info = unz_file_info64()
    var name = [UInt8](repeating: 0, count: 1 << 10)
    var place = unz64_file_pos()
    let told = unsafe name.withUnsafeMutableBytes { name in
      unsafe unzGetCurrentFileInfo64(
        archive, &info, name.baseAddress?.assumingMemoryBound(to: CChar.self), uLong(name.count),
        nil, 0, nil, 0)
    }
    guard told == UNZ_OK, info.size_filename < UInt(name.count),
      unsafe unzGetFilePos64(archive, &place) == UNZ_OK
    else { return nil }
    return Entry(
      name: String(decoding: name.prefix(Int(info.size_filename)), as: UTF8.self),
      packedBytes: Int(clamping: info.compressed_size), isEncrypted: info.flag & 1 == 1,
      place: place)
  }

  /// Unpacks an entry piece by piece; `false` when it is not what the archive says it is.
  func read(
    _ entry: Entry, each: ([UInt8]) throws(XLSXFault) -> Void
  ) throws(XLSXFault) -> Bool {
    var place = entry.place
    guard unsafe unzGoToFilePos64(archive, &place) == UNZ_OK,
      unsafe unzOpenCurrentFile(archive) == UNZ_OK
    else { return false }
    var isOpen = true
    defer { if isOpen { unsafe unzCloseCurrentFile(archive) } }
    while true {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe unzReadCurrentFile(archive, $0.baseAddress, UInt32($0.count))
      }
      guard count >= 0 else { return false }
      guard count > 0 else { break }
      piece.removeLast(piece.count - Int(count))
      try each(piece)
    }
    isOpen = false
    // Closing compares the checksum.
    return unsafe unzCloseCurrentFile(archive) == UNZ_OK
  }
}
