import Documents
import Languages
import Spreadsheets

/// A scenario's file as it lies there: JSON5, or a workbook that carries one.
///
/// The bytes tell which, whatever the file is called.
struct ScenarioFile {
  let root: DocumentNode
  /// What was changed in a workbook, or is to be known of it.
  let notices: [Fault]
  /// Whether it is a workbook in which inputs were changed.
  let isEditedWorkbook: Bool

  init(_ bytes: [UInt8], file: String) throws(Faults) {
    guard XLSXReader.isLikely(bytes) else {
      (root, notices, isEditedWorkbook) = (try JSON5.parse(bytes, file: file), [], false)
      return
    }
    let carried: CarriedScenario
    do throws(XLSXFault) { carried = try CarriedScenario(bytes, file: file) } catch {
      throw Faults([
        Fault(.notAScenario, file: file, position: nil, accepted: .table(.told(error.phrase)))
      ])
    }
    (root, notices, isEditedWorkbook) = try carried.scenario()
  }
}
