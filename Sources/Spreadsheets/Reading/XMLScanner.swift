import CXML

/// What wants to know of a document's elements, by their names without a prefix.
protocol XMLVisitor: AnyObject {
  func began(_ name: String, _ attributes: [String: String]) throws(XLSXFault)
  func said(_ text: String)
  func ended(_ name: String) throws(XLSXFault)
}

/// Takes a document apart through expat: the only file that handles its pointers.
///
/// A document type is refused before anything in it is looked at, so that no entity, its own or
/// another file's, is ever expanded.
@safe final class XMLScanner {
  private let parser: XML_Parser?
  private let visitor: any XMLVisitor
  private let part: String
  private let limit: Int
  private var depth = 0
  private var fault: XLSXFault?

  init(_ visitor: any XMLVisitor, part: String, depth limit: Int) {
    (self.visitor, self.part, self.limit) = (visitor, part, limit)
    unsafe parser = XML_ParserCreate(nil)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { scanner, name, attributes in
        guard let name = unsafe name else { return }
        unsafe XMLScanner.of(scanner)?.begin(name, attributes)
      },
      { scanner, name in
        guard let name = unsafe name else { return }
        unsafe XMLScanner.of(scanner)?.end(name)
      })
    unsafe XML_SetCharacterDataHandler(parser) { scanner, text, count in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
      unsafe XMLScanner.of(scanner)?.say(bytes)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { scanner, _, _, _, _ in
      unsafe XMLScanner.of(scanner)?.refuseDocumentType()
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Reads on; the last piece may be empty.
  func scan(_ piece: [UInt8], isLast: Bool = false) throws(XLSXFault) {
    let status = unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        isLast ? 1 : 0)
    }
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw .damaged(part: part) }
  }

  private static func of(_ scanner: UnsafeMutableRawPointer?) -> XMLScanner? {
    unsafe scanner.map { unsafe Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Ends the reading; the parser may still tell of what it has in hand.
  private func stop(_ fault: XLSXFault) {
    self.fault = self.fault ?? fault
    unsafe XML_StopParser(parser, 0)
  }

  private func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil else { return }
    depth += 1
    guard depth <= limit else { return stop(.tooDeep(part: part, limit: limit)) }
    var given: [String: String] = [:]
    // Names and values in turn, up to a null.
    var place = 0
    while let key = unsafe attributes?[place], let value = unsafe attributes?[place + 1] {
      given[Self.local(unsafe String(cString: key))] = unsafe String(cString: value)
      place += 2
    }
    do throws(XLSXFault) {
      try visitor.began(Self.local(unsafe String(cString: name)), given)
    } catch { stop(error) }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard fault == nil else { return }
    depth -= 1
    do throws(XLSXFault) { try visitor.ended(Self.local(unsafe String(cString: name))) } catch {
      stop(error)
    }
  }

  private func say(_ text: UnsafeBufferPointer<CChar>) {
    guard fault == nil else { return }
    visitor.said(unsafe String(decoding: text.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private func refuseDocumentType() { stop(.documentType(part: part)) }

  /// The name without its prefix.
  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }
}
