import Foundation
import Languages
import TestSupport
import Testing

/// `botou compare A B`: what was changed, and what that does.
@Suite struct CompareCommandTests {
  private let files: RunFiles

  init() throws {
    files = try RunFiles()
    try FileManager.default.copyItem(
      at: URL(filePath: RunFiles.delta), to: files.scratch.file("delta.json5"))
    try write(
      """
      { extends: "delta.json5", name: "mine",
        templates: { deeptech: { funding: { centre: 2000 }, financing: { share: 0.6 } } } }
      """, "mine.json5")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: files.scratch.file(name))
  }

  private func compared(_ words: String...) throws -> [String: Any] {
    let run = try Tool.run(["compare"] + words + ["--json"], folder: files.scratch.folder)
    try #require(run.status == 0 && run.stderr.isEmpty, "\(run.stderr)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any])
  }

  private func measure(_ document: [String: Any], _ name: String, of policy: String) throws -> Any {
    let policies = try #require(document["policies"] as? [[String: Any]])
    let found = try #require(policies.first { $0["policy"] as? String == policy })
    let measures = try #require(found["measures"] as? [[String: Any]])
    return try #require(measures.first { $0["measure"] as? String == name })
  }

  // MARK: - Two scenarios

  @Test func `both values are those of runs by themselves, digit for digit`() throws {
    let document = try compared("delta.json5", "mine.json5", "-n", "2560")
    #expect(document["errors"] as? String == "paired")
    for (side, file) in [("a", "delta.json5"), ("b", "mine.json5")] {
      try files.run("run", file, "-n", "2560", "-q", "--json", "\(side).json")
      let run = try files.document("\(side).json")
      let policy = try #require(
        (run["policies"] as? [[String: Any]])?.first { $0["name"] as? String == "equity" })
      for name in ["state.npv", "state.moic", "valley.width", "money.costPerCrossing"] {
        let figure = try measure(document, name, of: "equity")
        #expect(
          number(figure, side, "value") == number(find(policy, "metrics", name), "value"), "\(name)"
        )
        #expect(
          number(figure, side, "standardError")
            == number(find(policy, "metrics", name), "standardError"), "\(name)")
      }
    }
  }

  /// A policy that two scenarios have under one name is, between them, what two policies are within one run.
  @Test(arguments: ["2560", "300"])
  func `paired errors are those of two policies on the same futures`(_ trials: String) throws {
    try files.run("run", "delta.json5", "-n", trials, "-q", "--json", "run.json")
    let run = try files.document("run.json")
    var scenario = try #require(find(run, "scenario", "resolved") as? [String: Any])
    let policies = try #require(scenario["policies"] as? [String: Any])
    (scenario["focus"], scenario["official"]) = (nil, nil)
    scenario["baseline"] = "none"
    for (file, policy) in [("a.json5", "grant"), ("b.json5", "grant-to-equity")] {
      scenario["policies"] = ["none": policies["none"], "x": policies[policy]]
      try JSONSerialization.data(withJSONObject: scenario).write(to: files.scratch.file(file))
    }
    let document = try compared("a.json5", "b.json5", "-n", trials)
    let within = try #require(
      (run["comparisons"] as? [[String: Any]])?
        .first { $0["policy"] as? String == "grant-to-equity" })
    for name in ["state.npv", "state.moic", "money.costPerCrossing"] {
      let between = find(try measure(document, name, of: "x"), "difference")
      let wanted = find(within, "metrics", name)
      for part in ["value", "standardError"] {
        let (own, other) = (
          try #require(number(between, part)), try #require(number(wanted, part))
        )
        #expect(abs(own - other) <= 1e-9 * abs(other), "\(name) \(part)")
      }
    }
    // The same projects cross under both.
    let crossings = find(try measure(document, "crossings", of: "x"), "difference")
    #expect(number(crossings, "value") == 0 && number(crossings, "standardError") == 0)
    #expect(find(crossings, "status") as? String == "sameInEveryFuture")
    #expect(find(try measure(document, "state.npv", of: "none"), "isClear") as? Bool == false)
  }

  @Test func `inputs are told by title, both values, unit and path`() throws {
    let document = try compared("delta.json5", "mine.json5", "-n", "8")
    let inputs = try #require(document["inputs"] as? [[String: Any]])
    let centre = try #require(
      inputs.first { $0["path"] as? String == "templates.deeptech.funding.centre" })
    #expect(inputs.count == 2)
    #expect(centre["a"] as? Double == 1500 && centre["b"] as? Double == 2000)
    #expect(find(centre, "title", "zh") as? String == "中心对单个项目的资助额")
    #expect(find(centre, "unit", "en") as? String == "CNY 10k")
    // What is set is set in both, and differs no more.
    let set = try compared(
      "delta.json5", "mine.json5", "-n", "8", "--set", "templates.deeptech.funding.centre=1800")
    let left = try #require(set["inputs"] as? [[String: Any]])
    #expect(left.map { $0["path"] as? String } == ["templates.deeptech.financing.share"])
  }

  @Test(arguments: [("80", 30), ("100", 30), ("40", 44)])
  func `the page is short at any width`(_ columns: String, _ lines: Int) throws {
    for language in ["en", "zh"] {
      let run = try Tool.run(
        ["compare", "delta.json5", "mine.json5", "-n", "300", "--lang", language],
        environment: ["COLUMNS": columns], folder: files.scratch.folder)
      let told = run.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(told.count <= lines && told.count > 15, "\(run.stdout)")
      let flat = run.stdout.filter { !$0.isWhitespace }
      #expect(told.allSatisfy { $0.displayWidth <= Int(columns) ?? 0 })
      #expect(run.stdout.contains(language == "en" ? "\nUnder grant-to-equity\n" : "\n政策：拨投结合\n"))
      #expect(flat.contains(language == "en" ? "¥15.0m→¥20.0m" : "1,500万元→2,000万元"))
    }
  }

  @Test func `two files that say the same are the same, and nothing is played`() throws {
    try files.run("check", "delta.json5", "--resolved", "-o", "resolved.json5")
    let run = try files.attempt("compare", "delta.json5", "resolved.json5", "-n", "1000000000")
    #expect(run.status == 0)
    #expect(run.stdout.hasSuffix("\nThe same: no input differs, so no outcome does.\n"))
    #expect(try compared("delta.json5", "resolved.json5")["errors"] as? String == "none")
  }

  @Test func `some metrics alone are compared, and those of counts are bounded`() throws {
    let run = try files.attempt(
      "compare", "delta.json5", "mine.json5", "-n", "2560", "--metrics",
      "state.irr,valley.width.p50", "--policy", "equity")
    #expect(run.stdout.contains("\nUnder shares bought at entry\n"))
    #expect(run.stdout.contains(" ±~"))
    #expect(
      run.stdout.hasSuffix("\n~ at most: what is counted over all futures cannot be paired\n"))
    let document = try compared(
      "delta.json5", "mine.json5", "-n", "2560", "--metrics", "state.irr,valley.width.p50",
      "--policy", "equity")
    let names = (document["policies"] as? [[String: Any]])?.map { $0["policy"] as? String }
    #expect(names == ["grant", "equity"])
  }

  // MARK: - For people

  private func page(_ words: String...) throws -> String {
    let run = try Tool.run(
      ["compare"] + words, environment: ["COLUMNS": "100"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return run.stdout
  }

  @Test func `a number has one unit on the page, and policies have their titles`() throws {
    let winter = Repository.file("Scenarios/climate-winter.json5").path
    let told = try page("delta.json5", winter, "-n", "512")
    // A value and a cost, each in either table.
    let units = told.matches(of: /CNY [a-z]+/).map { String($0.output) }.sorted()
    #expect(units == ["CNY bn", "CNY bn", "CNY m", "CNY m"], "\(told)")
    #expect(told.contains("\nOnly in B: half as much again, 30 months to convert\n"), "\(told)")
    #expect(
      try page("delta.json5", winter, "-n", "512", "--lang", "zh").contains(
        "\n仅 B 有：多拨一半、三十个月内转股\n"))
    // One unit makes numbers longer; they still stand side by side on a narrow terminal.
    let narrow = try Tool.run(
      ["compare", "delta.json5", winter, "-n", "300"], environment: ["COLUMNS": "40"],
      folder: files.scratch.folder
    ).stdout.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(narrow.count <= 45 && narrow.contains { $0.hasSuffix("B less A") }, "\(narrow)")
    let document = try compared("delta.json5", winter, "-n", "8")
    #expect(document["onlyInB"] as? [String] == ["more-runway", "short-deadline"])
    let titles = document["titlesOnlyInB"] as? [[String: String]]
    #expect(titles?.map { $0["zh"] } == ["多拨一半", "三十个月内转股"])
  }

  @Test func `a law has its name in either language, and a program reads it as written`() throws {
    try write(
      "{ extends: 'delta.json5', name: 'w', templates: { deeptech: { financing: { wait: "
        + "{ law: 'gamma', mean: 9, sd: 4 } } } } }", "law.json5")
    let chinese = try page("delta.json5", "law.json5", "-n", "8", "--lang", "zh")
    #expect(chinese.contains("→ 伽马分布（均值 9，标准差 4）") && !chinese.contains("gamma"), "\(chinese)")
    #expect(try page("delta.json5", "law.json5", "-n", "8").contains("→ gamma (mean 9, sd 4)"))
    let document = try compared("delta.json5", "law.json5", "-n", "8")
    let inputs = try #require(document["inputs"] as? [[String: Any]])
    #expect((inputs.first?["b"] as? String)?.hasPrefix("gamma (mean 9, sd 4") == true)
    let terms = try files.run("check", "law.json5", "--lang", "zh")
    #expect(terms.contains("伽马分布（均值 9，标准差 4）") && !terms.contains("gamma"))
  }

  // MARK: - Result documents

  @Test func `documents that hold some metrics alone are compared by those in both`() throws {
    for (name, metrics) in [
      ("one", "state.irr,crossing.ultimate"), ("two", "crossing.ultimate"), ("three", "state.npv"),
    ] {
      try files.run(
        "run", "delta.json5", "-n", "300", "-q", "--metrics", metrics, "--json", "\(name).json")
    }
    for other in ["two.json", "mine.json5"] {
      let document = try compared("one.json", other)
      let rate = try measure(document, "crossing.ultimate", of: "equity")
      #expect(number(rate, "a", "value") != nil && number(rate, "b", "value") != nil)
    }
    let none = try files.attempt("compare", "two.json", "three.json")
    #expect(none.status == 65 && none.stderr.contains("E_NOTHING_IN_COMMON"))
    #expect(none.stderr.contains("one of them must be a metric of 'two.json' too"))
    let chinese = try files.attempt("compare", "two.json", "three.json", "--lang", "zh")
    #expect(chinese.stderr.contains("其中须有一项也是“two.json”的指标：crossing.ultimate"))
    let lacking = try files.attempt("compare", "one.json", "two.json", "--metrics", "state.irr")
    #expect(lacking.status == 64 && lacking.stderr.contains("crossing.ultimate"))
  }

  @Test func `documents of one seed have a bound for an error, of two seeds their own`() throws {
    for (file, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
      try files.run(
        "run", file == "a" ? "delta.json5" : "mine.json5", "-n", "2560", "--seed", seed, "-q",
        "--json", "\(file).json")
    }
    func errors(_ b: String) throws -> (kind: String?, a: Double, b: Double, both: Double) {
      let document = try compared("a.json", b)
      let figure = try measure(document, "state.npv", of: "equity")
      return (
        document["errors"] as? String, try #require(number(figure, "a", "standardError")),
        try #require(number(figure, "b", "standardError")),
        try #require(number(figure, "difference", "standardError"))
      )
    }
    let bound = try errors("b.json")
    #expect(bound.kind == "atMost" && abs(bound.both - bound.a - bound.b) < 1e-9 * bound.both)
    let apart = try errors("c.json")
    let root = (apart.a * apart.a + apart.b * apart.b).squareRoot()
    #expect(apart.kind == "independent" && abs(apart.both - root) < 1e-9 * root)
    let paired = try compared("delta.json5", "mine.json5", "-n", "2560")
    let difference = find(try measure(paired, "state.npv", of: "equity"), "difference")
    #expect(try #require(number(difference, "standardError")) < bound.both / 3)
    // A scenario is played as the document beside it was.
    let mixed = try compared("a.json", "mine.json5")
    #expect(find(mixed, "b", "trials") as? Int == 2560)
    let other = try measure(try compared("a.json", "b.json"), "state.npv", of: "equity")
    #expect(
      number(try measure(mixed, "state.npv", of: "equity"), "b", "value")
        == number(other, "b", "value"))
  }

  @Test func `runs of one scenario with two seeds differ within their errors`() throws {
    for seed in ["1", "2"] {
      try files.run(
        "run", "delta.json5", "-n", "1000", "--seed", seed, "-q", "--json", "\(seed).json")
    }
    let run = try files.attempt("compare", "1.json", "2.json", "--lang", "zh")
    #expect(run.stdout.contains("\n输入完全一致：以下差别均为模拟误差。\n"))
    #expect(run.stdout.contains("，种子分别为 1 与 2："))
    #expect(run.stdout.hasSuffix("\n* 差别不明显：不足误差的约两倍\n"))
  }

  @Test func `the document is what its schema says`() throws {
    let schema = try files.run("schema", "compare")
    let documents = [
      try compared("delta.json5", "mine.json5", "-n", "300"),
      try compared("delta.json5", "mine.json5", "-n", "1", "--metrics", "state.irr"),
    ]
    func line(_ json: Any) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)
    }
    var lines = try documents.map(line)
    var wrong = documents[0]
    wrong["errors"] = "none of these"
    lines.append(try line(wrong))
    let verdicts = try JSONSchemaValidator.verdicts(
      on: lines, by: try line(JSONSerialization.jsonObject(with: Data(schema.utf8))))
    #expect(verdicts == [true, true, false])
  }

  // MARK: - What cannot be compared

  @Test func `what cannot be compared is refused, with what would be right`() throws {
    try files.run("run", "delta.json5", "-n", "8", "-q", "--json", "run.json")
    let text = String(decoding: try files.bytes("run.json"), as: UTF8.self)
    try write(text.replacing(/botou\/run\/[0-9]+/, with: "botou/run/1"), "old.json")
    try write(text.replacing("\"unit\": 10000", with: "\"unit\": 1000"), "unit.json")
    try write(#"{ extends: "delta.json5", currency: "EUR" }"#, "euro.json5")
    let names = ["none", "grant", "equity", "grant-to-equity", "grant-to-equity+fund"]
    let none = names.map { "\"\($0)\": null" }.joined(separator: ", ")
    try write(
      "{ extends: 'delta.json5', baseline: 'q', focus: 'q', official: null, policies: { \(none), "
        + "q: { instrument: 'grant' } } }", "other.json5")
    try FileManager.default.createSymbolicLink(
      at: files.scratch.file("link.json5"), withDestinationURL: files.scratch.file("delta.json5"))
    let cases: [([String], String, Int32)] = [
      (["delta.json5"], "missing 'B'", 64),
      (["delta.json5", "link.json5"], "it is the same file as 'delta.json5'", 64),
      (["delta.json5", "nowhere.json5"], "cannot read 'nowhere.json5'", 66),
      (["run.json", "old.json"], "use a newer botou|play the run again", 65),
      (["run.json", "unit.json"], "unit is 1000; it must be 10000, as in 'run.json'", 65),
      (["delta.json5", "euro.json5"], "currency is EUR; it must be CNY, as in 'delta.json5'", 65),
      (
        ["delta.json5", "other.json5"],
        "policies is q; one of them must be a policy of 'delta.json5' too", 65
      ),
      (["run.json", "run.json"], "it is the same file", 64),
      (["-", "-"], "standard input can be read only once; name a file for A or for B", 64),
      (["-", "/dev/stdin"], "it is the same file as '-'", 64),
      (["delta.json5", "mine.json5", "--policy", "equit"], "Did you mean 'equity'?", 64),
      (["delta.json5", "mine.json5", "--metrics", "state.nvp"], "did you mean 'state.npv'?", 64),
    ]
    for (words, told, status) in cases {
      let run = try Tool.run(["compare"] + words, folder: files.scratch.folder)
      #expect(run.status == status && run.stdout.isEmpty, "\(words): \(run.stderr)")
      let isTold = told.split(separator: "|").contains { run.stderr.contains($0) }
      #expect(isTold, "\(words): \(run.stderr)")
    }
    try files.run("run", "mine.json5", "-n", "8", "-q", "--json", "mine.json")
    let options = try files.attempt("compare", "run.json", "mine.json", "--trials", "8")
    #expect(options.status == 64)
    #expect(
      options.stderr.hasPrefix(
        "botou: '--trials' cannot be used here: both are results of runs that are over\n"))
  }
}
