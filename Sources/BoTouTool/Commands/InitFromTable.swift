import Documents
import Languages
import Reports
import ScenarioFiles
import Spreadsheets

/// `botou init NAME --from TABLE`: a scenario around a table of projects.
struct InitFromTable {
  static let from = Setting<String>(
    "from", "TABLE", .text,
    about: Phrase(
      "Make it around this table of projects: a CSV file, or a workbook as in projects.xlsx#Sheet",
      "以该项目表格为基础生成：CSV 文件，或工作簿（如 projects.xlsx#工作表）"))

  private let scenario: String
  private let name: String
  private let file: String
  private let sheet: String?
  /// The table's name as the scenario will give it.
  private let reference: String

  init(_ table: String, scenario: String, name: String) throws(ToolError) {
    (self.scenario, self.name) = (scenario, name)
    (file, sheet) = TableFile.parts(of: table)
    guard let reference = Self.reference(to: table, from: scenario) else {
      throw .usage(
        UsageError(
          problem: .refused(
            option: Self.from.declaration.spelling,
            because: Phrase(
              "the table must lie in the scenario's folder or below; copy it there",
              "表格须位于情景文件所在文件夹或其下；请先复制过去")), command: "init"))
    }
    self.reference = reference
  }

  /// The way to the table from the scenario's folder; nil for one that lies elsewhere.
  private static func reference(to table: String, from scenario: String) -> String? {
    let folder = scenario.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    var rest = table
    if !folder.isEmpty {
      guard table.hasPrefix(folder + "/") else { return nil }
      rest = String(table.dropFirst(folder.count + 1))
    }
    while rest.hasPrefix("./") { rest.removeFirst(2) }
    guard !rest.hasPrefix("/"), !rest.isEmpty, !rest.split(separator: "/").contains("..") else {
      return nil
    }
    return rest
  }

  /// Writes the scenario when it can be used as it is, and says what it was made of.
  func write(_ invocation: Invocation, _ console: Console) throws(ToolError) {
    let bytes = try InputFile.read(file, limit: CSV.maximumBytes, sparedBy: invocation.outputs)
    let starter: StarterTable
    do throws(Faults) {
      let table = try TableFile.read(bytes, file: file, sheet: sheet)
      starter = try StarterTable(
        name: name, language: console.language, table: table, reference: reference)
    } catch { throw .badInput(error) }
    try ensureSound(starter, bytes)
    try console.deliver(starter.text, to: scenario)
    let shown = Excerpt.line(scenario)
    try console.tell(Phrase("wrote \(shown)\n", "已写出 \(shown)\n")[console.language])
    try list(Phrase("Understood", "已识别"), starter.understood, console)
    try list(Phrase("Assumed", "假设"), starter.assumed, console)
    let next = Phrase(
      "next: botou check \(shown), then botou run \(shown)\n",
      "下一步：botou check \(shown)，再 botou run \(shown)\n")
    try console.tell("\n" + next[console.language])
  }

  private func list(
    _ heading: Phrase, _ sentences: [Phrase], _ console: Console
  ) throws(ToolError) {
    try console.tell("\n" + heading[console.language] + "\n")
    for sentence in sentences {
      let lines = WrappedText(sentence[console.language], width: console.width - 2)
      for line in lines.indented(by: 2) { try console.tell(line + "\n") }
    }
  }

  /// What the table says must also make sense together.
  private func ensureSound(_ starter: StarterTable, _ bytes: [UInt8]) throws(ToolError) {
    let table = FilePath.beside(scenario, TableFile.parts(of: reference).file)
    let files = FilesInMemory([scenario: Array(starter.text.utf8), table: bytes])
    do throws(ScenarioReadingError) {
      _ = try Scenario(reading: scenario, files: files)
    } catch {
      switch error {
      case .faults(let faults): throw .refused(starter.places.told(faults))
      case .cannotRead: throw .bug("the scenario was written and is gone")
      }
    }
  }
}
