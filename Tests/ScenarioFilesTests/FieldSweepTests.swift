import Documents
import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// Every field of two shipped scenarios set to what does not fit it; the rest is swept by the tool itself
/// where there is time.
@Suite struct FieldSweepTests {
  /// What is said of an edited scenario; nothing when it can be used.
  private func faults(of file: String, _ edit: FieldEdit) throws -> Faults? {
    do {
      _ = try Scenario(reading: file, settings: [Setting(edit.setting)], files: FilesOnDisk())
      return nil
    } catch ScenarioReadingError.faults(let faults) {
      return faults
    }
  }

  @Test(arguments: ["yangtze-delta.json5", "climate-winter.json5"])
  func `a field set to what does not fit is used or told, and never our own mistake`(
    _ name: String
  ) throws {
    let file = Repository.file("Scenarios/" + name).path
    let bytes = try FilesOnDisk().bytes(of: file)
    var (used, told) = (0, 0)
    for edit in FieldEdit.all(of: try JSON5.parse(bytes, file: file)) {
      guard let faults = try faults(of: file, edit) else {
        used += 1
        continue
      }
      told += 1
      #expect(!faults.list.isEmpty, "\(edit.setting)")
      #expect(!faults.list.contains { $0.code == .ownMistake }, "\(edit.setting)")
    }
    #expect(used > 10 && told > 100, "\(used) used, \(told) told")
  }
}
