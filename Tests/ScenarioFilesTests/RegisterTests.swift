import Documents
import Languages
import Projects
import ScenarioFiles
import TestSupport
import Testing

/// What a file marks is read, put aside, and replaced by plain values.
@Suite struct RegisterTests {
  private func scenario(
    _ text: String, settings: [String] = [], files: [String: String] = [:]
  ) throws -> Scenario {
    var memory = files.mapValues { Array($0.utf8) }
    memory["s.json5"] = Array(text.utf8)
    return try Scenario(
      reading: "s.json5", settings: settings.map { try Setting($0) }, files: FilesInMemory(memory))
  }

  private func sound(_ edits: KeyValuePairs<String, String>) -> String {
    edits.reduce(soundScenario) { text, edit in
      precondition(text.ranges(of: edit.key).count == 1, "'\(edit.key)' must stand once")
      return text.replacing(edit.key, with: edit.value)
    }
  }

  private static let marked: KeyValuePairs = [
    "unit: 10000,": """
    unit: 10000,
      parameters: {
        success: { uncertain: { law: "triangular", min: 0.6, mode: 0.9, max: 1 }, best: 0.9,
                   source: "S0", note: { en: "first", zh: "首" }, owner: "Li" },
        half: { of: "success", times: 0.5 },
      },
    """,
    "cost: 900, p: 0.9": #"cost: 900, p: { of: "success" }"#,
    "gate: { noise: 0.5, threshold":
      #"gate: { noise: { best: 0.5, source: "judgement", title: { en: "Noise", zh: "噪声" } }, threshold"#,
    "law: \"uniform\", min: 3, max: 9":
      #"law: "uniform", min: 3, max: { uncertain: [6, 9, 12], best: 9 }"#,
    "share: 0.5, wait": "share: { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }, wait",
    "commitment: 20000":
      "commitment: { decide: { from: 10000, to: 30000, step: 5000 }, now: 20000 }",
    "entry: { from: \"2024-01\", to":
      #"entry: { from: { decide: ["2024-01", "2024-07"], now: "2024-01" }, to"#,
    "shares: [0.6, 0.4]": #"shares: [{ decide: [0.5, 0.6], now: 0.6 }, { rest: true }]"#,
    "instrument: \"grant-to-equity\", cap":
      #"convention: { uncertain: ["alongside", "in-pre-money"], best: "in-pre-money" }, instrument: "grant-to-equity", cap"#,
  ]

  // MARK: - Plain values in their places

  @Test func `a marked file says what the file with plain numbers says`() throws {
    let (marked, plain) = (try scenario(sound(Self.marked)), try scenario(soundScenario))
    #expect(marked.identity == plain.identity)
    #expect(plain.register.isEmpty)
    guard case .object(var said) = marked.resolved.root.jsonValue else {
      Issue.record("a scenario is a record")
      return
    }
    said["parameters"] = nil
    #expect(JSONValue.object(said) == plain.resolved.root.jsonValue)
  }

  @Test func `the register lists every mark with its range and on what it rests`() throws {
    let register = try scenario(sound(Self.marked)).register
    #expect(
      register.map(\.path.description) == [
        "parameters.success", "templates.standard.stages[1].duration.max",
        "templates.standard.stages[1].gate.noise", "templates.standard.financing.share",
        "portfolio[0].entry.from", "fund.budget.commitment",
        "policies.grant.disbursement.shares[0]", "policies.convert.convention",
      ])
    let success = register[0]
    // A triangle's law: F(x) = (x − a)² / ((b − a)(c − a)) up to its mode, by hand.
    #expect(abs(try #require(success.low) - (0.6 + (0.1 * 0.4 * 0.3).squareRoot())) < 1e-12)
    #expect(abs(try #require(success.high) - (1 - (0.1 * 0.4 * 0.1).squareRoot())) < 1e-12)
    #expect(success.source == Phrase(same: "S0") && success.note == Phrase("first", "首"))
    #expect(success.owner == "Li" && !success.isJudgement)
    #expect(success.uses.map(\.path.description) == ["templates.standard.stages[0].p"])
    #expect(register[1].unit == Phrase("months", "月"))
    #expect(register[1].low == 6 && register[1].high == 12)
    #expect(register[2].title == Phrase("Noise", "噪声") && register[2].isJudgement)
    #expect(abs(try #require(register[3].low) - 0.34) < 1e-12)
    #expect(abs(try #require(register[3].high) - 0.66) < 1e-12)
    #expect(
      register[3].isJudgement
        && register[3].title.english.hasSuffix(
          " (templates.standard.financing.share)")
    )
    #expect(register[4].low == nil && register[4].unit == nil)
    #expect(register[5].low == 10_000 && register[5].high == 30_000)
    #expect(register[5].range == Phrase("10000 to 30000 by 5000", "10000 至 30000，步长 5000"))
    #expect(
      register[7].range
        == Phrase(
          "equally likely alongside, in-pre-money", "等可能 alongside、in-pre-money"))
  }

  @Test func `a parameter's multiple goes where its name stands`() throws {
    let text = sound([
      "unit: 10000,":
        #"unit: 10000, parameters: { a: { decide: [0.4, 0.8], now: 0.4 }, b: { of: "a", times: 0.5 } },"#,
      "share: 0.5, wait": #"share: { of: "b", times: 2.5 }, wait"#,
      "cost: 900, p: 0.9": #"cost: 900, p: { of: "a" }"#,
    ])
    let read = try scenario(text)
    #expect(read.share == "0.5")
    #expect(read.world.templates[0].stages[0].success == 0.4)
    #expect(read.register.count == 1)
    #expect(read.register[0].uses.map(\.factor) == [1, 1.25])
  }

  @Test func `the rest of a list is what its other numbers leave of 1`() throws {
    for (first, rest) in [("0.35", "0.65"), ("1", "0"), ("0.1", "0.9")] {
      let text = sound(["shares: [0.6, 0.4]": "shares: [\(first), { rest: true }]"])
      let root = try scenario(text).resolved.root
      let shares = root["policies"]?["grant"]?["disbursement"]?["shares"]
      #expect(shares?.literal == "[\(first), \(rest)]")
    }
  }

  @Test func `today's choice may be any step, however binary numbers round`() throws {
    for now in ["0.3", "0.35", "0.4", "0.45", "0.5", "0.55", "0.6"] {
      let mark = "share: { decide: { from: 0.3, to: 0.6, step: 0.05 }, now: \(now) }, wait"
      let read = try scenario(sound(["share: 0.5, wait": mark]))
      guard case .decide(let values) = read.register[0].kind else {
        Issue.record("it is a lever")
        continue
      }
      #expect(values.map(\.literal) == ["0.3", "0.35", "0.4", "0.45", "0.5", "0.55", "0.6"])
    }
  }

  // MARK: - Settings and files that extend

  @Test func `a setting goes into a mark, into its parameter, or takes its place`() throws {
    let text = sound(Self.marked)
    func share(_ settings: String...) throws -> String? {
      try scenario(text, settings: settings).share
    }
    let path = "templates.standard.financing.share"
    #expect(try share("\(path).best=0.6") == "0.6")
    #expect(try share("\(path)=0.9") == "0.9")
    #expect(try share("\(path).uncertain.max=0.95", "\(path).best=0.9") == "0.9")
    let success = try scenario(text, settings: ["parameters.success.best=0.7"])
    #expect(success.world.templates[0].stages[0].success == 0.7)
    let plain = try scenario(text, settings: ["templates.standard.stages[0].p=0.9"])
    #expect(plain.world.templates[0].stages[0].success == 0.9)
    #expect(plain.register.first { $0.path.description == "parameters.success" }?.uses.count == 0)
  }

  @Test func `a setting in a mark's place keeps its title and owner, not the old number's source`()
    throws
  {
    let path = "templates.standard.stages[1].gate.noise"
    let read = try scenario(sound(Self.marked), settings: ["\(path)=0.7"])
    let noise = try #require(read.register.first { $0.path.description == path })
    #expect(noise.title == Phrase("Noise", "噪声") && noise.source == nil && noise.isJudgement)
    #expect(noise.value.literal == "0.7")
    let share = "templates.standard.financing.share"
    let untitled = try scenario(sound(Self.marked), settings: ["\(share)=0.6"])
    #expect(!untitled.register.contains { $0.path.description == share })
  }

  @Test func `a file that extends another changes a mark by a word of it, or by a plain number`()
    throws
  {
    func read(_ share: String) throws -> Scenario {
      try scenario(
        "{ extends: \"b.json5\", templates: { standard: { financing: { share: \(share) } } } }",
        files: ["b.json5": sound(Self.marked)])
    }
    let best = try read("{ best: 0.4 }")
    #expect(best.share == "0.4")
    #expect(best.register.count == 8)
    let plain = try read("0.4")
    #expect(plain.share == "0.4")
    #expect(plain.register.count == 7)
  }

  // MARK: - Notices

  @Test func `a parameter that nothing uses is told, and is no fault`() throws {
    let read = try scenario(
      sound([
        "unit: 10000,": #"unit: 10000, parameters: { idle: 3, used: 0.5 },"#,
        "share: 0.5, wait": #"share: { of: "used" }, wait"#,
      ]))
    #expect(
      read.remarks.map { $0.sentence(in: .english) } == [
        #"s.json5:2:100: parameters.idle is 3; nothing uses it; write { of: "idle" } where it belongs, or leave it out"#
      ])
    #expect(
      read.remarks.map { $0.sentence(in: .chinese) } == [
        #"s.json5:2:100: parameters.idle 为 3；没有任何字段使用它；请在应使用处写 { of: "idle" }，或删去"#
      ])
  }

  @Test func `fields that are called like a mark's words stay what they are`() throws {
    let text = sound([
      "quarterly: [[0.9, 0.1], [0.1, 0.9]], first: \"cold\"":
        "quarterly: [[0.9, 0.1], [0.1, 0.9]], now: \"cold\"",
      "baseline: \"grant\",":
        "baseline: \"grant\", official: [{ what: \"crossing.count\", value: 2, source: \"S0\" }],",
    ])
    let read = try scenario(text)
    #expect(read.official[0].source == Phrase(same: "S0") && read.world.climate.known?.regime == 0)
    #expect(read.register.isEmpty)
  }

  // MARK: - JSON Schema

  @Test func `an independent validator takes what may be marked by the JSON Schema`() throws {
    let cases: [(share: String, isAccepted: Bool)] = [
      ("0.5", true),
      (#"{ "uncertain": { "min": 0.3, "max": 0.7 }, "best": 0.5 }"#, true),
      (
        #"{ "uncertain": { "law": "beta", "mean": 0.5, "sd": 0.1 }, "best": 0.5, "owner": "Li" }"#,
        true
      ),
      (#"{ "uncertain": [0.3, 0.5], "best": 0.5, "note": { "en": "n", "zh": "说明" } }"#, true),
      (#"{ "decide": { "from": 0.3, "to": 0.6, "step": 0.1 }, "now": 0.5 }"#, true),
      (#"{ "best": 0.5, "source": "S0" }"#, true),
      (#"{ "of": "x", "times": 0.5 }"#, true),
      (#"{ "uncertain": { "min": 0.3, "max": 0.7 } }"#, false),
      (#"{ "uncertain": { "min": 0.3 }, "best": 0.5 }"#, false),
      (#"{ "decide": [], "now": 0.5 }"#, false),
      (#"{ "decide": [0.5] }"#, false),
      (#"{ "best": 0.5 }"#, false),
      (#"{ "best": 0.5, "sorce": "S0" }"#, false),
      (#"{ "decide": [0.5], "now": 0.5, "best": 0.5 }"#, false),
      (#"{ "of": 3 }"#, false),
    ]
    let schema = JSONText().text(of: Schema.scenarioJSONSchema)
    let texts = cases.map { mark in
      sound([
        "unit: 10000,": "unit: 10000, parameters: { x: 1 },",
        "share: 0.5, wait": "share: \(mark.share), wait",
      ])
    }
    let documents = try texts.map {
      JSONText().text(of: try JSON5.parse($0, file: "s.json5").jsonValue)
    }
    let verdicts = try JSONSchemaValidator.verdicts(on: documents, by: schema)
    for ((mark, isAccepted), (text, verdict)) in zip(cases, zip(texts, verdicts)) {
      #expect(verdict == isAccepted, "\(mark)")
      #expect(((try? scenario(text)) != nil) == isAccepted, "\(mark)")
    }
  }

  /// 0.4 doubled is a chance; what makes it more is told where it was typed, and else where it stands.
  @Test func `a fault of a multiple names what was typed for it`() throws {
    let text = sound([
      "unit: 10000,": "unit: 10000, parameters: { q: 0.4 },",
      "cost: 900, p: 0.9": #"cost: 900, p: { of: "q", times: 2 }"#,
    ])
    func fault(_ settings: [Setting], _ text: String) throws -> Fault {
      let files = FilesInMemory(["s.json5": Array(text.utf8)])
      do { _ = try Scenario(reading: "s.json5", settings: settings, files: files) } catch {
        guard case .faults(let faults) = error else { throw error }
        try #require(faults.list.count == 1, "\(faults.sentences(in: .english))")
        return faults.list[0]
      }
      throw Faults([])
    }
    let place = "templates.standard.stages[0].p"
    for setting in ["parameters.q=0.9", "\(place).times=3"] {
      let found = try fault([try Setting(setting)], text)
      #expect(found.file == "--set \(setting)" && found.path.description == place)
    }
    let cell = SourcePosition(line: 5, column: 3, cell: "Inputs!C5")
    let number = try #require(Numeral("0.9"))
    let typed = Setting(
      FieldPath([.field("parameters"), .field("q")]),
      DocumentNode(.number(number), origin: .file("b.xlsx", cell)))
    #expect(try fault([typed], text).position?.cell == "Inputs!C5")
    #expect(try fault([], text.replacing("times: 2", with: "times: 3")).file == "s.json5")
  }
}

extension Scenario {
  /// The share of projects that are ever financed, as it was resolved.
  fileprivate var share: String? {
    resolved.root["templates"]?["standard"]?["financing"]?["share"]?.literal
  }
}
