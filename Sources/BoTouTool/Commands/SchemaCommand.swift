import Documents
import Languages
import Reports
import ScenarioFiles
import TermSheets

/// `botou schema KIND`: the JSON Schema of a kind of file.
enum SchemaCommand {
  /// Every kind of file or document that has a schema; it is written only for who asks.
  private static let schemas: [(name: String, schema: @Sendable () -> JSONValue)] = [
    (Schema.scenario.name, { Schema.scenarioJSONSchema }),
    (ConvertSheet.schema.name, { ConvertSheet.schema.jsonSchema }),
    (WaterfallSheet.schema.name, { WaterfallSheet.schema.jsonSchema }),
    (FlowTable.schema.name, { FlowTable.schema.jsonSchema }),
    ("run", { RunDocument.jsonSchema }),
    ("compare", { ComparedRuns.jsonSchema }),
    ("study", { RecordedStudy.jsonSchema }),
    ("plan", { ShardPlan.jsonSchema }),
  ]

  /// The kinds that people write, whose fields are told as tables too.
  private static let written = [
    Schema.scenario, ConvertSheet.schema, WaterfallSheet.schema, FlowTable.schema,
  ]

  private static let markdown = Flag(
    "markdown",
    about: Phrase(
      "Print every field of a kind that people write as Markdown tables",
      "将人手编写的文件的全部字段输出为 Markdown 表格"))

  private static let kind = Positional(
    "KIND",
    Phrase(
      "What the schema describes: \(schemas.map(\.name).joined(separator: ", "))",
      "所描述的文件：\(schemas.map(\.name).joined(separator: "、"))"),
    completion: .words(schemas.map(\.name)))

  static let command = Command(
    "schema",
    summary: Phrase("Print the JSON Schema of a kind of file", "输出某类文件的 JSON Schema"),
    details: Phrase(
      "JSON Schema 2020-12, for editors and other programs. It describes the JSON that a file "
        + "stands for; botou check knows more.",
      "JSON Schema 2020-12，供编辑器等程序使用。它描述文件所表示的 JSON；botou check 的检查更全面。"),
    positionals: [kind], options: [markdown, OutputOptions.file],
    examples: [
      .init(
        "botou schema scenario --markdown",
        Phrase("Every field of a scenario, for people", "情景文件的全部字段，供人阅读")),
      .init("botou schema convert", Phrase("What a term sheet may say", "条款文件可写的内容")),
      .init(
        "botou schema scenario --out scenario.schema.json", Phrase("For an editor", "供编辑器使用")),
    ],
    run: { (invocation, console) throws(ToolError) in
      let name = invocation.word(kind)
      let names = schemas.map(\.name)
      guard let schema = schemas.first(where: { $0.name == name })?.schema else {
        throw .usage(
          UsageError(
            problem: .unknownName(
              kind: Phrase("schema", " schema "), name, known: names,
              suggestion: Suggestion.closest(to: name, among: names)),
            command: "schema"))
      }
      let text =
        invocation[markdown]
        ? try fields(of: name).markdown(in: console.language)
        : JSONText(.indented).text(of: schema()) + "\n"
      try console.deliver(text, to: invocation[OutputOptions.file])
    })

  private static func fields(of name: String) throws(ToolError) -> Schema {
    guard let schema = written.first(where: { $0.name == name }) else {
      throw .usage(
        UsageError(problem: .needs("--markdown", written.map(\.name)), command: "schema"))
    }
    return schema
  }
}
