public import Documents
import Languages

/// Tables as people keep them: a CSV file, or a sheet of a workbook.
public enum TableFile {
  /// Takes `projects.xlsx#Sheet` apart; other names name a file alone.
  public static func parts(of name: String) -> (file: String, sheet: String?) {
    guard let mark = name.firstIndex(of: "#") else { return (name, nil) }
    var place = mark
    // A folder may have the sign in its name too: the one behind the ending counts.
    while !isWorkbook(String(name[..<place])) {
      guard let next = name[name.index(after: place)...].firstIndex(of: "#") else {
        return (name, nil)
      }
      place = next
    }
    return (String(name[..<place]), String(name[name.index(after: place)...]))
  }

  private static func isWorkbook(_ name: String) -> Bool {
    let small = name.lowercased()
    return [".xlsx", ".xlsm", ".xltx", ".xls", ".et"].contains { small.hasSuffix($0) }
  }

  /// Reads a table from its bytes; their beginning tells a workbook, whatever the file is called.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil, limits: XLSXLimits = XLSXLimits()
  ) throws(Faults) -> Table {
    guard XLSXKind.isLikely(bytes) || sheet != nil else { return try CSV.read(bytes, file: file) }
    let (name, table): (String, SheetTable)
    do throws(XLSXFault) {
      var reader = try XLSXReader(bytes, limits: limits)
      let isOnly = reader.sheetNames.count == 1
      table = try reader.sheet(named: sheet)
      name = isOnly ? file : file + "#" + table.name
    } catch {
      throw Faults([
        Fault(.wrongTable, file: file, position: nil, accepted: .table(.told(error.phrase)))
      ])
    }
    return try SheetTabulation(table, file: name).table()
  }
}

extension Fault.Code {
  /// No fault of the table: what was understood of it, or left out.
  public static let table = Fault.Code("N_TABLE")
}
