public import Documents

/// The result document: everything that a run found, for programs.
public enum RunDocument {
  public static let schemaName = FormatWord.run.description

  /// JSON Schema 2020-12 of the document: every member named, nothing else allowed.
  public static var jsonSchema: JSONValue {
    let schema = RecordedRun.form.schema
    return schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(schemaName),
      "$defs": .object(schema.definitions),
    ]).json
  }
}

extension RecordedRun {
  /// The document as a value.
  public var json: JSONValue { Self.form.write(self) }

  /// The document as indented JSON with sorted keys: equal runs give equal bytes.
  public var text: String { JSONText(.indented).text(of: json) + "\n" }
}
