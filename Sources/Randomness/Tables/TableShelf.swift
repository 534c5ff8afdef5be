import Threads

/// Quantile tables that were built before, since a study builds the same laws at thousands of points.
///
/// A table is a pure function of its law, so that it does not matter who built it.
enum TableShelf {
  /// A hundred kilobytes each at most.
  private static let most = 64

  private struct Kept: Sendable {
    let table: QuantileTable
    var lastUsed: Int
  }

  private struct Shelf: Sendable {
    var kept: [Distribution: Kept] = [:]
    var uses = 0
  }

  private static let shelf = Guarded(Shelf())

  /// The table of a standardised law, built unless it is there.
  static func table(of shape: Distribution) throws(DistributionError) -> QuantileTable {
    if let table = kept(shape) { return table }
    let table = try QuantileTable.build(shape)
    keep(table, of: shape)
    return table
  }

  private static func kept(_ shape: Distribution) -> QuantileTable? {
    shelf.withLock { shelf in
      shelf.uses += 1
      shelf.kept[shape]?.lastUsed = shelf.uses
      return shelf.kept[shape]?.table
    }
  }

  /// The table that nobody has asked for the longest makes room.
  private static func keep(_ table: QuantileTable, of shape: Distribution) {
    shelf.withLock { shelf in
      if shelf.kept.count >= most,
        let oldest = shelf.kept.min(by: { $0.value.lastUsed < $1.value.lastUsed })?.key
      {
        shelf.kept[oldest] = nil
      }
      shelf.kept[shape] = Kept(table: table, lastUsed: shelf.uses)
    }
  }
}
