/// A column that a table may have, by all the names that its header may carry.
public struct TableColumn: Hashable, Sendable {
  /// The name by which the program asks for the column.
  public let key: String
  /// The names that headers carry, English and Chinese; case and space do not count.
  public let names: [String]
  public let isRequired: Bool

  public init(_ key: String, names: [String], isRequired: Bool = true) {
    self.key = key
    self.names = names
    self.isRequired = isRequired
  }
}

/// A table whose columns are known by key.
public struct MatchedTable: Sendable {
  public let table: Table
  private let indices: [String: Int]

  fileprivate init(table: Table, indices: [String: Int]) {
    self.table = table
    self.indices = indices
  }

  public func has(_ key: String) -> Bool { indices[key] != nil }

  public var rows: [Row] { table.rows.map { Row(file: table.file, cells: $0, indices: indices) } }

  /// One row, its cells reached by the key of their column.
  public struct Row: Sendable {
    /// The name of the table's file.
    public let file: String
    let cells: [Table.Cell]
    let indices: [String: Int]

    /// The cell, nil when the table lacks the column or the cell is empty.
    public subscript(key: String) -> Table.Cell? {
      guard let cell = indices[key].map({ cells[$0] }), !cell.text.isEmpty else { return nil }
      return cell
    }

    /// The place to blame for a column: its cell, or the row when the table lacks the column.
    public func position(of key: String) -> SourcePosition? {
      (indices[key].map { cells[$0] } ?? cells.first)?.position
    }

    /// A fault in one cell; the path names the column.
    public func fault(_ code: Fault.Code, at key: String, _ accepted: Fault.Accepted) -> Fault {
      Fault(
        code, file: file, position: position(of: key), path: FieldPath([.field(key)]),
        found: self[key].map { .value(Excerpt.cell($0.text)) } ?? .nothing,
        accepted: accepted)
    }
  }
}

extension Table {
  /// Finds the columns by their headers; unknown, repeated and missing ones are refused together.
  public func matched(to columns: [TableColumn]) throws(Faults) -> MatchedTable {
    var indices: [String: Int] = [:]
    var faults = FaultCollector()
    for (index, cell) in header.enumerated() {
      guard let column = columns.first(where: { $0.matches(cell.text) }) else {
        faults.add(unknown(cell, columns))
        continue
      }
      if let first = indices[column.key] {
        faults.add(fault(.duplicateHeader(cell.text, firstColumn: first + 1), at: cell))
      } else {
        indices[column.key] = index
      }
    }
    for column in columns where column.isRequired && indices[column.key] == nil {
      faults.add(fault(.missingHeader(column.names), at: header.first))
    }
    try faults.throwIfAny()
    return MatchedTable(table: self, indices: indices)
  }

  private func unknown(_ cell: Cell, _ columns: [TableColumn]) -> Fault {
    let names = columns.flatMap(\.names)
    var fault = fault(.unknownHeader(cell.text, known: names), at: cell)
    fault.suggestion = Suggestion.closest(to: cell.text, among: names)
    return fault
  }

  private func fault(_ fault: TableFault, at cell: Cell?) -> Fault {
    Fault(.wrongTable, file: file, position: cell?.position, accepted: .table(fault))
  }
}

extension TableColumn {
  fileprivate func matches(_ header: String) -> Bool {
    names.contains { $0.comparable == header.comparable }
  }
}

extension String {
  fileprivate var comparable: String { lowercased().filter { !$0.isWhitespace } }
}
