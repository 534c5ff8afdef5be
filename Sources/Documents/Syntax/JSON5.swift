/// Reads JSON5 (https://spec.json5.org), keeping the place and the literal of every value.
public enum JSON5 {
  /// A larger file is refused unread.
  public static let maximumBytes = 8 << 20
  /// Lists and records nested deeper are refused, which bounds every recursion over a document.
  public static let maximumDepth = 64

  /// Reads a whole file, or tells everything that is wrong with its writing.
  ///
  /// A program that reads what it wrote itself may allow more bytes than a person's file has.
  public static func parse(
    _ bytes: [UInt8], file: String, maximumBytes: Int = maximumBytes
  ) throws(Faults) -> DocumentNode {
    var reader = JSON5Reader(bytes, file: file, maximumBytes: maximumBytes)
    return try reader.read()
  }

  public static func parse(_ text: String, file: String) throws(Faults) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }
}
