/// How the counts of entries up to an edge scatter between nets: Σc² and Σcn over nets of n entries each.
///
/// They are kept as what they grow by from bucket to bucket, which is 0 wherever a net has no entry. Integers, so
/// that nets add up to the same in any order.
struct NetSums: Sendable, Hashable, BitwiseCopyable {
  private(set) var squares: UInt64 = 0
  private(set) var crosses: UInt64 = 0

  /// What a net of `entries` grows by in a bucket, with `below` entries before it.
  static func growth(by count: UInt64, after below: UInt64, of entries: UInt64) -> NetSums {
    var sums = NetSums()
    sums.squares = count &* (2 &* below &+ count)
    sums.crosses = count &* entries
    return sums
  }

  static func += (sums: inout NetSums, more: NetSums) {
    sums.squares &+= more.squares
    sums.crosses &+= more.crosses
  }

  func write(to writer: inout ByteWriter) {
    writer.write(squares)
    writer.write(crosses)
  }

  init() {}

  init(from reader: inout ByteReader) throws(ArchiveError) {
    squares = try reader.readUInt64()
    crosses = try reader.readUInt64()
  }
}

/// How many nets have given entries, and Σn² over them.
struct NetTotals: Sendable, Hashable, BitwiseCopyable {
  private(set) var nets: UInt64 = 0
  private(set) var squares: UInt64 = 0

  init() {}

  /// One net.
  init(entries: UInt64) {
    nets = 1
    squares = entries &* entries
  }

  static func += (totals: inout NetTotals, more: NetTotals) {
    totals.nets &+= more.nets
    totals.squares &+= more.squares
  }

  /// The standard error between nets of the share c/N of all N entries, as of a ratio of sums over nets.
  ///
  /// √(K/(K−1) · Σ(c − np)²)/N with p = c/N (W. G. Cochran, Sampling Techniques, 3rd ed., Wiley 1977, 6.4).
  func shareError(upTo count: UInt64, _ sums: NetSums, of total: UInt64) -> Double {
    guard nets > 1, total > 0 else { return 0 }
    let (k, n) = (Double(nets), Double(total))
    let share = Double(count) / n
    let scatter =
      Double(sums.squares) - 2 * share * Double(sums.crosses) + share * share * Double(squares)
    // What rounding leaves of counts that are in step is no scatter.
    guard scatter > 0x1p-44 * Double(sums.squares) else { return 0 }
    return (k / (k - 1) * scatter).squareRoot() / n
  }

  func write(to writer: inout ByteWriter) {
    writer.write(nets)
    writer.write(squares)
  }

  init(from reader: inout ByteReader) throws(ArchiveError) {
    nets = UInt64(try reader.readCount())
    squares = try reader.readUInt64()
  }
}
