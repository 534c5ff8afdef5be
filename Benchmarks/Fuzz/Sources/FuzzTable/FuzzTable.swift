import Documents
import Languages

/// Reads arbitrary bytes as a table; whatever is accepted has rows as wide as its header.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let table = try CSV.read(bytes, file: "fuzz")
    precondition(table.rows.allSatisfy { $0.count == table.header.count })
    _ = try table.matched(to: [
      TableColumn("project", names: ["project", "项目"]),
      TableColumn("stage", names: ["stage", "阶段"], isRequired: false),
    ])
  } catch {
    precondition(!error.list.isEmpty)
    for language in Language.allCases {
      precondition(error.sentences(in: language).allSatisfy { !$0.contains("\n") })
    }
  }
  return 0
}
