/// Reads a workbook (ECMA-376, Office Open XML) from its bytes.
///
///     var reader = try XLSXReader(bytes)
///     let sheet = try reader.sheet(named: reader.sheetNames[0])
///
/// Nothing is computed, run or fetched: a formula counts for the result stored with it, macros and links to
/// other files for nothing. What is unpacked is bounded by `XLSXLimits`.
public struct XLSXReader: ~Copyable {
  /// The sheets of cells, in the order in which they are shown.
  public let sheetNames: [String]
  public let hasMacros: Bool
  private let paths: [String]
  private let isFrom1904: Bool
  private var parts: XLSXParts
  private var formats: NumberFormats?
  private var strings: [String]?
  private let places: (styles: String?, strings: String?)

  public init(_ bytes: [UInt8], limits: XLSXLimits = XLSXLimits()) throws(XLSXFault) {
    try XLSXKind.check(bytes, limits: limits)
    var parts = XLSXParts(archive: try ZipArchive(bytes, limits: limits), limits: limits)
    try XLSXKind.check(parts.names)
    let packageRelations = try parts.relations(of: "")
    guard let main = packageRelations.first(of: "officeDocument") else {
      throw .missingPart("xl/workbook.xml")
    }
    let book = WorkbookVisitor(limit: limits.sheets)
    try parts.visit(main, book)
    let relations = try parts.relations(of: main)
    let sheets = book.sheets.compactMap { sheet in
      relations.target(sheet.id, of: "worksheet").map { (sheet.name, $0) }
    }
    guard !sheets.isEmpty else { throw .missingPart("xl/worksheets/sheet1.xml") }
    (sheetNames, paths) = (sheets.map(\.0), sheets.map(\.1))
    places = (relations.first(of: "styles"), relations.first(of: "sharedStrings"))
    isFrom1904 = book.isFrom1904
    hasMacros = parts.names.contains { $0.hasSuffix("vbaproject.bin") }
    self.parts = parts
  }

  /// Whether the bytes begin as a workbook does, or as what people take for one.
  public static func isLikely(_ bytes: [UInt8]) -> Bool { XLSXKind.isLikely(bytes) }

  /// The sheet of that name, or the first.
  public mutating func sheet(named name: String? = nil) throws(XLSXFault) -> SheetTable {
    let place =
      name.map { name in sheetNames.firstIndex { $0.lowercased() == name.lowercased() } } ?? 0
    guard let place else { throw .noSuchSheet(name ?? "", known: sheetNames) }
    let (formats, strings) = (try knownFormats(), try knownStrings())
    let visitor = SheetVisitor(
      part: paths[place], formats: formats, strings: strings, from1904: isFrom1904,
      limits: parts.limits)
    try parts.visit(paths[place], visitor)
    let title = sheetNames[place]
    return SheetTable(
      name: title, rows: visitor.sortedRows,
      merged: visitor.merged.map { CellRange(title, rows: $0.rows, columns: $0.columns) },
      hasMacros: hasMacros)
  }

  private mutating func knownFormats() throws(XLSXFault) -> NumberFormats {
    if let formats { return formats }
    let visitor = StylesVisitor()
    if let path = places.styles, parts.has(path) { try parts.visit(path, visitor) }
    formats = visitor.formats
    return visitor.formats
  }

  private mutating func knownStrings() throws(XLSXFault) -> [String] {
    if let strings { return strings }
    let visitor = StringsVisitor()
    if let path = places.strings, parts.has(path) { try parts.visit(path, visitor) }
    strings = visitor.strings
    return visitor.strings
  }
}
