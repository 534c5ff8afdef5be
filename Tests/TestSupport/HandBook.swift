import Foundation

/// A workbook put together by hand, part by part, by Python's standard library.
public struct HandBook: Sendable {
  public var parts: [String: String]

  /// A workbook of one sheet, whose rows are given as XML; other parts can be put in their place.
  public init(rows: String, sheet name: String = "S", after: String = "", date1904: Bool = false) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = [
      "[Content_Types].xml":
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
      "_rels/.rels": """
      <Relationships xmlns="\(package)"><Relationship Id="a" Type="\(office)/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """,
      "xl/workbook.xml": """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="\(date1904 ? 1 : 0)"/>\
      <sheets><sheet name="\(name)" sheetId="1" r:id="r1"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/worksheet" \
      Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\(office)/sharedStrings" \
      Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="\(office)/styles" \
      Target="styles.xml"/></Relationships>
      """,
      "xl/worksheets/sheet1.xml":
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>",
      "xl/sharedStrings.xml": "<sst xmlns=\"\(main)\"/>",
      "xl/styles.xml": """
      <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
      <numFmt numFmtId="165" formatCode="0.0&quot;day&quot;"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
      <xf numFmtId="20"/></cellXfs></styleSheet>
      """,
    ]
  }

  public func with(_ part: String, _ text: String) -> HandBook {
    var book = self
    book.parts[part] = text
    return book
  }

  /// The file, packed; `repeated` is put in a part's text so many times in place of `*`.
  public func bytes(repeating count: Int = 1) throws -> [UInt8] {
    let scratch = try Scratch()
    let list = scratch.file("parts.json")
    try JSONEncoder().encode(parts).write(to: list)
    return Array(try Python.run(Self.script, [list.path, String(count)]))
  }

  private static let script = """
    import io, json, sys, zipfile
    parts, count = json.load(open(sys.argv[1])), int(sys.argv[2])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name in sorted(parts):
            head, star, tail = parts[name].partition("@@")
            piece, _, tail = tail.partition("@@") if star else ("", "", "")
            book.writestr(name, head + piece * count + tail)
    sys.stdout.buffer.write(out.getvalue())
    """
}
