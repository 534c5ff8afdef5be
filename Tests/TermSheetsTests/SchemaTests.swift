import Documents
import Foundation
import Languages
import TermSheets
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test(arguments: [ConvertSheet.schema, WaterfallSheet.schema])
  func `the declarations contradict nothing`(_ schema: Schema) {
    #expect(schema.defects.isEmpty)
  }

  @Test func `an independent validator takes every example and refuses what the shape refuses`()
    throws
  {
    let good = try Examples.conversions.map { try Self.json(try Examples.bytes($0)) }
    let bad = BadSheet.all.compactMap { sheet -> String? in
      // Only what is JSON and broken in its shape: names and sums are beyond a schema.
      guard let node = try? JSON5.parse(sheet.text, file: "f"), Self.isJSON(node),
        (try? ConvertSheet.schema.resolve(node)) == nil
      else { return nil }
      return JSONText().text(of: node.jsonValue)
    }
    #expect(bad.count >= 20)
    let verdicts = try JSONSchemaValidator.verdicts(
      on: good + bad, by: JSONText().text(of: ConvertSheet.schema.jsonSchema))
    #expect(verdicts == good.map { _ in true } + bad.map { _ in false })
  }

  @Test func `the waterfall's schema takes the example`() throws {
    let good = try Examples.waterfalls.map { try Self.json(try Examples.bytes($0)) }
    let verdicts = try JSONSchemaValidator.verdicts(
      on: good + ["{}", #"{"company": {"holders": []}, "exits": 1}"#],
      by: JSONText().text(of: WaterfallSheet.schema.jsonSchema))
    #expect(verdicts == good.map { _ in true } + [false, false])
  }

  @Test(arguments: [ConvertSheet.schema, WaterfallSheet.schema])
  func `it says that a cap on participation is at least the preference`(_ schema: Schema) throws {
    let notes = schema.fieldNotes.filter { $0.path.hasSuffix("participation.cap") }
    let note = try #require(notes.first)
    #expect(note.about.english.contains("at least the preference's multiple"))
    #expect(note.about.chinese.contains("不得小于优先额的倍数"))
  }

  private static func json(_ bytes: [UInt8]) throws -> String {
    JSONText().text(of: try JSON5.parse(bytes, file: "f").jsonValue)
  }

  /// JSON has no NaN and no infinity.
  private static func isJSON(_ node: DocumentNode) -> Bool {
    if case .number(let numeral) = node.kind { return numeral.double.isFinite }
    return node.items.allSatisfy(isJSON) && node.members.allSatisfy { isJSON($0.value) }
  }
}
