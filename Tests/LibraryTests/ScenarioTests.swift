import BoTou
import Foundation
import TestSupport
import Testing

/// What the library does with a scenario, held against what the tool does with it.
@Suite struct ScenarioTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  private static func tool(_ words: String...) throws -> String {
    let run = try Tool.run(words, environment: ["COLUMNS": "80"], folder: Repository.root)
    #expect(run.status == 0, "\(run.stderr)")
    return run.stdout
  }

  @Test func `a scenario says what its file says`() throws {
    let scenario = try Scenario(contentsOf: Self.delta)
    #expect(scenario.name == "yangtze-delta")
    #expect(scenario.title.chinese == "长三角拨投结合项目组合")
    #expect(scenario.baseline == "grant" && scenario.policies.contains("grant-to-equity"))
    #expect(scenario.title(ofPolicy: "grant").english == "plain grant")
    #expect(scenario.projects == ["delta"] && scenario.trials == 10_240 && scenario.seed == 1)
  }

  @Test func `every document of a run is the tool's`() throws {
    let run = try Scenario(contentsOf: Self.delta).run(trials: 300, seed: 5, threads: 2)
    let scratch = try Scratch()
    func file(_ name: String) -> String { scratch.file(name).path }
    let said = try Self.tool(
      "run", Self.delta, "-n", "300", "--seed", "5", "--lang", "en", "--report", file("r.html"),
      "--brief", file("b.html"), "--csv", file("tables"))
    #expect(run.summary(in: .english, width: 80) == said)
    let files = try scratch.files().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(run.report(in: .english) == files["r.html"])
    #expect(run.brief(in: .english) == files["b.html"])
    let tables = files.filter { $0.key.hasPrefix("tables/") }
    #expect(tables.count > 8)
    #expect(
      run.tables(in: .english)
        == Dictionary(
          uniqueKeysWithValues: tables.map { (String($0.key.dropFirst(7)), $0.value) }))
    let plain = ["run", Self.delta, "-n", "300", "--seed", "5", "-q", "--json", "-"]
    #expect(run.json == (try Tool.run(plain).stdout))
    let details = try Self.tool(
      "run", Self.delta, "-n", "300", "--seed", "5", "--lang", "zh", "--details")
    #expect(run.details(in: .chinese, width: 80) == details)
  }

  @Test func `chosen policies, chosen metrics and a precision give the tool's document`() throws {
    let scenario = try Scenario(
      contentsOf: Self.delta, overrides: ["templates.deeptech.funding.centre=900"])
    let run = try scenario.run(
      policies: ["equity"], metrics: [.stateNpv], until: .halfWidth(0.02, of: .crossingUltimate))
    let document = try Self.tool(
      "run", Self.delta, "--set", "templates.deeptech.funding.centre=900", "--policy", "equity",
      "--metrics", "state.npv", "--until", "crossing.ultimate:0.02", "-q", "--json", "-")
    #expect(run.json == document)
    #expect(run.isPreciseEnough == true && run.trials == 4_096)
    #expect(run.policies.map(\.name) == ["grant", "equity"])
  }

  @Test func `the seed and the number of threads are what they are for the tool`() throws {
    let scenario = try Scenario(contentsOf: Self.delta)
    let one = try scenario.run(trials: 300, seed: 2, threads: 1)
    let many = try scenario.run(trials: 300, seed: 2, threads: 3)
    #expect(one.json == many.json)
    #expect(one.seed == 2 && one.trials == 300)
    #expect(try scenario.run(trials: 300, threads: 2).json != one.json)
  }

  @Test func `a scenario in memory is read like a file`() throws {
    let text = try String(contentsOfFile: Self.delta, encoding: .utf8)
    let run = try Scenario(text).run(trials: 40)
    #expect(run.json == (try Scenario(contentsOf: Self.delta).run(trials: 40).json))
  }

  @Test func `a scenario's files lie in its folder or in one that is allowed`() throws {
    let home = try Scratch(holding: [
      "own/a.json5": Data("{ extends: \"../lib/b.json5\" }".utf8),
      "lib/b.json5": try Data(contentsOf: URL(filePath: Self.delta)),
    ])
    let file = home.file("own/a.json5").path
    let scenario = try Scenario(contentsOf: file, allowing: [home.file("lib").path])
    #expect(scenario.name == "yangtze-delta")
    let error = try #require(throws: Faults.self) { try Scenario(contentsOf: file) }
    #expect(error.list[0].message.english.contains("outside the scenario's folder"))
  }

  // MARK: - Futures

  @Test func `a future is the tool's story`() throws {
    let scenario = try Scenario(contentsOf: Self.delta)
    let future = try scenario.future(
      7, project: "delta#3", policies: ["grant-to-equity", "equity"], seed: 9)
    let words = [
      "explain", Self.delta, "--set", "seed=9", "--trial", "7", "--project", "delta#3", "--policy",
      "grant-to-equity", "--policy", "equity",
    ]
    for (language, code) in [(Language.english, "en"), (.chinese, "zh")] {
      let said = try Tool.run(words + ["--lang", code]).stdout
      #expect(future.text(in: language, width: 80) == said)
    }
    #expect(future.json == (try Tool.run(words + ["--json"]).stdout))
    #expect(future.chapters.count == 4)
    #expect(future.chapters[2].events.first?.kind == "signed")
    let world = try scenario.future(7)
    #expect(
      world.text(in: .english, width: 80)
        == (try Self.tool("explain", Self.delta, "--trial", "7", "--lang", "en")))
  }
}
