/// Why a workbook cannot be read.
public enum XLSXFault: Error, Hashable, Sendable {
  /// Not an Office Open XML workbook, but something that people take for one.
  public enum Kind: Hashable, Sendable {
    /// The binary format up to Excel 2003, `.xls`.
    case oldWorkbook
    /// Protected by a password.
    case encrypted
    case openDocument
    /// Excel's own binary format, `.xlsb`.
    case binaryWorkbook
    case otherArchive
    case noArchive
  }

  /// What there may not be too many of.
  public enum Counted: Hashable, Sendable {
    case parts, sheets, cells, rows, mergedRanges
  }

  case kind(Kind)
  case tooLarge(bytes: Int, limit: Int)
  /// The file ends before its list of contents.
  case truncated
  /// A part that is not as the format has it.
  case damaged(part: String)
  case missingPart(String)
  /// All that is read comes to more than this many bytes.
  case expandsTooFar(limit: Int)
  /// A part is this many times as large as it is packed, or more: no honest table is.
  case bomb(part: String, ratio: Int)
  /// A part declares a document type, by which entities could be brought in.
  case documentType(part: String)
  case tooDeep(part: String, limit: Int)
  case tooMany(Counted, limit: Int)
  case noSuchSheet(String, known: [String])
}

/// How much of a workbook is read before it is refused.
public struct XLSXLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileBytes = 32 << 20
  /// Bytes of all parts that are read, unpacked.
  public var unpackedBytes = 256 << 20
  /// How many times as large as packed a part may be, once it is larger than `trustedBytes`.
  public var ratio = 200
  public var trustedBytes = 4 << 20
  public var parts = 10_000
  public var sheets = 1_000
  public var cells = 2_000_000
  public var mergedRanges = 100_000
  /// Levels of elements within elements.
  public var depth = 64

  public init() {}
}
