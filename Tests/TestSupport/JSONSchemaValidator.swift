import Foundation

/// Python's `jsonschema`, which knows nothing of how our schemas are made.
public enum JSONSchemaValidator {
  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema, *documents = [json.loads(line) for line in sys.stdin]
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    print(json.dumps([validator.is_valid(document) for document in documents]))
    """

  /// Whether the schema takes each document; all are JSON on one line.
  public static func verdicts(on documents: [String], by schema: String) throws -> [Bool] {
    let python = Repository.file(".build/venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Missing(advice: "run `make test`, which installs Python's jsonschema in .build/venv")
    }
    let input = Data(([schema] + documents).joined(separator: "\n").utf8)
    let run = try ToolRun.of(python, ["-c", script], input: input)
    guard run.status == 0 else { throw Missing(advice: run.errorText) }
    return try JSONDecoder().decode([Bool].self, from: run.output)
  }

  struct Missing: Error { let advice: String }
}
