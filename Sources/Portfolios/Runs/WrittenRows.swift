import Estimates

/// The rows of trials that a file has been given so far: enough to know that file again, and to go on
/// with it.
public struct WrittenRows: Sendable, Hashable {
  /// The futures whose rows are written, from the first on.
  public var futures: Int
  /// How long the file is with them.
  public var bytes: Int
  /// The CRC-64 of these bytes.
  public var code: UInt64

  public init(futures: Int, bytes: Int, code: UInt64) {
    (self.futures, self.bytes, self.code) = (futures, bytes, code)
  }

  /// A file to which nothing is written yet.
  public static let none = WrittenRows(futures: 0, bytes: 0, code: CRC64().value)

  /// Counts bytes that follow those counted so far.
  public mutating func add(_ more: [UInt8]) {
    var sum = CRC64(after: code)
    sum.add(more)
    (bytes, code) = (bytes + more.count, sum.value)
  }
}

extension WrittenRows {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(futures))
    writer.write(UInt64(bytes))
    writer.write(code)
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    futures = try reader.readCount()
    bytes = try reader.readCount()
    code = try reader.readUInt64()
  }
}
