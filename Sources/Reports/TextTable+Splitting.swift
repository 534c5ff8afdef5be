import Languages

extension TextTable {
  /// The table where it fits with no cell broken; else several to stand below each other, each with the first
  /// column and as many of the others as fit.
  func split(width: Int, in language: Language) -> [TextTable] {
    var groups: [[Int]] = []
    for column in columns.indices.dropFirst() {
      if let last = groups.last, taking(last + [column]).fits(width: width, in: language) {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups.map { group in
      let whole = taking(group)
      return whole.fits(width: width, in: language) ? whole : taking(group, areBroken: true)
    }
  }

  /// The first column and some others, whose cells are left whole unless they may be broken.
  private func taking(_ places: [Int], areBroken: Bool = false) -> TextTable {
    let kept = places.map { areBroken ? columns[$0] : columns[$0].unbroken }
    var table = TextTable([columns[0]] + kept)
    for row in rows { table.add([row[0]] + places.map { row[$0] }) }
    return table
  }
}

extension TextTable.Column {
  fileprivate var unbroken: TextTable.Column {
    TextTable.Column(title: title, alignment: alignment, narrowest: nil)
  }
}
