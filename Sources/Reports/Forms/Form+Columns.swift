import Documents
import Languages

// Curves stand as columns over one list, not as a list of points: it is shorter and easier to draw.

extension Form where Value == [Double?] {
  /// A number, if any, for each item of the list that the column is over.
  static var column: Form { .list(.orNull(.number)) }
}

extension Form {
  /// Columns of the records within, each as long as the list that they are over.
  func withColumns(over name: String) -> Form {
    let tables = schema.members
    return checked { (place) throws(Faults) in
      let count = try place.field(name).items().count
      for table in tables {
        for column in table.schema.members {
          guard let column = place.optional(table.name)?.optional(column.name) else { continue }
          try column.ensureCount(count, of: name)
        }
      }
    }
  }
}

extension RunFilePlace {
  fileprivate func ensureCount(_ count: Int, of name: String) throws(Faults) {
    guard try items().count != count else { return }
    throw fault(
      .wrongCount,
      .rule(Phrase("it must have as many items as \(name)", "项数必须与 \(name) 相同")))
  }
}
