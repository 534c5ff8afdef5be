extension Moments: Archivable {
  public static func fingerprint(of shape: MomentsLayout) -> UInt64 {
    shape.fingerprint
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(UInt64(count))
    writer.write(UInt64(replicates))
    writer.write(means)
    writer.write(squares)
    writer.write(products)
    writer.write(UInt64(part?.count ?? 0))
    writer.write(part?.means ?? [])
  }

  public init(from reader: inout ByteReader, shape: MomentsLayout) throws(ArchiveError) {
    let count = try reader.readCount()
    let replicates = try reader.readCount()
    guard replicates <= count, replicates > 0 || count == 0 else {
      throw .malformed("\(replicates) replicates of \(count) trials")
    }
    self.init(
      layout: shape, count: count, replicates: replicates,
      means: try reader.readDoubles(shape.columns),
      squares: try reader.readDoubles(shape.columns),
      products: try reader.readDoubles(shape.pairs))
    let rest = try reader.readCount()
    guard rest > 0 else { return }
    part = PartOfNet(count: rest, means: try reader.readDoubles(shape.columns))
  }
}
