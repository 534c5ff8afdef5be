// Laws whose quantile is cheap enough to be computed, and laws that are lists of ranges.

extension Sampler {
  @usableFromInline
  static func closedForm(
    _ v: Double, _ side: Side, _ kind: Kind, _ location: Double, _ scale: Double,
    _ parameter: Double, _ cells: CellView
  ) -> Double {
    switch kind {
    case .table, .constant: location
    case .uniform: location + scale * side.below(v)
    case .triangular:
      location + scale * triangular(below: side.below(v), above: side.above(v), rise: parameter)
    case .bernoulli: side.above(v) < parameter ? 1 : 0
    case .ranges: ranged(side.below(v), cells)
    }
  }

  /// One square root whichever side of the mode the value falls on.
  private static func triangular(below: Double, above: Double, rise: Double) -> Double {
    let rises = below < rise
    let square = rises ? below * rise : above * (1 - rise)
    return rises ? square.squareRoot() : 1 - square.squareRoot()
  }

  /// Each cell holds where a range starts, its low end, its slope, and the first range that the
  /// cell's equal share of the unit interval can fall into.
  private static func ranged(_ u: Double, _ cells: CellView) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    let range = cells[cells.last < 12 ? counted(u, cells) : guided(u, cells)]
    return range.c1 + (u - range.c0) * range.c2
  }

  /// The range's number by counting the starts below u: for a short list cheaper than a walk nobody can predict.
  private static func counted(_ u: Double, _ cells: CellView) -> Int {
    var position = 0
    for next in stride(from: 1, through: cells.last, by: 1) {
      position += cells[next].c0 < u ? 1 : 0
    }
    return position
  }

  /// The range's number by a walk from the first that u's slot can fall into.
  private static func guided(_ u: Double, _ cells: CellView) -> Int {
    let slot = cells[Int(u * Double(cells.last + 1))]
    var position = Int(slot.c3)
    while position < cells.last, cells[position + 1].c0 < u { position += 1 }
    return position
  }
}

extension WeightedRanges {
  /// The cells that `Sampler` walks.
  var cells: [TableCell] {
    let count = Double(ranges.count)
    var guide = 0
    return ranges.indices.map { slot in
      while guide + 1 < ranges.count, ranges[guide + 1].start < Double(slot) / count { guide += 1 }
      let range = ranges[slot]
      return TableCell(
        range.start, range.low, (range.high - range.low) / range.weight, Double(guide))
    }
  }
}
