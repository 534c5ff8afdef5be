import Documents
import Foundation
import Languages
import Testing

/// A document and whether `Sample.schema` takes it.
struct Specimen: Sendable, CustomTestStringConvertible {
  let json: String
  let isAccepted: Bool

  init(_ json: String, _ isAccepted: Bool) {
    self.json = json
    self.isAccepted = isAccepted
  }

  var testDescription: String { json }
}

private func programme(_ more: String) -> String {
  #"{"start": "2024-01", "stages": [{"name": "a", "p": 0.5}]"# + more + "}"
}

private func stage(_ text: String) -> String { #"{"start": "2024-01", "stages": [\#(text)]}"# }

private func specimens() -> [Specimen] {
  [
    Specimen(programme(""), true), Specimen("[]", false), Specimen("{}", false),
    Specimen("null", false), Specimen(programme(#", "x": 1"#), false),
    Specimen(programme(#", "asOf": "2024-02-29""#), true),
    Specimen(programme(#", "asOf": "2023-02-29""#), false),
    Specimen(programme(#", "asOf": "1900-02-29""#), false),
    Specimen(programme(#", "asOf": "2000-02-29""#), true),
    Specimen(programme(#", "asOf": "2024-02""#), false),
    Specimen(programme(#", "asOf": "2024-04-31""#), false),
    Specimen(programme(#", "lumpSum": true"#), true),
    Specimen(programme(#", "lumpSum": 1"#), false),
    Specimen(programme(#", "convention": "in-pre-money""#), true),
    Specimen(programme(#", "convention": "other""#), false),
    Specimen(programme(#", "note": "a""#), true), Specimen(programme(#", "memo": "a""#), true),
    Specimen(programme(#", "note": "a", "memo": "b""#), false),
    Specimen(programme(#", "note": """#), false), Specimen(programme(#", "note": "a\nb""#), false),
    Specimen(programme(#", "note": null"#), false),
    Specimen(programme(#", "cost": 0"#), true), Specimen(programme(#", "cost": -1"#), false),
    Specimen(programme(#", "cost": "1""#), false),
    Specimen(programme(#", "cost": {"mean": 1, "sd": 2}"#), true),
    Specimen(programme(#", "cost": {"mean": 1}"#), false),
    Specimen(programme(#", "cost": {}"#), false),
    Specimen(programme(#", "cost": {"p10": 1, "p90": 2, "unit": "EUR"}"#), true),
    Specimen(programme(#", "cost": {"p10": 1, "p90": 2, "mean": 1, "sd": 2}"#), false),
    Specimen(programme(#", "cost": {"kind": "gamma", "min": 1, "max": 2}"#), false),
    Specimen(programme(#", "cost": {"kind": "uniform", "min": 1, "max": 2}"#), true),
    Specimen(programme(#", "cost": {"min": 1, "max": 2}"#), false),
    Specimen(programme(#", "cost": {"kind": "uniform", "min": 1}"#), false),
    Specimen(programme(#", "cost": {"kind": "beta"}"#), false),
    Specimen(programme(#", "cost": {"p10": 1, "p90": 2, "unit": "eur"}"#), false),
    Specimen(programme(#", "districts": {"闵行": 1, "A-1.b": 0}"#), true),
    Specimen(programme(#", "districts": {"": 1}"#), false),
    Specimen(programme(#", "districts": {"a b": 1}"#), false),
    Specimen(programme(#", "districts": {"闵。行": 1}"#), false),
    Specimen(programme(#", "districts": {"-a": 1}"#), false),
    Specimen(programme(#", "districts": {"𠂇": 1}"#), true),
    Specimen(programme(#", "districts": {"a": 2}"#), false),
    Specimen(programme(#", "holders": [{"name": "x", "holders": [{"name": "y"}]}]"#), true),
    Specimen(programme(#", "holders": [{"name": "x", "holders": [{}]}]"#), false),
    Specimen(stage(""), false),
    Specimen(
      stage([String](repeating: #"{"name": "a", "p": 1}"#, count: 3).joined(separator: ",")), true),
    Specimen(
      stage([String](repeating: #"{"name": "a", "p": 1}"#, count: 4).joined(separator: ",")), false),
    Specimen(stage(#"{"name": "a", "p": 1.0001}"#), false),
    Specimen(stage(#"{"name": "a", "p": 1, "loading": 1}"#), false),
    Specimen(stage(#"{"name": "a", "p": 1, "loading": 0}"#), true),
    Specimen(stage(#"{"name": "a", "p": 1, "months": 0}"#), false),
    Specimen(stage(#"{"name": "a", "p": 1, "months": 1e-300}"#), true),
    Specimen(stage(#"{"name": "a", "p": 1, "attempts": 2.0}"#), true),
    Specimen(stage(#"{"name": "a", "p": 1, "attempts": 2.5}"#), false),
    Specimen(stage(#"{"name": "a", "p": 1, "attempts": 10}"#), false),
    Specimen(stage(#"{"name": "a", "p": true}"#), false),
  ]
}

@Test func `the shape, its JSON Schema and an independent validator agree`() throws {
  let all = specimens()
  let ours = all.map { specimen in
    (try? Sample.schema.resolve(try JSON5.parse(specimen.json, file: "f"))) != nil
  }
  let theirs = try IndependentValidator.verdicts(on: all.map(\.json), by: Sample.schema)
  for (index, specimen) in all.enumerated() {
    #expect(ours[index] == specimen.isAccepted, "the shape on \(specimen.json)")
    #expect(theirs[index] == specimen.isAccepted, "the JSON Schema on \(specimen.json)")
  }
}

/// Python's `jsonschema`, which knows nothing of shapes.
enum IndependentValidator {
  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    task = json.load(sys.stdin)
    Draft202012Validator.check_schema(task["schema"])
    validator = Draft202012Validator(task["schema"])
    print(json.dumps([validator.is_valid(json.loads(text)) for text in task["documents"]]))
    """

  static func verdicts(on documents: [String], by schema: Schema) throws -> [Bool] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let python = root.appending(path: ".build/venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "Python with jsonschema is missing in .build/venv; run `make test`, which installs it")
    let task: JSONValue = [
      "schema": schema.jsonSchema, "documents": .list(documents.map(JSONValue.text)),
    ]
    let output = try run(python, ["-c", script], input: Data(JSONText().text(of: task).utf8))
    return try JSONDecoder().decode([Bool].self, from: output)
  }

  private static func run(_ tool: URL, _ arguments: [String], input: Data) throws -> Data {
    let process = Process()
    let (stdin, stdout) = (Pipe(), Pipe())
    process.executableURL = tool
    process.arguments = arguments
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the validator failed; its stderr says why")
    return output
  }
}
