public import Documents
import Languages
public import ScenarioFiles

/// Points as a table lists them: a column for each input, a row for each point.
///
/// An empty cell leaves the input as it is. A cell that cannot be used makes its point one that fails, and no more.
public struct PointsTable: Sendable {
  public let inputs: [StudyInput]
  public let points: [StudyPoint]

  public init(_ table: Table, of scenario: Scenario) throws(Faults) {
    var inputs: [StudyInput] = []
    var faults: [Fault] = []
    for cell in table.header {
      do throws(UnknownInput) {
        let input = try scenario.input(named: cell.text)
        if let first = inputs.firstIndex(where: { $0.path == input.path }) {
          faults.append(table.fault(.duplicateHeader(cell.text, firstColumn: first + 1), at: cell))
        }
        inputs.append(input)
      } catch {
        var fault = table.fault(.unknownHeader(cell.text, known: error.known), at: cell)
        fault.suggestion = error.suggestion
        faults.append(fault)
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    guard !table.rows.isEmpty else {
      throw Faults([
        Fault(
          .wrongTable, file: table.file, position: table.header.first?.position,
          found: .list(count: 0),
          accepted: .rule(
            Phrase(
              "below the names of the inputs each line with a value is a point",
              "在输入名称之下，每个有值的行为一个点")))
      ])
    }
    self.inputs = inputs
    let areShares = inputs.map(scenario.takesPercent)
    points = table.rows.enumerated().map { index, row in
      StudyPoint(
        number: index + 1, inputs,
        given: zip(row, areShares).map { $0.value(in: table.file, takesPercent: $1) })
    }
  }
}

extension Table {
  fileprivate func fault(_ fault: TableFault, at cell: Cell) -> Fault {
    Fault(.wrongTable, file: file, position: cell.position, accepted: .table(fault))
  }
}

extension Scenario {
  /// Whether per cent may be typed for an input.
  fileprivate func takesPercent(_ input: StudyInput) -> Bool {
    let typed = Setting(input.path, DocumentNode(.text("50%"), origin: .default))
    let value = try? Schema.scenario.applying(typed, to: resolved.root).value(at: input.path)
    return value?.type == .number
  }
}

extension Table.Cell {
  /// The cell as a value, a number where it is one; nothing where it is empty.
  fileprivate func value(in file: String, takesPercent: Bool) -> DocumentNode? {
    guard !text.isEmpty else { return nil }
    let typed = TypedNumber(text).flatMap {
      $0.isPercent && !takesPercent || !$0.numeral.double.isFinite ? nil : $0.numeral
    }
    return DocumentNode(typed.map { .number($0) } ?? .text(text), origin: .file(file, position))
  }
}
