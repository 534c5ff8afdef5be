import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  @Test func `a setting into a block that the file leaves out is listed`() throws {
    for (setting, listed) in [
      ("templates.deeptech.stages[0].gate.sensitivity=0.3", "gate.sensitivity"),
      ("policies.grant.selection.admits=0.3", "selection.admits"),
      ("world.merit.market=0.4", "merit.market"),
    ] {
      let run = try Tool.run(["check", Self.delta, "--set", setting])
      #expect(run.status == 0 && run.stdout.contains(listed), "\(setting)")
    }
  }

  @Test func `a sound scenario is summed up on one screen`() throws {
    let run = try Tool.run(["check", Self.delta])
    #expect(run.stderr.isEmpty && run.status == 0)
    let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    let terms = try #require(lines.firstIndex(of: "Terms that differ from their defaults"))
    #expect(terms <= 50 && lines.allSatisfy { $0.count <= 80 })
    #expect(
      lines[terms...].contains(
        "    funding.patience 12 (default 6): how long a project without cash survives"))
    #expect(lines[0] == "yangtze-delta · A grant-to-equity programme in the Yangtze delta")
    #expect(lines[1] == "Dates: from 2019-06, as of 2024-06, counted for 120 months")
    #expect(run.stdout.contains("\n  cold     29.2%     ×0.509     ×0.796  ×0.717\n"))
    #expect(run.stdout.contains("\n  prototype                 80.0%   6 ± 2  1,400 ± 280\n"))
    #expect(run.stdout.contains("\n  Technically done: 54.0%\n"))
    #expect(run.stdout.contains("\nProjects: 108 expected, 0 of them running\n"))
    #expect(
      run.stdout.contains(
        "\n  grant-to-equity     grant-to-equity     milestones          in pre-money, team\n"))
    #expect(
      run.stdout.contains(
        "\n  snapshot.crossed  2024-06     13  grant-to-equity  Shanghai, 沪科建复〔2024〕\n"))
    #expect(
      run.stdout.contains("\n  The assumption leaves 0.5 to 17.4 open for snapshot.crossed: "))
    let chinese = try Tool.run(["check", Self.delta, "--lang", "zh"])
    #expect(chinese.stdout.contains("\n  假设使“snapshot.crossed”的模拟值在 0.5 至 17.4 之间未定："))
  }

  @Test func `a running portfolio is summed up in Chinese`() throws {
    let file = Repository.file("Scenarios/running-portfolio.json5").path
    let run = try Tool.run(["check", file, "--lang", "zh"])
    #expect(run.status == 0)
    #expect(run.stdout.hasPrefix("running-portfolio · 二十五个在研项目\n时间：2022-06 起，截至 2025-06"))
    #expect(run.stdout.contains("\n项目：预计 25 个，其中在研 25 个\n"))
    #expect(run.stdout.contains("货币：万元"))
  }

  @Test func `--resolved shows every value and where it comes from`() throws {
    let run = try Tool.run(
      ["check", Self.delta, "--resolved", "--set", "templates.deeptech.stages[0].p=0.5"])
    #expect(run.status == 0)
    #expect(run.stdout.contains("  p: 0.5,  // --set templates.deeptech.stages[0].p=0.5\n"))
    let buyBack = "buyBackPays: {\n            form: \"principal\",  // default\n"
    #expect(run.stdout.contains(buyBack + "            interestPerYear: 0,  // default\n"))
    #expect(run.stdout.contains("atEnd: \"sell\",  // default\n"))
    let again = try Tool.run(["check", "-"], stdin: run.stdout)
    #expect(again.status == 0, "\(again.stderr)")
  }

  @Test func `every fault is told at once on standard error, with status 65`() throws {
    let run = try Tool.run(
      [
        "check", Self.delta, "--set", "templates.deeptech.stages[0].p=1.4", "--set",
        "baseline=grants",
      ])
    #expect(run.status == 65 && run.stdout.isEmpty)
    #expect(
      run.stderr == """
        botou: --set baseline=grants: baseline is "grants"; did you mean 'grant'? \
        [E_UNKNOWN_NAME]
        botou: --set templates.deeptech.stages[0].p=1.4: templates.deeptech.stages[0].p is 1.4; \
        it must be between 0 and 1 [E_OUT_OF_RANGE]

        """)
  }

  @Test func `a scenario that is not there is 66, a file that it names 65`() throws {
    let missing = try Tool.run(["check", "no-such.json5"])
    #expect(missing.status == 66)
    #expect(missing.stderr == "botou: cannot read 'no-such.json5': no such file or folder\n")
    let scratch = try Scratch()
    try Data("{ extends: \"gone.json5\" }".utf8).write(to: scratch.file("a.json5"))
    let run = try Tool.run(["check", "a.json5"], folder: scratch.folder)
    #expect(run.status == 65)
    #expect(
      Tool.withoutCodes(run.stderr)
        == "botou: a.json5:1:12: extends is \"gone.json5\"; there is no such file\n")
  }

  /// Both are followed before any setting is laid over what comes out.
  @Test(arguments: ["extends", "templates.deeptech.extends", "policies.grant.extends"])
  func `what is extended is refused as a setting, and told why`(path: String) throws {
    for (language, words) in [
      ("en", "what is extended is read before any setting; write it in the file"),
      ("zh", "所继承的内容先于一切 --set 读取；请写在文件中"),
    ] {
      let run = try Tool.run([
        "check", Self.delta, "--set", "\(path)=other", "--lang", language,
      ])
      #expect(run.status == 65 && run.stdout.isEmpty)
      #expect(run.stderr.hasPrefix("botou: --set \(path)=other: \(path) "), "\(run.stderr)")
      #expect(run.stderr.hasSuffix("\(words) [E_TOO_LATE]\n"), "\(run.stderr)")
    }
  }

  @Test func `settings that are none are told together`() throws {
    let run = try Tool.run(["check", Self.delta, "--set", "seed", "--set", "=3"])
    #expect(run.status == 65)
    #expect(
      Tool.withoutCodes(run.stderr) == """
        botou: --set =3: this is not a setting; write path=value
        botou: --set seed: this is not a setting; write path=value

        """)
  }
}

@Suite struct InitCommandTests {
  @Test(arguments: ["en", "zh"])
  func `what init writes can be checked, broken and led back`(language: String) throws {
    let scratch = try Scratch()
    let made = try Tool.run(["init", "mine", "--lang", language], folder: scratch.folder)
    #expect(made.status == 0 && made.stderr.isEmpty)
    let checked = try Tool.run(["check", "mine.json5"], folder: scratch.folder)
    #expect(checked.status == 0 && checked.stdout.hasPrefix("mine\n"))
    let text = try String(contentsOf: scratch.file("mine.json5"), encoding: .utf8)
    try Data(text.replacingOccurrences(of: "share:", with: "shrae:").utf8)
      .write(to: scratch.file("mine.json5"))
    let broken = try Tool.run(["check", "mine.json5"], folder: scratch.folder)
    #expect(broken.status == 65)
    #expect(broken.stderr.contains("financing.shrae is not a known field; did you mean 'share'?"))
    #expect(broken.stderr.contains("financing.share is missing"))
  }

  @Test func `init leaves a file that exists alone`() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.file("mine.json5"))
    let run = try Tool.run(["init", "mine.json5"], folder: scratch.folder)
    #expect(run.status == 73)
    #expect(run.stderr == "botou: cannot write 'mine.json5': it exists already\n")
    #expect(try Data(contentsOf: scratch.file("mine.json5")) == Data("mine".utf8))
  }

  @Test func `init refuses a name that no scenario can have`() throws {
    let run = try Tool.run(["init", "my programme"])
    #expect(run.status == 64)
    #expect(run.stderr.hasPrefix("botou: the value of 'NAME' is 'my programme'; it must be a name"))
  }
}

@Suite struct SchemaCommandTests {
  @Test func `the schema of scenarios is JSON Schema 2020-12`() throws {
    let run = try Tool.run(["schema", "scenario"])
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(object?["title"] as? String == "scenario")
  }

  @Test func `a schema that does not exist is a mistake in usage`() throws {
    let run = try Tool.run(["schema", "scenrio"])
    #expect(run.status == 64)
    #expect(
      run.stderr.hasPrefix("botou: there is no schema 'scenrio'. Did you mean 'scenario'?"))
  }
}
