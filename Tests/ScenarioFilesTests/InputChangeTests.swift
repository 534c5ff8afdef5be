import Documents
import Languages
import ScenarioFiles
import Testing

/// What one scenario says otherwise than another, told by path, value and name.
@Suite struct InputChangeTests {
  private static let parent = ["parent.json5": soundScenario]

  private static func files(_ texts: [String: String] = parent) -> FilesInMemory {
    FilesInMemory(texts.mapValues { Array($0.utf8) })
  }

  private func scenario(
    _ text: String, settings: [String] = [], files: [String: String] = parent
  ) throws -> Scenario {
    var memory = files.mapValues { Array($0.utf8) }
    memory["s.json5"] = Array(text.utf8)
    return try Scenario(
      reading: "s.json5", settings: settings.map { try Setting($0) }, files: FilesInMemory(memory))
  }

  private func edited(_ edits: KeyValuePairs<String, String>) throws -> Scenario {
    try scenario(
      edits.reduce(soundScenario) { text, edit in
        precondition(text.ranges(of: edit.key).count == 1, "'\(edit.key)' must stand once")
        return text.replacing(edit.key, with: edit.value)
      })
  }

  /// `path: before → after`, with a sign for what is added or removed.
  private func told(_ changes: [InputChange]) -> [String] {
    changes.map { change in
      let values = [change.before, change.after].map { $0?.literal ?? "–" }
      return switch change.kind {
      case .added: "+ \(change.path)"
      case .removed: "- \(change.path)"
      case .changed: "\(change.path): \(values[0]) → \(values[1])"
      }
    }
  }

  private func changes(_ old: Scenario, _ new: Scenario) -> [InputChange] {
    InputChange.all(
      from: old.resolved.root, old.inputTitles, to: new.resolved.root, new.inputTitles)
  }

  private func sound() throws -> Scenario { try scenario(soundScenario) }

  // MARK: - Between two

  @Test func `the same scenario, however it is written, differs in nothing`() throws {
    #expect(told(changes(try sound(), try sound())) == [])
    let spelt = try edited([
      "cost: 900, p: 0.9": "p: 0.90, cost: 9e2", "unit: 10000,": "unit: 10000, seed: 5, trials: 8,",
      "name: \"sound\"": "name: \"other\", title: \"Other\"",
      "funding: { centre: 1000,": "funding: { centre: 1000, patience: 6,",
    ])
    #expect(told(changes(try sound(), spelt)) == [])
  }

  @Test func `numbers, laws and lists are told by where they stand`() throws {
    let other = try edited([
      "cost: 900, p: 0.9": "cost: 950, p: 0.9", "min: 3, max: 9": "min: 3, max: 10",
      "shares: [0.6, 0.4]": "shares: [0.5, 0.5]",
      "wait: 12,": "wait: { law: \"exponential\", mean: 9 },",
    ])
    #expect(
      told(changes(try sound(), other))
        == [
          "templates.standard.stages[0].cost: 900 → 950",
          "templates.standard.stages[1].duration.max: 9 → 10",
          #"templates.standard.financing.wait: 12 → {law: "exponential", mean: 9}"#,
          "policies.grant.disbursement.shares: [0.6, 0.4] → [0.5, 0.5]",
        ].sorted { Self.place($0) < Self.place($1) })
  }

  @Test func `another order of stages or regimes is told, though each says what it said`() throws {
    let (cold, hot) = ("{ name: \"cold\", financing: 0.5 }", "{ name: \"hot\", financing: 1.5 }")
    let other = try edited(["\(cold), \(hot)": "\(hot), \(cold)"])
    #expect(
      told(changes(try sound(), other)) == [
        #"world.climate.regimes: ["cold", "hot"] → ["hot", "cold"]"#
      ])
  }

  /// Where the parts of the sound scenario stand.
  private static func place(_ told: String) -> Int {
    ["stages[0]", "stages[1]", "financing", "policies"].firstIndex { told.contains($0) } ?? 9
  }

  @Test func `a law of another family is told whole`() throws {
    let other = try edited([
      "{ law: \"uniform\", min: 3, max: 9 }": "{ law: \"gamma\", mean: 6, sd: 2 }"
    ])
    let told = told(changes(try sound(), other))
    #expect(told.count == 1)
    #expect(
      told.first?.hasPrefix("templates.standard.stages[1].duration: {law: \"uniform\"") == true)
  }

  @Test func `policies and projects are added and removed by their names`() throws {
    let other = try edited([
      "  policies: {": "  policies: { none: { instrument: \"none\" },",
      "{ name: \"cohort\", template":
        "{ name: \"first\", template: \"standard\", copies: 2, entry: \"2024-05\" }, { name: \"cohort\", template",
    ])
    #expect(Set(told(changes(try sound(), other))) == ["+ portfolio[0]", "+ policies.none"])
    #expect(Set(told(changes(other, try sound()))) == ["- portfolio[0]", "- policies.none"])
    let added = try #require(
      changes(try sound(), other).first { $0.path.description == "policies.none" })
    #expect(added.title == Phrase("policy “none”", "政策“none”"))
  }

  @Test func `a value that is marked is told by its title and unit`() throws {
    let titled = try edited([
      "centre: 1000": "centre: { best: 1200, title: { en: \"Award\", zh: \"资助额\" } }"
    ])
    let change = try #require(changes(try sound(), titled).first)
    #expect(change.title == Phrase("Award", "资助额"))
    #expect(told([change]) == ["templates.standard.funding.centre: 1000 → 1200"])
    let months = try edited([
      "name: \"concept\", readiness: [3, 4], duration: 6":
        "name: \"concept\", readiness: [3, 4], duration: 7"
    ])
    #expect(changes(try sound(), months).first?.unit?.english == "months")
    #expect(changes(try sound(), months).first?.title.english == "how long it lasts (concept)")
  }

  /// Where the first stood, another stands now; each keeps what it is called, from whichever file.
  @Test func `a stage that moved carries its own title`() throws {
    let first =
      "{ name: \"concept\", readiness: [3, 4], duration: 6, cost: 900, p: 0.9, loading: 0.3 }"
    let titled = try edited([
      "{ name: \"concept\", readiness":
        "{ name: \"concept\", title: { en: \"Idea\", zh: \"概念\" }, readiness",
      "cost: 900, p: 0.9":
        "cost: 900, p: { best: 0.9, title: { en: \"Chance of the idea\", zh: \"概念成功率\" } }",
      "cost: 600, p: 0.8,":
        "cost: 600, p: { best: 0.8, title: { en: \"Chance of the pilot\", zh: \"中试成功率\" } },",
    ])
    let moved = try edited([
      "\(first),": "",
      "gate: { noise: 0.5, threshold: 0.5 } },":
        "gate: { noise: 0.5, threshold: 0.5 } }, { name: \"last\", duration: 3, cost: 50, p: 0.9 }, "
        + first.replacing("0.9", with: "0.7") + ",",
      "duration: { law: \"uniform\", min: 3, max: 9 }, cost: 600, p: 0.8":
        "duration: 5, cost: 600, p: 0.6",
      "financing: { share: 0.5, wait: 12, preMoney: 8000, newMoney: 2000, after: \"pilot\" }":
        "financing: { share: 0.5, wait: 12, preMoney: 8000, newMoney: 2000 }",
      "shares: [0.6, 0.4]": "shares: [0.6, 0.2, 0.2]",
    ])
    let found = changes(titled, moved)
    func title(_ path: String) -> String? {
      found.first { $0.path.description == path }?.title.english
    }
    #expect(title("templates.standard.stages[0].p") == "Chance of the pilot")
    #expect(title("templates.standard.stages[2].p") == "Chance of the idea")
    #expect(title("templates.standard.stages[1]") == "stage “last”")
    #expect(title("templates.standard.stages[0].duration") == "how long it lasts (pilot)")
    let order = try #require(found.first { $0.path.description == "templates.standard.stages" })
    #expect(order.wordsBefore == Phrase("Idea, pilot", "概念、pilot"))
    let back = changes(moved, titled)
    #expect(back.first { $0.kind == .removed }?.title.english == "stage “last”")
  }

  // MARK: - From what it extends, and from defaults

  @Test func `a file that extends another is held against that one`() throws {
    let child = try scenario(
      #"{ extends: "parent.json5", fund: { discountRate: 0.08 } }"#, settings: ["horizonMonths=96"])
    let base = try #require(child.base(in: Self.files()))
    #expect(base.file == "parent.json5")
    let whole = try #require(base.whole)
    let changes = InputChange.all(
      from: whole.resolved, whole.titles, to: child.resolved.root, child.inputTitles)
    #expect(told(changes) == ["horizonMonths: 120 → 96", "fund.discountRate: 0 → 0.08"])
    #expect(try sound().base(in: Self.files()) == nil)
  }

  @Test func `a part that others complete is no scenario to be held against`() throws {
    let part = ["part.json5": soundScenario.replacing("name: \"sound\",", with: "")]
    let child = try scenario(#"{ extends: "part.json5", name: "x" }"#, files: part)
    let base = child.base(in: Self.files(part))
    #expect(base?.file == "part.json5" && base?.whole == nil)
  }

  @Test func `what extends nothing is held against the defaults`() throws {
    let changes = InputChange.all(fromDefaultsTo: try sound())
    let told = told(changes)
    #expect(told.contains("world.merit.market: 0 → 0.2"))
    #expect(told.contains("templates.standard.stages[0].loading: 0 → 0.3"))
    // What must be said anyway, and the default itself, depart from nothing.
    #expect(!told.contains { $0.hasPrefix("templates.standard.stages[0].p:") })
    #expect(!told.contains { $0.hasPrefix("horizonMonths") })
    #expect(!told.contains { $0.contains(".name") || $0.hasPrefix("name") })
  }

  @Test func `an assumption knows what it would be if the file did not say`() throws {
    func usual(_ scenario: Scenario, _ path: String) throws -> String? {
      let assumption = try #require(scenario.register.first { $0.path.description == path })
      return scenario.usual(assumption)?.literal
    }
    let marked = try edited([
      "loading: 0.3": "loading: { best: 0.3, source: \"S\" }",
      "cost: 900, p: 0.9": "cost: 900, p: { best: 0.9, source: \"S\" }",
    ])
    #expect(try usual(marked, "templates.standard.stages[0].loading") == "0")
    #expect(try usual(marked, "templates.standard.stages[0].p") == nil)
    let child = try scenario(
      #"{ extends: "parent.json5", fund: { budget: { commitment: { best: 30000, source: "S" } } } }"#
    )
    // What the parent says does not count.
    #expect(try usual(child, "fund.budget.commitment") == nil)
  }
}
