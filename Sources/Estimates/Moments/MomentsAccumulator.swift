/// Takes the rows of one chunk of trials, in order, and gives their moments.
///
/// Sums are taken about the chunk's first row. As that row is one of the data, the subtraction at the
/// end loses at most a factor of the chunk's length in relative accuracy, whatever the data.
/// Nothing is allocated between chunks' ends.
public struct MomentsAccumulator: ~Copyable, Sendable {
  public let layout: MomentsLayout
  /// What the rows of a chunk are: replicates, or one replicate together, or less than one.
  public let replicate: Replicate
  /// Trials taken since the last `finish`.
  public private(set) var count = 0

  private var origin: [Double]
  private var sums: [Double]
  private var squares: [Double]
  private var block: [Double]
  private var filled = 0
  private var panels: [CoMomentPanel]

  public init(layout: MomentsLayout, replicate: Replicate = .trial) {
    self.layout = layout
    self.replicate = replicate
    origin = .init(repeating: 0, count: layout.columns)
    sums = origin
    squares = origin
    block = .init(repeating: 0, count: layout.columns * CoMomentPanel.depth)
    panels = replicate == .trial ? layout.groups.map(CoMomentPanel.init) : []
  }

  /// Takes one trial's row.
  public mutating func accumulate(row: Span<Double>) {
    precondition(
      row.count == layout.columns, "a row of \(row.count) in a layout of \(layout.columns)")
    if count == 0 { setOrigin(row) }
    guard replicate == .trial else { return add(toNet: row) }
    Self.add(
      row, about: origin, at: filled * layout.columns, block: &block, sums: &sums,
      squares: &squares)
    count += 1
    filled += 1
    if filled == CoMomentPanel.depth { flush() }
  }

  /// The moments of all rows since the last call; the accumulator is empty afterwards.
  public mutating func finish() -> Moments {
    flush()
    var result = Moments(layout: layout)
    guard count > 0 else { return result }
    let n = Double(count)
    let shifts = sums.map { $0 / n }
    if case .net(let trials) = replicate {
      let means = shifts.indices.map { origin[$0] + shifts[$0] }
      defer { reset() }
      guard count == trials else {
        result.part = PartOfNet(count: count, means: means)
        return result
      }
      return Moments(
        layout: layout, count: count, replicates: 1, means: means, squares: result.squares,
        products: result.products)
    }
    (result.count, result.replicates) = (count, count)
    for c in shifts.indices {
      result.means[c] = origin[c] + shifts[c]
      result.squares[c] = squares[c] - (shifts[c] * shifts[c]) * n
    }
    packProducts(into: &result, shifts: shifts)
    reset()
    return result
  }

  /// Shifts a row, keeps it in the block and adds it to the sums.
  private static func add(
    _ row: Span<Double>, about origin: [Double], at start: Int, block: inout [Double],
    sums: inout [Double], squares: inout [Double]
  ) {
    let origin = origin.span
    var block = block.mutableSpan
    var sums = sums.mutableSpan
    var squares = squares.mutableSpan
    for c in row.indices {
      let shifted = row[c] - origin[c]
      block[start &+ c] = shifted
      sums[c] += shifted
      squares[c] += shifted * shifted
    }
  }

  /// Of a net only the sum is kept: how its trials scatter says nothing of its mean.
  private mutating func add(toNet row: Span<Double>) {
    for c in row.indices { sums[c] += row[c] - origin[c] }
    count += 1
  }

  private mutating func setOrigin(_ row: Span<Double>) {
    for c in row.indices { origin[c] = row[c] }
  }

  private mutating func flush() {
    guard filled > 0 else { return }
    Self.add(block, width: layout.columns, filled: filled, to: &panels)
    filled = 0
  }

  private static func add(
    _ block: [Double], width: Int, filled: Int, to panels: inout [CoMomentPanel]
  ) {
    for index in panels.indices {
      panels[index].add(block: block.span, width: width, filled: filled)
    }
  }

  private func packProducts(into result: inout Moments, shifts: [Double]) {
    let n = Double(count)
    var k = 0
    for (group, panel) in zip(layout.groups, panels) {
      for (i, row) in group.rows.enumerated() {
        for j in (group.isSymmetric ? i + 1 : 0)..<group.columns.count {
          result.products[k] = panel.sum(i, j) - (shifts[row] * shifts[group.columns[j]]) * n
          k += 1
        }
      }
    }
  }

  private mutating func reset() {
    count = 0
    for c in sums.indices {
      sums[c] = 0
      squares[c] = 0
    }
    for index in panels.indices { panels[index].reset() }
  }
}
