import Documents
import Languages
import Testing

private func sample(_ text: String) throws(Faults) -> ResolvedDocument {
  try Sample.schema.resolve(try JSON5.parse(text, file: "f.json5"))
}

@Test func `defaults are filled in and told apart from what the file gives`() throws {
  let resolved = try sample(Sample.good)
  try resolved.read { (reader) throws(Faults) in
    #expect(reader.date("start") == CalendarDate(year: 2024, month: 1))
    #expect(reader.optional("asOf") == nil)
    #expect(reader.choice("convention", as: Sample.Convention.self) == .alongside)
    #expect(reader.flag("lumpSum") == false)
    #expect(!reader.gives("lumpSum") && reader.gives("start"))
    let stage = reader.records("stages")[0]
    #expect(stage.text("name") == "样机")
    #expect(stage.numeral("p").literal == ".9")
    #expect(stage.number("months") == 6)
    #expect(stage.integer("attempts") == 1)
    #expect(reader.field("cost").type == .record)
    #expect(reader.field("cost").text("kind") == "gamma")
    #expect(reader.field("cost").text("unit") == "CNY")
  }
}

@Test func `a value of another JSON type selects the other shape`() throws {
  let text =
    "{start: '2024-01-31', stages: [{name: 'a', p: 1}], cost: 4, districts: {宝山: .5, A1: 0}}"
  try sample(text).read { (reader) throws(Faults) in
    #expect(reader.field("cost").type == .number)
    #expect(reader.number("cost") == 4)
    #expect(reader.field("districts").entries.map(\.name) == ["宝山", "A1"])
    #expect(reader.field("districts").entries.map(\.value.number) == [0.5, 0])
    #expect(reader.date("start").day == 31)
  }
}

@Test func `faults that only the meaning shows are told at their field, all together`() throws {
  let text = "{start: '2024-02', asOf: '2024-01-05', stages: [{name: 'a', p: 1}]}"
  let resolved = try sample(text)
  let late = Phrase("it must not be before the start", "不得早于开始时间")
  let faults = try #require(throws: Faults.self) {
    try resolved.read { (reader) throws(Faults) in
      reader.fault(Fault.Code("E_ORDER"), at: "asOf", late)
      reader.records("stages")[0].fault(Fault.Code("E_SLOW"), at: "months", late)
    }
  }
  #expect(
    faults.list == [
      Fault(
        Fault.Code("E_ORDER"), file: "f.json5", position: SourcePosition(line: 1, column: 26),
        path: .root.field("asOf"), found: .value("\"2024-01-05\""), accepted: .rule(late)),
      Fault(
        Fault.Code("E_SLOW"), file: "f.json5", position: SourcePosition(line: 1, column: 49),
        path: .root.field("stages").index(0).field("months"), found: .value("6"),
        accepted: .rule(late)),
    ])
  #expect(
    faults.sentences(in: .chinese) == [
      "f.json5:1:26: asOf 为 \"2024-01-05\"；不得早于开始时间",
      "f.json5:1:49: stages[0].months 为 6；不得早于开始时间",
    ])
}

@Test func `a resolved document prints every value with its origin and reads back the same`() throws
{
  let parent = try JSON5.parse(
    "{start: '2023-01',\n stages: [{name: '样机', p: 0.5}],\n cost: {mean: 1, sd: 2},\n note: 'x'}",
    file: "base.json5")
  let child = try JSON5.parse(
    "{start: '2024-01',\n cost: {sd: 3},\n note: null}", file: "child.json5")
  let setting = try Setting("stages[0].months=.5e1")
  let merged = try Sample.schema.applying(setting, to: child.extending(parent))
  let resolved = try Sample.schema.resolve(merged)
  let text = resolved.text()
  #expect(
    text == """
      {
        start: "2024-01",  // child.json5:1
        stages: [
          {
            name: "样机",  // extended from base.json5:2
            p: 0.5,  // extended from base.json5:2
            loading: 0,  // default
            months: .5e1,  // --set stages[0].months=.5e1
            attempts: 1,  // default
          },
        ],
        cost: {
          kind: "gamma",  // default
          unit: "CNY",  // default
          mean: 1,  // extended from base.json5:3
          sd: 3,  // child.json5:2
        },
        convention: "alongside",  // default
        lumpSum: false,  // default
        districts: {},  // default
        holders: [],  // default
      }

      """)
  let again = try sample(text)
  #expect(again.root.means(resolved.root))
  #expect(resolved.text(in: .chinese).contains("// 继承自 base.json5:3\n"))
}

@Test func `a fault in an extended file is told in that file`() throws {
  let parent = try JSON5.parse("{stages: [{name: 'a', p: 2}]}", file: "base.json5")
  let child = try JSON5.parse("{start: '2024-01', sart: 1}", file: "child.json5")
  let faults = try #require(throws: Faults.self) {
    try Sample.schema.resolve(child.extending(parent))
  }
  #expect(
    faults.sentences(in: .english) == [
      "base.json5:1:26: stages[0].p is 2; it must be between 0 and 1",
      "child.json5:1:20: sart is not a known field; did you mean 'start'?",
    ])
}

@Test(arguments: [
  ("start=2024-06", "start", "\"2024-06\""), ("lumpSum=true", "lumpSum", "true"),
  ("note=a = b", "note", "\"a = b\""), ("note='7'", "note", "\"7\""), ("cost=3", "cost", "3"),
  ("districts[\"a.b\"]=0.5", "districts", "{\"a.b\": 0.5}"),
  ("holders=[{name:'x'}]", "holders", "[{name: \"x\", holders: []}]"),
  ("cost.mean=7", "cost", "{kind: \"gamma\", unit: \"CNY\", mean: 7, sd: 2}"),
])
func `a setting replaces one value`(text: String, field: String, literal: String) throws {
  let document = try JSON5.parse(Sample.good, file: "f.json5")
  let changed = try Sample.schema.applying(try Setting(text), to: document)
  let value = try #require(try Sample.schema.resolve(changed).root[field])
  #expect(value.literal == literal)
}

@Test func `what departs from its default is found, also from that of a record around it`() throws {
  func departures(_ text: String) throws -> [String] {
    Sample.schema.departures(of: try sample(text).root, single: ["Cost"]).map {
      "\($0.path) \($0.value.literal) \($0.fallback?.literal ?? "-")"
    }
  }
  #expect(try departures(Sample.good) == [])
  // What is stated as it is by default is no departure; a name that is required departs from nothing.
  #expect(
    try departures(
      "{lumpSum: true, start: '2024-01', stages: [{name: 'a', p: 1, months: 4, attempts: 1}], districts: {x: 0}, "
        + "holders: [{name: 'h', holders: [{name: 'i'}]}], note: 'n', convention: 'alongside'}")
      == [
        "stages[0].months 4 6", "lumpSum true false", "districts.x 0 -", "holders[0].name \"h\" -",
        "holders[0].holders[0].name \"i\" -", "note \"n\" -",
      ])
  #expect(
    try departures(
      "{start: '2024-01', stages: [{name: 'a', p: 1}], cost: {p10: 1, p90: 3, unit: 'EUR'}}")
      == [
        "cost {unit: \"EUR\", p10: 1, p90: 3} {mean: 5, sd: 2}", "cost.unit \"EUR\" \"CNY\"",
      ])
}

@Test func `a setting of null takes the field away`() throws {
  let document = try JSON5.parse("{start: '2024', note: 'x'}", file: "f.json5")
  let changed = try Sample.schema.applying(try Setting("note=null"), to: document)
  #expect(changed.members.map(\.name) == ["start"])
}

@Test(
  arguments: [
    ("projects[2].stages[0].success", nil), ("拨.投", nil), ("a[\"b c\"].d", nil),
    ("[\"a\\\"]=\"][0]", nil), ("a['b']", "a.b"), ("a[\"\"]", nil),
  ] as [(String, String?)])
func `a path reads as it prints`(text: String, printed: String?) {
  #expect(FieldPath(text)?.description == printed ?? text)
}

@Test(arguments: [
  "", ".", "a.", "a..b", "a[", "a[x]", "a[1", "a[-1]", "[\"a\"", "a[99999999999999999999]", "a b]",
])
func `what is no path is refused`(text: String) {
  #expect(FieldPath(text) == nil)
}

@Test func `a path of a thousand steps is refused`() {
  #expect(FieldPath(String(repeating: "[0]", count: 1000)) == nil)
}

@Test func `the fields document themselves in both languages`() throws {
  let notes = Sample.schema.fieldNotes
  #expect(notes.map(\.path).contains("holders[].holders"))
  let months = try #require(notes.first { $0.path == "stages[].months" })
  #expect(months.kind == Phrase("number, greater than 0, months", "数，大于 0，月"))
  #expect(months.about == Phrase("how long it takes", "所需时间"))
  #expect((months.isRequired, months.fallback) == (false, "6"))
}

@Test(arguments: [
  ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
  ("2024-13", false), ("2024-00", false), ("2024-04-31", false), ("2024-1", false),
  ("2024-06", true),
  ("+024-06", false), ("2024-06-", false),
])
func `a date must be on the calendar`(text: String, isDate: Bool) {
  #expect((CalendarDate(text) != nil) == isDate)
}

@Test func `the sample schema has no defects`() {
  #expect(Sample.schema.defects == [])
}

@Test func `mistakes of a declaration are found before a user meets them`() {
  let about = Phrase(same: "")
  let schema = Schema(
    "wrong", about,
    root: .record(
      "A", .optional("p", .number(in: 0...1), default: "2", about),
      .required("q", .either(.number, .integer), about), .required("r", .reference("C"), about),
      .required("s", .record("A"), about), .required("s", .flag, about),
      rules: [.exactlyOne(["p", "x"])]))
  #expect(
    schema.defects == [
      "the default of p: the document is 2; it must be between 0 and 1",
      "q has alternatives of one type", "r refers to no record C",
      "s: the name A stands for two records", "A has two fields of one name",
      "A has a rule about no field x",
    ])
}

@Test func `a fault within a default points at the record that left it out`() throws {
  let rule = Phrase("it must differ", "必须不同")
  let faults = try #require(throws: Faults.self) {
    try sample(Sample.good).read { (reader) throws(Faults) in
      reader.field("cost").fault(Fault.Code("E_X"), at: "mean", rule)
      reader.field("cost").fault(Fault.Code("E_X"), at: "p10", rule)
      reader.records("stages")[0].refuseName(at: "name", known: ["样品", "中试"])
    }
  }
  #expect(
    faults.sentences(in: .english) == [
      "f.json5:1:1: cost.mean is 5; it must differ",
      "f.json5:1:1: cost.p10 is not given; it must differ",
      "f.json5:1:36: stages[0].name is \"样机\"; did you mean '样品'?",
    ])
}
