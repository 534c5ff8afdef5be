/// Finds the pair of two columns among those that the groups of a layout keep.
///
/// Every column knows the few groups that name it: the index grows as the groups' lists do, whatever their number
/// and the length of a row.
struct PairIndex: Sendable {
  /// How a group's pairs are numbered.
  private struct Numbering {
    let offset, width: Int
    let isSymmetric: Bool

    /// The number of the pair of the i-th row and j-th column; a symmetric group has it above the diagonal.
    func pair(_ i: Int, _ j: Int) -> Int? {
      guard isSymmetric else { return offset + i * width + j }
      return i < j ? offset + i * (2 * width - i - 1) / 2 + (j - i - 1) : nil
    }
  }

  private let numberings: [Numbering]
  private let rows, columns: Memberships

  init(_ groups: [MomentsLayout.Group], columns count: Int) {
    var pairs = 0
    numberings = groups.map { group in
      defer { pairs += group.pairs }
      return Numbering(offset: pairs, width: group.columns.count, isSymmetric: group.isSymmetric)
    }
    rows = Memberships(groups.map(\.rows), columns: count)
    columns = Memberships(groups.map(\.columns), columns: count)
  }

  var memberships: Int { rows.count + columns.count }

  /// Where two different columns' pair is kept; where several groups keep it, all have the same sum.
  func place(of a: Int, _ b: Int) -> Int? { pair(a, b) ?? pair(b, a) }

  private func pair(_ row: Int, _ column: Int) -> Int? {
    let (ofRow, ofColumn) = (rows.of(row), columns.of(column))
    // A baseline's column is in a group of every policy, a policy's own only in a few.
    let isRowFew = ofRow.count <= ofColumn.count
    for one in isRowFew ? ofRow : ofColumn {
      guard let other = (isRowFew ? ofColumn : ofRow).place(in: one.group) else { continue }
      let (i, j) = isRowFew ? (one.place, other) : (other, one.place)
      if let pair = numberings[Int(one.group)].pair(Int(i), Int(j)) { return pair }
    }
    return nil
  }
}
