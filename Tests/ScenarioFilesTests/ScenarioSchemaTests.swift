import Documents
import Languages
import ScenarioFiles
import TestSupport
import Testing

@Suite struct ScenarioSchemaTests {
  @Test func `the declaration of scenario files has no defects`() {
    #expect(Schema.scenario.defects == [])
  }

  @Test func `every field is described in both languages`() {
    for note in Schema.scenario.fieldNotes {
      #expect(!note.about.english.isEmpty && !note.about.chinese.isEmpty, "\(note.path)")
      #expect(note.about.english != note.about.chinese, "\(note.path)")
    }
    #expect(Schema.scenario.fieldNotes.count > 150)
  }

  private static var schema: String { JSONText().text(of: Schema.scenarioJSONSchema) }

  /// A scenario as plain JSON, and whether its shape is right.
  private struct Specimen {
    let name: String
    let json: String
    let isAccepted: Bool
  }

  /// All bad scenarios that are JSON5 and stand alone, and the sound one.
  private static func specimens() -> [Specimen] {
    let texts =
      [("the sound scenario", soundScenario)]
      + BadScenarioTests.all.map { ($0.testDescription, $0.text) }
    return texts.compactMap { name, text in
      guard let node = try? JSON5.parse(text, file: "f"), node["extends"] == nil,
        !["templates", "policies"].contains(where: { field in
          (node[field]?.members ?? []).contains { $0.value["extends"] != nil }
        }),
        Schema.scenario.standIns(in: node).isEmpty
      else { return nil }
      return Specimen(
        name: name, json: JSONText().text(of: node.jsonValue),
        isAccepted: (try? Schema.scenario.resolve(node)) != nil)
    }
  }

  @Test func `the shape of scenarios and an independent validator agree on the JSON Schema`() throws
  {
    let specimens = Self.specimens()
    #expect(specimens.count > 80)
    let verdicts = try JSONSchemaValidator.verdicts(
      on: specimens.map(\.json), by: Self.schema)
    for (specimen, verdict) in zip(specimens, verdicts) {
      #expect(verdict == specimen.isAccepted, "\(specimen.name)")
    }
    #expect(verdicts.contains(true) && verdicts.contains(false))
  }

  @Test func `the JSON Schema takes every scenario that ships and one that only extends`() throws {
    let shipped = try ShippedScenarioTests.files.map { name in
      let bytes = try FilesOnDisk().bytes(of: ShippedScenarioTests.folder + "/" + name)
      return JSONText().text(of: try JSON5.parse(bytes, file: name).jsonValue)
    }
    let verdicts = try JSONSchemaValidator.verdicts(
      on: shipped + [#"{"extends": "base.json5"}"#, "{}"], by: Self.schema)
    #expect(verdicts == shipped.map { _ in true } + [true, false])
  }

  @Test func `the JSON Schema lets a policy that extends another leave out what that one says`()
    throws
  {
    let policies = [
      #"convert: { extends: "grant", instrument"#,
      #"wide: { extends: "convert" }, convert: { instrument"#,
      "wide: { maximumShare: 0.4 }, convert: { instrument",
    ]
    let documents = try policies.map { policy in
      let text = soundScenario.replacing("convert: { instrument", with: policy)
      return JSONText().text(of: try JSON5.parse(text, file: "f").jsonValue)
    }
    let verdicts = try JSONSchemaValidator.verdicts(on: documents, by: Self.schema)
    #expect(verdicts == [true, true, false])
  }
}
