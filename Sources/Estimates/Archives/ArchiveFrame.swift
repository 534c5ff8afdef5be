/// The frame of an archive: magic bytes, format, fingerprint, length, content, checksum.
///
/// All numbers are little-endian. The checksum covers everything before it.
enum ArchiveFrame {
  private static let magic = Array("botou/es".utf8)
  private static let headerLength = 28
  private static let checksumLength = 8

  static func wrap(fingerprint: UInt64, content: (inout ByteWriter) -> Void) -> [UInt8] {
    var body = ByteWriter()
    content(&body)
    var frame = ByteWriter()
    frame.write(bytes: magic)
    frame.write(ArchiveFormat.current)
    frame.write(fingerprint)
    frame.write(UInt64(body.bytes.count))
    frame.write(bytes: body.bytes)
    frame.write(checksum(of: frame.bytes[...]))
    return frame.bytes
  }

  /// A reader of the content, once the frame has proved whole and ours.
  static func open(_ bytes: [UInt8], fingerprint: UInt64) throws(ArchiveError) -> ByteReader {
    guard bytes.starts(with: magic) else { throw .notAnArchive }
    let frameLength = UInt64(headerLength + checksumLength)
    let found = UInt64(bytes.count)
    guard found >= frameLength else { throw .wrongLength(expected: frameLength, found: found) }
    var header = ByteReader(bytes, from: magic.count, to: headerLength)
    let written = try header.readUInt32()
    guard written == ArchiveFormat.current else {
      throw .unsupportedVersion(found: written, supported: ArchiveFormat.current)
    }
    let kind = try header.readUInt64()
    let length = try header.readUInt64()
    guard length == found - frameLength else {
      throw .wrongLength(expected: length &+ frameLength, found: found)
    }
    try verifyChecksum(bytes)
    guard kind == fingerprint else { throw .foreign(expected: fingerprint, found: kind) }
    return ByteReader(bytes, from: headerLength, to: bytes.count - checksumLength)
  }

  private static func verifyChecksum(_ bytes: [UInt8]) throws(ArchiveError) {
    let split = bytes.count - checksumLength
    var tail = ByteReader(bytes, from: split, to: bytes.count)
    let expected = try tail.readUInt64()
    let found = checksum(of: bytes[..<split])
    guard found == expected else { throw .damaged(expected: expected, found: found) }
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var code = CRC64()
    code.add(bytes)
    return code.value
  }
}
