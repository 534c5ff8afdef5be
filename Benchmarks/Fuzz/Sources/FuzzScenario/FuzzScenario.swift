import Documents
import Languages
import ScenarioFiles

/// Reads arbitrary bytes as a scenario; whatever is accepted must resolve to a text of its own kind.
///
/// Bytes after a NUL are the table `p.csv` and the file `base.json5` that the scenario may name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenario(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(
    Array.init)
  let second = parts.count > 1 ? parts[1] : []
  let files = FilesInMemory(["a.json5": parts[0], "p.csv": second, "base.json5": second])
  do {
    let scenario = try Scenario(reading: "a.json5", files: files)
    let printed = Array(scenario.resolved.text().utf8)
    let again = try Scenario(reading: "a.json5", files: FilesInMemory(["a.json5": printed]))
    precondition(again.identity == scenario.identity, "a scenario changes when printed and read")
  } catch {
    guard case .faults(let faults) = error else { preconditionFailure("the file is there") }
    precondition(!faults.list.isEmpty)
    for language in Language.allCases {
      precondition(faults.sentences(in: language).allSatisfy { !$0.contains("\n") })
    }
  }
  return 0
}
