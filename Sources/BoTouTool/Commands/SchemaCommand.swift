import Documents
import Languages
import TermSheets

/// `botou schema NAME`: the JSON Schema of a kind of file.
enum SchemaCommand {
  /// Every kind of file that has a schema.
  static let schemas: [Schema] = [ConvertSheet.schema, WaterfallSheet.schema]

  private static let name = Positional(
    "NAME",
    Phrase(
      "The kind of file: \(schemas.map(\.name).joined(separator: ", "))",
      "文件种类：\(schemas.map(\.name).joined(separator: "、"))"))

  static let command = Command(
    "schema",
    summary: Phrase("Print the JSON Schema of a kind of file", "输出某种文件的 JSON Schema"),
    details: Phrase(
      "Editors and validators read it: JSON Schema, draft 2020-12.",
      "供编辑器与校验工具读取：JSON Schema 2020-12 草案。"),
    positionals: [name], options: [OutputOptions.file],
    examples: [.init("botou schema convert", Phrase("What a term sheet may say", "条款文件可写的内容"))],
    run: { (invocation, console) throws(ToolError) in
      let wanted = invocation.word(name)
      guard let schema = schemas.first(where: { $0.name == wanted }) else {
        throw .usage(
          UsageError(
            problem: .unknownSchema(
              wanted, known: schemas.map(\.name),
              suggestion: Suggestion.closest(to: wanted, among: schemas.map(\.name))),
            command: "schema"))
      }
      let text = JSONText(.indented).text(of: schema.jsonSchema) + "\n"
      try console.deliver(text, to: invocation[OutputOptions.file])
    })
}
