/// Reads tables as spreadsheets save them (RFC 4180), in UTF-8 or GB18030.
///
/// A byte-order mark, either line ending, and `,`, `;` or tab as the delimiter are recognised; space
/// around an unquoted cell does not count.
public enum CSV {
  /// A larger file is refused unread.
  public static let maximumBytes = 32 << 20

  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> Table {
    let text = try decode(bytes, file: file)
    var reader = CSVReader(text, file: file)
    return try reader.read()
  }

  /// Valid UTF-8 wins; anything else is tried as GB18030.
  private static func decode(_ bytes: [UInt8], file: String) throws(Faults) -> [UInt8] {
    func refuse(_ fault: TableFault, _ code: Fault.Code, _ position: SourcePosition?) -> Faults {
      Faults([Fault(code, file: file, position: position, accepted: .table(fault))])
    }
    guard bytes.count <= maximumBytes else {
      let fault = TableFault.tooLarge(bytes: bytes.count, limit: maximumBytes)
      throw refuse(fault, .tooLarge, nil)
    }
    guard !SourceScanner.isUTF16(bytes) else {
      throw refuse(.utf16, .undecodable, SourcePosition(line: 1, column: 1))
    }
    guard let firstInvalid = SourceScanner.firstInvalidByte(bytes) else { return bytes }
    do {
      return try GB18030.decode(bytes)
    } catch .invalid(let offset) {
      // The text before is valid in one of the two encodings; count its lines in that one.
      let before = (try? GB18030.decode(Array(bytes[..<offset]))) ?? []
      let position = SourceScanner.position(of: before.count, in: before)
      throw refuse(.undecodable(offset: offset), .undecodable, position)
    } catch {
      let position = SourceScanner.position(of: firstInvalid, in: bytes)
      throw refuse(.undecodable(offset: firstInvalid), .undecodable, position)
    }
  }
}
