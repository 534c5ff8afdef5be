extension Tallies: Archivable {
  /// How many of each kind there are.
  public struct Shape: Sendable, Equatable {
    public let histograms: Int
    public let sketches: Int

    public init(histograms: Int, sketches: Int) {
      self.histograms = histograms
      self.sketches = sketches
    }
  }

  public static func fingerprint(of shape: Shape) -> UInt64 {
    Fingerprint.of("tallies", [UInt64(shape.histograms), UInt64(shape.sketches)])
  }

  public func write(to writer: inout ByteWriter) {
    for histogram in histograms { histogram.write(to: &writer) }
    for sketch in sketches { sketch.write(to: &writer) }
    exemplars.write(to: &writer)
  }

  public init(from reader: inout ByteReader, shape: Shape) throws(ArchiveError) {
    self.init(histograms: shape.histograms, sketches: shape.sketches)
    for k in histograms.indices { histograms[k] = try IntegerHistogram(from: &reader) }
    for k in sketches.indices { sketches[k] = try QuantileSketch(from: &reader) }
    exemplars = try Exemplars(from: &reader)
  }
}

extension Exemplars {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(firsts.count))
    for (mark, future) in firsts.sorted(by: { $0.key < $1.key }) {
      writer.write(mark.count)
      writer.write(UInt32(bitPattern: mark.bucket))
      writer.write(future)
    }
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    var firsts: [Mark: UInt64] = [:]
    var last: Mark?
    for _ in 0..<(try reader.readCount()) {
      let count = try reader.readUInt32()
      let mark = Mark(count: count, bucket: Int32(bitPattern: try reader.readUInt32()))
      guard last.map({ $0 < mark }) ?? true, (-Self.lastBucket...Self.lastBucket) ~= mark.bucket
      else { throw .malformed("an exemplar of \(mark.count) in bucket \(mark.bucket)") }
      last = mark
      firsts[mark] = UInt64(try reader.readCount())
    }
    self.init(firsts)
  }
}

extension IntegerHistogram {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(counts.count))
    for count in counts { writer.write(count) }
    netTotals.write(to: &writer)
    writer.write(UInt64(sums.count))
    for sums in sums { sums.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    var counts: [UInt64] = []
    for _ in 0..<(try reader.readCount()) { counts.append(UInt64(try reader.readCount())) }
    let netTotals = try NetTotals(from: &reader)
    var sums: [NetSums] = []
    for _ in 0..<(try reader.readCount()) { sums.append(try NetSums(from: &reader)) }
    guard counts.last != 0, counts.reduce(0, &+) <= 1 << 48 else {
      throw .malformed("\(counts.count) counts of a histogram")
    }
    guard sums.count == counts.count || sums.isEmpty && netTotals.nets == 0 else {
      throw .malformed("\(sums.count) sums of \(counts.count) counts")
    }
    self.init(counts: counts, sums: sums, netTotals: netTotals)
  }
}

extension QuantileSketch {
  func write(to writer: inout ByteWriter) {
    for number in [zeros, undefined, total] { writer.write(number) }
    writer.write(least)
    writer.write(greatest)
    zeroSums.write(to: &writer)
    netTotals.write(to: &writer)
    for side in [positive, negative] { side.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    let zeros = UInt64(try reader.readCount())
    let undefined = UInt64(try reader.readCount())
    let total = UInt64(try reader.readCount())
    let least = try reader.readDouble()
    let greatest = try reader.readDouble()
    let zeroSums = try NetSums(from: &reader)
    let netTotals = try NetTotals(from: &reader)
    let positive = try MagnitudeCounts(from: &reader)
    let negative = try MagnitudeCounts(from: &reader)
    // Beyond the total they could overflow when they are added up.
    var uncounted = total
    for count in [zeros] + positive.counts + negative.counts {
      guard count <= uncounted else { throw .malformed("more than \(total) entries in a sketch") }
      uncounted -= count
    }
    guard uncounted == 0 else { throw .malformed("\(uncounted) of \(total) entries missing") }
    let isInOrder =
      total > 0 ? least <= greatest : least == .infinity && greatest == -.infinity
    guard isInOrder else {
      throw .malformed("a sketch of \(total) entries from \(least) to \(greatest)")
    }
    self.init(
      positive: positive, negative: negative, zeros: zeros, undefined: undefined, total: total,
      least: least, greatest: greatest, zeroSums: zeroSums, netTotals: netTotals)
  }
}

extension MagnitudeCounts {
  func write(to writer: inout ByteWriter) {
    let occupied = occupied
    writer.write(UInt64(occupied.count))
    for (bucket, count, sums) in occupied {
      writer.write(UInt32(bucket))
      writer.write(count)
      sums.write(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    self.init()
    let last = Self.bucket(of: .infinity)
    var next = 0
    for _ in 0..<(try reader.readCount()) {
      let bucket = Int(try reader.readUInt32())
      guard next <= bucket, bucket <= last else { throw .malformed("bucket \(bucket) in a sketch") }
      next = bucket + 1
      let count = UInt64(try reader.readCount())
      guard count > 0 else { throw .malformed("nothing in bucket \(bucket) of a sketch") }
      add(
        count, try NetSums(from: &reader), bucket: bucket)
    }
  }
}
