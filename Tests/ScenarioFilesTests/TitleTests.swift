import Documents
import Languages
import Projects
import ScenarioFiles
import Testing

/// What people call the things of a scenario.
@Suite struct TitleTests {
  private func scenario(_ edits: [(String, String)]) throws -> Scenario {
    let text = edits.reduce(soundScenario) { text, edit in
      precondition(text.ranges(of: edit.0).count == 1, "'\(edit.0)' must stand once")
      return text.replacing(edit.0, with: edit.1)
    }
    return try Scenario(
      reading: "sound.json5", files: FilesInMemory(["sound.json5": Array(text.utf8)]))
  }

  private static let words = Phrase("in English", "中文")
  private static let second = "convert: { "
  private static let title = #"title: { en: "in English", zh: "中文" }, "#

  @Test(arguments: [
    ("grant: { ", Titles.Bearer.policy("grant")),
    (#"funding: { centre"#, .template("standard")),
    (#"name: "concept", "#, .stage("concept", of: "standard")),
    (#"name: "A", "#, .round("A", of: "standard")),
    (#"name: "cold", "#, .regime("cold")),
    ("optics: { ", .sector("optics")),
    (#"name: "cohort", "#, .project("cohort")),
  ])
  func `whatever has an id may have a title, and is called by its id without one`(
    before: String, bearer: Titles.Bearer
  ) throws {
    let untitled = try scenario([])
    #expect(untitled.titles[bearer] == Phrase(same: bearer.id))
    #expect(untitled.titles.stated(of: bearer) == nil)
    let edit =
      before.hasPrefix("funding") ? Self.title + before : before + Self.title
    let titled = try scenario([(before, edit)])
    #expect(titled.titles[bearer] == Self.words)
    #expect(titled.titles.stated(of: bearer) == Self.words)
  }

  @Test
  func `policies of one title are told apart by their ids, in the language in which it is one`()
    throws
  {
    let titles = try scenario([
      ("grant: { ", #"grant: { title: { en: "money", zh: "拨款" }, "#),
      (Self.second, Self.second + #"title: { en: "money", zh: "入股" }, "#),
    ]).titles
    #expect(titles[.policy("grant")] == Phrase("money (grant)", "拨款"))
    let other = String(Self.second.prefix { $0 != ":" })
    #expect(titles[.policy(other)] == Phrase("money (\(other))", "入股"))
    let mistaken = try scenario([("grant: { ", #"grant: { title: "\#(other)", "#)]).titles
    #expect(mistaken[.policy("grant")] == Phrase("\(other) (grant)", "\(other)（grant）"))
    #expect(mistaken[.policy(other)] == Phrase(same: other))
  }

  @Test func `one text is a title in both languages`() throws {
    let titled = try scenario([("optics: { ", #"optics: { title: "光学 optics", "#)])
    #expect(titled.titles[.sector("optics")] == Phrase(same: "光学 optics"))
  }

  @Test func `districts that are listed may have titles, and projects are of no other`() throws {
    let listed = try scenario([
      ("merit: {", #"districts: { pudong: { title: { en: "Pudong", zh: "浦东新区" } } }, merit: {"#),
      (#"sector: "optics", copies"#, #"sector: "optics", district: "pudong", copies"#),
    ])
    #expect(listed.titles[.district("pudong")] == Phrase("Pudong", "浦东新区"))
    #expect(listed.world.projects.first?.district == "pudong")
    let free = try scenario([
      (#"sector: "optics", copies"#, #"sector: "optics", district: "anywhere", copies"#)
    ])
    #expect(free.titles[.district("anywhere")] == Phrase(same: "anywhere"))
  }

  @Test func `stages of one name in two templates keep a title each`() throws {
    let copy = #"""
      other: { extends: "standard", stages: [
        { name: "concept", title: "another", duration: 1, cost: 1, p: 1 },
        { name: "pilot", duration: 1, cost: 1, p: 1 }] },
      standard: {
      """#
    let both = try scenario([
      ("standard: {\n", copy + "\n"),
      (#"name: "concept", readiness"#, #"name: "concept", title: "one", readiness"#),
    ])
    #expect(both.titles[.stage("concept", of: "standard")] == Phrase(same: "one"))
    #expect(both.titles[.stage("concept", of: "other")] == Phrase(same: "another"))
  }

  @Test func `a template hands no title down to those that extend it`() throws {
    let both = try scenario([
      ("standard: {\n", #"other: { extends: "standard" }, standard: { title: "the first","# + "\n")
    ])
    #expect(both.titles[.template("standard")] == Phrase(same: "the first"))
    #expect(both.titles[.template("other")] == Phrase(same: "other"))
  }

  @Test func `what a funnel's deadline brings is called after the funnel`() throws {
    let funnel =
      #"funnel: { needsPerYear: 9, from: 0, to: 9, steps: [{ name: "s", rate: 1 }], reassign: { after: 6, rate: 0.1 } }"#
    let scenario = try scenario([
      (#"copies: 10, entry: { from: "2024-01", to: "2026-01" }"#, funnel),
      (#"name: "cohort", "#, #"name: "cohort", title: { en: "contracts", zh: "签约项目" }, "#),
    ])
    #expect(scenario.world.projects[1].name == "cohort-reassigned")
    #expect(
      scenario.titles[.project("cohort-reassigned")]
        == Phrase("contracts, taken up by other teams", "签约项目（由其他团队承接）"))
  }

  @Test func `a title is part of what tells scenarios apart, as the scenario's own is`() throws {
    let plain = try scenario([])
    let titled = try scenario([("optics: { ", "optics: { " + Self.title)])
    #expect(plain.identity != titled.identity)
  }

  @Test func `a focus is the place of a policy, and none without it`() throws {
    #expect(try scenario([]).focus == nil)
    let focused = try scenario([(#"baseline: "grant""#, #"baseline: "grant", focus: "convert""#)])
    #expect(focused.focus == 1)
  }
}
