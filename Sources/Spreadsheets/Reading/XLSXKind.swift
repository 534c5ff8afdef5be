/// Tells a workbook from what people take for one.
enum XLSXKind {
  /// Refuses what is no archive, by its first bytes, and what is too large.
  static func check(_ bytes: [UInt8], limits: XLSXLimits) throws(XLSXFault) {
    guard bytes.count <= limits.fileBytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes)
    }
    if bytes.starts(with: compound) {
      throw .kind(contains(bytes, Array("EncryptedPackage".utf16)) ? .encrypted : .oldWorkbook)
    }
    guard isArchive(bytes) else { throw .kind(.noArchive) }
  }

  /// Refuses archives of other kinds, by the names in them, in small letters.
  static func check(_ names: some Collection<String>) throws(XLSXFault) {
    guard !names.contains("[content_types].xml") else {
      guard !names.contains("xl/workbook.bin") else { throw .kind(.binaryWorkbook) }
      return
    }
    throw .kind(names.contains("content.xml") ? .openDocument : .otherArchive)
  }

  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether the bytes are for this reader rather than for one of texts.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    isArchive(bytes) || bytes.starts(with: compound)
  }

  /// How a file of Microsoft's compound format begins: an old workbook, or an encrypted one.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether the text stands anywhere in UTF-16, the low byte first.
  private static func contains(_ bytes: [UInt8], _ text: [UInt16]) -> Bool {
    let wanted = text.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { place in
      bytes[place] == wanted[0] && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }
}
