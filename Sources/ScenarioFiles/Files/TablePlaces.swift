package import Documents
import Languages

/// Where the projects of a scenario stand in the table that they are from.
///
/// Who has a table and no scenario yet knows headings and rows; a path through the scenario says nothing there.
package struct TablePlaces {
  private let table: Table
  private let rows: [MatchedTable.Row]
  private let headings: [String: String]

  init(_ running: RunningTable) {
    (table, rows) = (running.matched.table, running.rows)
    let named = RunningProjects.columns.compactMap { column in
      running.matched.heading(of: column.key).map { (column.key, $0.text) }
    }
    headings = Dictionary(named) { first, _ in first }
  }

  /// Faults within a project by heading and row; others as they are.
  package func told(_ faults: Faults) -> Faults {
    Faults(faults.list.map(told), omitted: faults.omitted)
  }

  private func told(_ fault: Fault) -> Fault {
    guard let (row, key) = place(of: fault.path) else { return fault }
    var fault = fault
    fault.file = table.file
    // What is missing has no cell that a value came from.
    fault.position = row.position(of: key) ?? fault.position
    let column = headings[key] ?? key
    let project = key == "name" ? nil : row["name"]?.text
    fault.name = Phrase(
      "'\(Excerpt.line(column))'" + (project.map { " of '\(Excerpt.line($0))'" } ?? ""),
      (project.map { "“\(Excerpt.line($0))”的" } ?? "") + "“\(Excerpt.line(column))”")
    return fault
  }

  /// The row of a project, and the key of the column that a field of it is from.
  private func place(of path: FieldPath) -> (MatchedTable.Row, String)? {
    guard path.components.starts(with: Self.projects), path.components.count > 4,
      case .index(let index) = path.components[3], rows.indices.contains(index),
      case .field(let key)? = path.components.last,
      RunningProjects.columns.contains(where: { $0.key == key })
    else { return nil }
    return (rows[index], key)
  }

  private static let projects: [FieldPath.Component] = [
    .field("portfolio"), .index(0), .field("projects"),
  ]
}
