extension MergeForest: Archivable where Summary: Archivable {
  public static func fingerprint(of shape: Summary.Shape) -> UInt64 {
    Fingerprint.of("forest", [Summary.fingerprint(of: shape)])
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(UInt64(looks.count))
    for look in looks { writer.write(UInt64(look)) }
    Self.write(nodes, to: &writer)
    Self.write(held.sorted { ($0.start, $0.level) < ($1.start, $1.level) }, to: &writer)
  }

  public init(from reader: inout ByteReader, shape: Summary.Shape) throws(ArchiveError) {
    var looks: [Int] = []
    for _ in 0..<(try reader.readCount()) { looks.append(try reader.readCount()) }
    let nodes = try Self.readNodes(from: &reader, shape: shape)
    for (left, right) in zip(nodes, nodes.dropFirst()) {
      guard left.end <= right.start else {
        throw .malformed("chunks from \(right.start) written twice or out of order")
      }
      guard !left.isSibling(of: right) else {
        throw .malformed("chunks from \(left.start) and from \(right.start) not added up")
      }
    }
    let held = try Self.readNodes(from: &reader, shape: shape)
    self.init(looks: looks, nodes: nodes, held: held)
  }

  private static func write(_ nodes: [Node], to writer: inout ByteWriter) {
    writer.write(UInt64(nodes.count))
    for node in nodes {
      writer.write(UInt64(node.start))
      writer.write(UInt8(node.level))
      node.summary.write(to: &writer)
    }
  }

  private static func readNodes(
    from reader: inout ByteReader, shape: Summary.Shape
  ) throws(ArchiveError) -> [Node] {
    var nodes: [Node] = []
    for _ in 0..<(try reader.readCount()) {
      let start = try reader.readCount(upTo: 1 << 56)
      let level = Int(try reader.readUInt8())
      guard level < 57, start & (1 << level - 1) == 0 else {
        throw .malformed("no subtree of level \(level) starts at chunk \(start)")
      }
      let summary = try Summary(from: &reader, shape: shape)
      nodes.append(Node(start: start, level: level, summary: summary))
    }
    return nodes
  }
}
