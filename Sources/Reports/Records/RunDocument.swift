public import Documents
import Portfolios

/// The result document: everything that a run found, for programs.
public enum RunDocument {
  public static let schemaName = FormatWord.run.description

  /// JSON Schema 2020-12 of the document: every member named, nothing else allowed.
  public static var jsonSchema: JSONValue {
    let schema = RecordedRun.form.schema
    return schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(schemaName),
      "$defs": .object(schema.definitions),
      "if": ["not": ["required": ["asked"]]], "then": whole,
    ]).json
  }

  /// A document that does not say what alone was asked of it has everything.
  private static var whole: JSONValue {
    func record(_ names: [String]) -> JSONValue {
      let metrics = Metric.all.map(\.name).sorted()
      return [
        "items": [
          "properties": ["metrics": ["required": .list(metrics.map(JSONValue.text))]],
          "required": .list(names.sorted().map(JSONValue.text)),
        ]
      ]
    }
    let sections = RecordedSection.all
    return [
      "properties": [
        "policies": record(sections.flatMap(\.ofPolicy)),
        "comparisons": record(sections.flatMap(\.ofComparison)),
      ],
      "required": .list(sections.flatMap(\.ofRun).sorted().map(JSONValue.text)),
    ]
  }
}

extension RecordedRun {
  /// The document as a value.
  public var json: JSONValue { Self.form.write(self) }

  /// The document as indented JSON with sorted keys: equal runs give equal bytes.
  public var text: String { JSONText(.indented).text(of: json) + "\n" }
}
