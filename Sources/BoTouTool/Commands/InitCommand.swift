import Documents
import Glibc
import Languages
import ScenarioFiles

/// `botou init NAME`: a scenario to begin with.
enum InitCommand {
  private static let name = Positional(
    "NAME", Phrase("The new scenario's name; the file is NAME.json5", "新情景的名称；文件为 NAME.json5"),
    completion: .nothing)

  static let command = Command(
    "init",
    summary: Phrase("Write a commented scenario to begin with", "写出一个带注释的起步情景"),
    details: Phrase(
      "Writes NAME.json5, a small programme that can be checked and run as it is. With --from it is made "
        + "around a table of projects, CSV or .xlsx: what was understood and what was assumed is said. "
        + "A file that exists is left alone.",
      "写出 NAME.json5：一个可直接检查和运行的小型计划。加 --from 时以项目表格（CSV 或 .xlsx）为基础生成，"
        + "并说明识别了什么、假设了什么。不会覆盖已有文件。"),
    positionals: [name],
    options: [InitFromTable.from],
    examples: [
      .init(
        "botou init my-programme", Phrase("Writes my-programme.json5", "写出 my-programme.json5")),
      .init(
        "botou init my-programme --from projects.xlsx",
        Phrase("A scenario of the projects in a workbook", "由工作簿中的项目生成情景")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let (path, name) = try target(invocation.word(name))
      try refuseToOverwrite(path)
      if let table = invocation[InitFromTable.from] {
        let starter = try InitFromTable(table, scenario: path, name: name)
        try starter.write(invocation, console)
        return
      }
      let starter = StarterScenario(name: name, language: console.language)
      try console.deliver(starter.text, to: path)
      let shown = Excerpt.line(path)
      try console.tell(Phrase("wrote \(shown)\n", "已写出 \(shown)\n")[console.language])
    })

  /// The file to write, and what it calls itself.
  private static func target(_ word: String) throws(ToolError) -> (path: String, name: String) {
    let stem = word.hasSuffix(".json5") ? String(word.dropLast(6)) : word
    let name = stem.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let name, TextForm.name.accepts(name) else {
      throw .usage(
        UsageError(
          problem: .badValue(
            option: Self.name.name, value: word,
            accepted: Phrase(
              "a name of letters, digits, '-', '_', '+' and '.'", "是由文字、数字、“-”、“_”、“+”、“.”组成的名称"),
            suggestion: nil), command: "init"))
    }
    return (stem + ".json5", name)
  }

  private static func refuseToOverwrite(_ path: String) throws(ToolError) {
    do throws(SystemFault) {
      guard try SystemCalls.kind(of: path) == .missing else { throw SystemFault(number: EEXIST) }
    } catch {
      throw .cannotWrite(.file(path), error)
    }
  }
}
