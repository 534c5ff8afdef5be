import Documents
import Languages
import Spreadsheets

/// Reads arbitrary bytes as a workbook: as they are, and as what its sheet, texts and looks unpack to.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  read(bytes)
  read(StoredZip(around: bytes).bytes)
  return 0
}

private func read(_ bytes: [UInt8]) {
  do {
    let table = try TableFile.read(bytes, file: "fuzz", sheet: "S")
    precondition(table.rows.allSatisfy { $0.count == table.header.count })
  } catch {
    precondition(!error.list.isEmpty)
    for language in Language.allCases {
      precondition(error.sentences(in: language).allSatisfy { !$0.contains("\n") })
    }
  }
}

/// An archive whose parts are not packed, so that changed bytes still come to the readers of its XML.
private struct StoredZip {
  private(set) var bytes: [UInt8] = []
  private var contents: [UInt8] = []
  private var parts = 0

  /// The input's pieces between NULs are the sheet, the texts and the looks.
  init(around input: [UInt8]) {
    let pieces = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func related(_ list: [(String, String)]) -> [UInt8] {
      let all = list.map { id, path in
        "<Relationship Id=\"\(id)\" Type=\"\(relation)/\(id)\" Target=\"\(path)\"/>"
      }
      return Array("<Relationships>\(all.joined())</Relationships>".utf8)
    }
    add("[Content_Types].xml", Array("<Types/>".utf8))
    add("_rels/.rels", related([("officeDocument", "w.xml")]))
    add(
      "w.xml",
      Array("<workbook><sheets><sheet name=\"S\" id=\"worksheet\"/></sheets></workbook>".utf8))
    add(
      "_rels/w.xml.rels",
      related([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "y.xml")]))
    for (name, piece) in zip(["s.xml", "t.xml", "y.xml"], pieces) { add(name, Array(piece)) }
    let (size, place) = (UInt32(contents.count), UInt32(bytes.count))
    bytes +=
      contents + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt16(parts)) + little(UInt16(parts))
    bytes += little(size) + little(place) + [0, 0]
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let (size, place) = (little(UInt32(content.count)), little(UInt32(bytes.count)))
    let about = [UInt8](repeating: 0, count: 8) + little(Self.crc(content)) + size + size
    let title = Array(name.utf8)
    let length = little(UInt16(title.count))
    bytes += [0x50, 0x4B, 3, 4, 20, 0] + about + length + [0, 0] + title + content
    contents += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + about + length
    contents += [UInt8](repeating: 0, count: 12) + place + title
    parts += 1
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
