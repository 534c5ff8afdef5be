public import Languages

/// A column that a table may have, by all the names that its header may carry.
public struct TableColumn: Hashable, Sendable {
  /// What a column measures, whose unit its heading may give.
  public enum Measure: Hashable, Sendable { case money, months }

  /// The name by which the program asks for the column.
  public let key: String
  /// The names that headers carry, English and Chinese; case, space and hyphens do not count.
  public let names: [String]
  public let isRequired: Bool
  public let measure: Measure?
  /// What stands in the column, for people.
  public let about: Phrase?

  public init(
    _ key: String, names: [String], isRequired: Bool = true, measure: Measure? = nil,
    about: Phrase? = nil
  ) {
    self.key = key
    self.names = names
    self.isRequired = isRequired
    (self.measure, self.about) = (measure, about)
  }
}

/// How the columns of a table are to be understood where their headings do not say it.
public struct ColumnMapping: Sendable {
  /// The key of the column for a heading as typed; `ignored` for one to leave out.
  public var keys: [String: String] = [:]
  /// Headings that say nothing of concern, such as a running number.
  public var leftOut: [String] = []
  /// Whether the author of the table can state `keys`.
  public var isStatable = false

  public static let ignored = "ignore"

  public init() {}
}

/// A table whose columns are known by key.
public struct MatchedTable: Sendable {
  public let table: Table
  private let indices: [String: Int]
  /// The unit that a column's heading gives, by key.
  public let units: [String: String]
  /// Headings that were left out since they say nothing of concern.
  public let leftOut: [Table.Cell]

  fileprivate init(
    table: Table, indices: [String: Int], units: [String: String], leftOut: [Table.Cell]
  ) {
    (self.table, self.indices, self.units, self.leftOut) = (table, indices, units, leftOut)
  }

  public func has(_ key: String) -> Bool { indices[key] != nil }

  /// The heading of a column.
  public func heading(of key: String) -> Table.Cell? { indices[key].map { table.header[$0] } }

  public var rows: [Row] { table.rows.map { Row(file: table.file, cells: $0, indices: indices) } }

  /// One row, its cells reached by the key of their column.
  public struct Row: Sendable {
    /// The name of the table's file.
    public let file: String
    public let cells: [Table.Cell]
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
  public func matched(
    to columns: [TableColumn], mapping: ColumnMapping = ColumnMapping()
  ) throws(Faults) -> MatchedTable {
    var indices: [String: Int] = [:]
    var units: [String: String] = [:]
    var leftOut: [Cell] = []
    var faults = FaultCollector()
    for (index, cell) in header.enumerated() {
      let stated = mapping.keys[cell.text]
      guard stated != ColumnMapping.ignored else { continue }
      let heading = Heading(cell.text, columns, key: stated)
      guard let column = heading.column else {
        if Heading.isAny(of: mapping.leftOut, cell.text) {
          leftOut.append(cell)
        } else {
          faults.add(unknown(cell, columns, mapping))
        }
        continue
      }
      if let first = indices[column.key] {
        faults.add(fault(.duplicateHeader(cell.text, firstColumn: first + 1), at: cell))
      } else {
        indices[column.key] = index
        units[column.key] = heading.unit
      }
    }
    for column in columns where column.isRequired && indices[column.key] == nil {
      faults.add(fault(.missingHeader(column.names), at: header.first))
    }
    try faults.throwIfAny()
    return MatchedTable(table: self, indices: indices, units: units, leftOut: leftOut)
  }

  private func unknown(_ cell: Cell, _ columns: [TableColumn], _ mapping: ColumnMapping) -> Fault {
    let names = columns.flatMap(\.names)
    let unknown: TableFault =
      mapping.isStatable
      ? .unmappedHeader(cell.text, known: columns.map(\.key))
      : .unknownHeader(cell.text, known: names)
    var fault = fault(unknown, at: cell)
    fault.suggestion = Suggestion.closest(to: cell.text, among: names)
    return fault
  }

  private func fault(_ fault: TableFault, at cell: Cell?) -> Fault {
    Fault(.wrongTable, file: file, position: cell?.position, accepted: .table(fault))
  }
}

/// A heading taken apart: the column that it names, and the unit behind it.
private struct Heading {
  let column: TableColumn?
  let unit: String?

  init(_ text: String, _ columns: [TableColumn], key: String?) {
    if let key {
      column = columns.first { $0.key == key }
      unit = Self.bracketed(text.halfWidth)?.unit
      return
    }
    for (name, unit) in Self.readings(of: text.halfWidth) {
      if let column = columns.first(where: { $0.matches(name) }) {
        (self.column, self.unit) = (column, unit)
        return
      }
    }
    (column, unit) = (nil, nil)
  }

  /// Whether it is one of some names, with a unit behind it or without.
  static func isAny(of names: [String], _ text: String) -> Bool {
    let own = bracketed(text.halfWidth)?.name ?? text
    return names.contains { $0.comparable == own.comparable || $0.comparable == text.comparable }
  }

  /// The whole as a name, then with a unit in brackets, then behind a sign.
  private static func readings(of text: String) -> [(name: String, unit: String?)] {
    var readings: [(String, String?)] = [(text, nil)]
    if let (name, unit) = bracketed(text) { readings.append((name, unit)) }
    if let sign = text.lastIndex(where: { "/,:-，：、_".contains($0) }) {
      readings.append(
        (String(text[..<sign]), String(text[text.index(after: sign)...]).trimmed))
    }
    return readings
  }

  private static func bracketed(_ text: String) -> (name: String, unit: String)? {
    let text = text.trimmed
    guard let close = text.last, let open = [")": "(", "]": "["][close],
      let start = text.lastIndex(of: Character(open))
    else { return nil }
    return (
      String(text[..<start]), String(text[text.index(after: start)...].dropLast()).trimmed
    )
  }
}

extension TableColumn {
  fileprivate func matches(_ header: String) -> Bool {
    names.contains { $0.comparable == header.comparable }
  }
}

extension String {
  /// What counts of a heading.
  fileprivate var comparable: String {
    halfWidth.lowercased().filter { !$0.isWhitespace && !"-_:.*".contains($0) }
  }
}
