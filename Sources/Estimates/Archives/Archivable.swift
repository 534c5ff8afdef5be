/// A summary that can be written as bytes and read back to the last bit.
public protocol Archivable {
  /// What a reader must know beforehand, such as the layout of the rows.
  associatedtype Shape: Sendable

  /// Tells kinds of summary and their shapes apart; the same on every machine.
  static func fingerprint(of shape: Shape) -> UInt64
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader, shape: Shape) throws(ArchiveError)
}

extension Archivable {
  /// The bytes of a shard or checkpoint; equal summaries give equal bytes.
  public func archive(shape: Shape) -> [UInt8] {
    ArchiveFrame.wrap(fingerprint: Self.fingerprint(of: shape), content: write)
  }

  /// Reads a summary back, refusing bytes that are foreign, cut, damaged or of another version.
  public init(archive bytes: [UInt8], shape: Shape) throws(ArchiveError) {
    var reader = try ArchiveFrame.open(bytes, fingerprint: Self.fingerprint(of: shape))
    try self.init(from: &reader, shape: shape)
    try reader.finish()
  }
}
