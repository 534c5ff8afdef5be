import Documents
import Reports
import ScenarioFiles
import TermSheets
import Testing

/// The reference of tables lists what the readers themselves go by.
@Suite struct TablesPageTests {
  @Test func `every column and heading of both readers is listed, in their order`() throws {
    guard case .object(let page) = TablesPage().json, case .list(let tables)? = page["tables"]
    else {
      Issue.record("no tables")
      return
    }
    #expect(TablesPage.names == ["projects", "flows"])
    for (table, columns) in zip(tables, [RunningProjects.columns, FlowTable.columns]) {
      guard case .object(let members) = table, case .list(let listed)? = members["columns"] else {
        Issue.record("no columns")
        continue
      }
      #expect(listed.count == columns.count)
      for (entry, column) in zip(listed, columns) {
        guard case .object(let entry) = entry else { continue }
        #expect(entry["key"] == .text(column.key))
        #expect(entry["headings"] == .list(column.names.map { .text($0) }))
        #expect(entry["required"] == .flag(column.isRequired))
        #expect(column.about != nil, "\(column.key)")
      }
    }
  }
}
