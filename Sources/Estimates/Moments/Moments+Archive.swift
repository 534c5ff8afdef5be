extension Moments: Archivable {
  public static func fingerprint(of shape: MomentsLayout) -> UInt64 {
    shape.fingerprint
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(UInt64(count))
    writer.write(means)
    writer.write(squares)
    writer.write(products)
  }

  public init(from reader: inout ByteReader, shape: MomentsLayout) throws(ArchiveError) {
    self.init(
      layout: shape, count: try reader.readCount(),
      means: try reader.readDoubles(shape.columns),
      squares: try reader.readDoubles(shape.columns),
      products: try reader.readDoubles(shape.pairs))
  }
}
