import Documents
import Languages
import Testing

/// What a builder can see of a document that is wrong, and what comes of its own mistakes.
@Suite struct SoundnessTests {
  private func read<Value>(
    _ text: String, _ build: (Place) -> Value?
  ) -> Result<Value, Faults> {
    Result { () throws(Faults) in
      try Sample.schema.read(try JSON5.parse(text, file: "f.json5")) { build($1) }
    }
  }

  private func sentences<Value>(of result: Result<Value, Faults>) -> [String] {
    guard case .failure(let faults) = result else { return [] }
    return faults.sentences(in: .english)
  }

  private let sound = "{start: '2024-01', stages: [{name: 'a', p: 1}]}"
  private let rule = Phrase("it must be early", "必须早")

  @Test func `what is unsound has no reader, what is beside it has one`() {
    let text = "{start: '2024-13', stages: [{name: 'a', p: 1}, {name: 'b', p: 2}]}"
    let result = read(text) { place in
      #expect(place.sound == nil)
      #expect(place.optional("start")?.sound == nil)
      #expect(place.part("start") { $0.date } == nil)
      #expect(place.optional("lumpSum")?.sound?.flag == false)
      let names = place.visitItems("stages") { stage in stage.part("name") { $0.text } }
      #expect(names == ["a", "b"])
      #expect(place.visitItems("stages") { $0.sound?.text("name") } == nil)
      #expect(place.parts("stages") { $0.text("name") } == nil)
      return 1
    }
    #expect(sentences(of: result).count == 2)
  }

  @Test func `of a record without its word nothing is sound, down to what looks right`() {
    let text = "{start: '2024-01', stages: [{name: 'a', p: 1}], cost: {kind: 'beta', unit: 'CNY'}}"
    let result = read(text) { place in
      let cost = place.optional("cost")
      #expect(cost?.optional("unit")?.sound == nil)
      #expect(place.visit("cost") { $0 } == nil)
      return 1
    }
    #expect(sentences(of: result).count == 1)
  }

  @Test func `what no shape promises has a stand-in, and no value comes out`() {
    let result = read(sound) { place in
      place.sound.map { reader in
        #expect(reader.text("note") == "" && reader.number("start") == 0)
        #expect(reader.integer("start") == 0 && !reader.flag("start"))
        #expect(reader.records("start").isEmpty && reader.field("lumpSum").entries.isEmpty)
        #expect(reader.field("stages").date < reader.date("start"))
        let choice = reader.choice("note", as: Sample.Convention.self)
        #expect(Sample.Convention.allCases.contains(choice))
        return 1
      }
    }
    #expect(
      sentences(of: result)
        == ["f.json5:1:1: the document is a record; its shape promises no field note"])
    guard case .failure(let faults) = result else { return }
    #expect(faults.list.map(\.code) == [.ownMistake])
  }

  @Test func `the user's faults come before our own mistakes, and none is made of a stand-in`() {
    let told = read(sound) { place in
      place.fault(Fault.Code("E_LATE"), at: "start", rule)
      return place.sound?.text("note")
    }
    #expect(sentences(of: told) == [#"f.json5:1:9: start is "2024-01"; it must be early"#])
    let made = read(sound) { place in
      let note = place.sound?.text("note")
      if note == "" { place.fault(Fault.Code("E_LATE"), at: "start", rule) }
      return note
    }
    #expect(sentences(of: made).allSatisfy { $0.hasSuffix("promises no field note") })
  }

  @Test func `faults beyond the hundred that are kept are counted`() {
    let text = "{start: '2024-01', stages: [" + String(repeating: "{p: 2}, ", count: 75) + "]}"
    let result = read(text) { _ in 1 }
    // Of each stage a name is missing and p is out of range; and there are too many stages.
    #expect(sentences(of: result).count == 101)
    #expect(sentences(of: result).last == "and 51 more")
  }

  @Test func `beyond the hundred faults that are kept nothing is taken for sound`() {
    let text = "{start: '2024-01', stages: [" + String(repeating: "{p: 2}, ", count: 75) + "]}"
    let result = read(text) { place in
      let last = place.optional("stages")?.items.last
      #expect(last != nil && last?.sound == nil && last?.optional("p")?.sound == nil)
      #expect(place.optional("start")?.sound == nil)
      return 1
    }
    #expect(sentences(of: result).count == 101)
  }

  @Test func `what is found twice is told once`() {
    let result = read(sound) { place in
      for _ in 0..<2 { place.fault(Fault.Code("E_LATE"), at: "start", rule) }
      return 1
    }
    #expect(sentences(of: result) == [#"f.json5:1:9: start is "2024-01"; it must be early"#])
  }

  @Test func `a value refused without a fault is our own mistake`() {
    let result = read(sound) { _ in Int?.none }
    guard case .failure(let faults) = result else {
      Issue.record("a value came out")
      return
    }
    #expect(faults.list.map(\.code) == [.ownMistake])
    #expect(!faults.sentences(in: .chinese).joined().isEmpty)
  }

  @Test func `a builder of a sound document that asks for too much is refused, not trapped`() throws
  {
    let document = try Sample.schema.resolve(try JSON5.parse(sound, file: "f.json5"))
    let faults = try #require(throws: Faults.self) {
      try document.read { (reader) throws(Faults) in reader.text("memo") }
    }
    #expect(faults.list.map(\.code) == [.ownMistake])
  }
}
