/// Takes a table apart, cell by cell.
struct CSVReader {
  private let file: String
  private let delimiter: UInt8
  private var scanner: SourceScanner
  private var faults = FaultCollector()

  init(_ text: [UInt8], file: String) {
    self.file = file
    delimiter = Self.delimiter(of: text)
    scanner = SourceScanner(text)
  }

  /// The candidate that stands most often in the first line, outside quotes.
  private static func delimiter(of text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in text {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted, byte.endsLine { break }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  mutating func read() throws(Faults) -> Table {
    var rows: [[Table.Cell]] = []
    while !scanner.isAtEnd {
      let row = readRow()
      let isEmpty = row.allSatisfy(\.text.isEmpty)
      if !isEmpty { rows.append(row) }
    }
    let place = Table.headerRow(
      filled: rows.prefix(20).map { row in row.count { !$0.text.isEmpty } })
    guard rows.indices.contains(place) else {
      add(.empty, at: scanner.position)
      throw Faults(faults.faults)
    }
    let title = rows[..<place].joined().filter { !$0.text.isEmpty }
    rows.removeFirst(place)
    let header = rows[0]
    rows = rows.map { Self.widened($0, to: header) }
    // A lost quote would make every row after it look ragged.
    if faults.isEmpty { checkWidths(of: rows, header) }
    checkHeader(header)
    try faults.throwIfAny()
    return Table(file: file, title: title, header: header, rows: Array(rows.dropFirst()))
  }

  /// A remark below the table is often a line of its own; its other cells are empty.
  private static func widened(_ row: [Table.Cell], to header: [Table.Cell]) -> [Table.Cell] {
    let filled = row.filter { !$0.text.isEmpty }
    guard row.count < header.count, filled.count == 1, TotalRow.isRemark(filled[0].text) else {
      return row
    }
    let missing = Table.Cell("", at: filled[0].position)
    return row + Array(repeating: missing, count: header.count - row.count)
  }

  private mutating func checkWidths(of rows: [[Table.Cell]], _ header: [Table.Cell]) {
    for row in rows where row.count != header.count {
      let place = row.first?.position ?? scanner.position
      add(.raggedRow(cells: row.count, wanted: header.count), at: place)
    }
  }

  private mutating func checkHeader(_ header: [Table.Cell]) {
    var columns: [String: Int] = [:]
    for (index, cell) in header.enumerated() where !cell.text.isEmpty {
      if let first = columns[cell.text] {
        add(.duplicateHeader(cell.text, firstColumn: first), at: cell.position)
      } else {
        columns[cell.text] = index + 1
      }
    }
  }

  private mutating func add(_ fault: TableFault, at position: SourcePosition) {
    let fault = Fault(.wrongTable, file: file, position: position, accepted: .table(fault))
    faults.add(fault)
  }
}

// MARK: - Cells

extension CSVReader {
  /// Reads to the end of the line, and over it.
  private mutating func readRow() -> [Table.Cell] {
    var cells = [readCell()]
    while scanner.take(delimiter) { cells.append(readCell()) }
    _ = scanner.take(.carriageReturn)
    _ = scanner.take(.lineFeed)
    return cells
  }

  private mutating func readCell() -> Table.Cell {
    while let byte = scanner.byte, byte == 0x20 { scanner.step() }
    let position = scanner.position
    let text = scanner.byte == .quote ? readQuoted() : readPlain()
    return Table.Cell(text, at: position)
  }

  private mutating func readPlain() -> String {
    let start = scanner.index
    skipToDelimiter()
    return String(scanner.text(from: start).trimmingSpaces)
  }

  /// A quote inside is written twice; delimiters and line ends inside belong to the text.
  private mutating func readQuoted() -> String {
    let opened = scanner.position
    var text: [UInt8] = []
    scanner.step()
    while let byte = scanner.byte {
      scanner.step()
      if byte != .quote {
        text.append(byte)
      } else if scanner.take(.quote) {
        text.append(.quote)
      } else {
        expectDelimiter()
        return String(decoding: text, as: UTF8.self)
      }
    }
    add(.unclosedQuote, at: opened)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func expectDelimiter() {
    while let byte = scanner.byte, byte == 0x20 { scanner.step() }
    guard let byte = scanner.byte, byte != delimiter, !byte.endsLine else { return }
    add(.textAfterQuote, at: scanner.position)
    skipToDelimiter()
  }

  private mutating func skipToDelimiter() {
    while let byte = scanner.byte, byte != delimiter, !byte.endsLine { scanner.step() }
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    let end = utf8.lastIndex { $0 != 0x20 }.map { utf8.index(after: $0) } ?? startIndex
    return self[..<end]
  }
}
