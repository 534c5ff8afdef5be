import Foundation
import TestSupport
import Testing

/// `botou evaluate`: a scenario at many points, against runs of those points.
@Suite struct EvaluateTests {
  private static let share = "templates.deeptech.financing.share"
  private static let award = "templates.deeptech.funding.centre"
  private static let metrics = ["crossing.ultimate", "state.irr", "state.npv"]
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: files.scratch.file(name))
  }

  private func evaluate(_ words: String..., into name: String) throws -> [String: Any] {
    let run = try Tool.run(
      ["evaluate", RunFiles.delta, "--json", name, "--quiet"] + words,
      folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return try files.document(name)
  }

  private func policies(_ point: Any?) -> [[String: Any]] {
    ((point as? [String: Any])?["policies"] as? [[String: Any]]) ?? []
  }

  @Test func `a point has the very numbers of a run of it, and differs as a comparison says`()
    throws
  {
    try write("\(Self.share),\(Self.award)\n0.35,2000\n0.5,\n", "points.csv")
    let names = Self.metrics.joined(separator: ",")
    let study = try evaluate(
      "--points", "points.csv", "--trials", "2304", "--metrics", names, into: "study.json")
    let settings = ["--set", "\(Self.share)=0.35", "--set", "\(Self.award)=2000"]
    let run = try Tool.run(
      [
        "run", RunFiles.delta, "--trials", "2304", "--metrics", names, "--json", "run.json",
        "--quiet",
      ]
        + settings, folder: files.scratch.folder)
    try #require(run.status == 0)
    let alone = try files.document("run.json")
    let points = try #require(study["points"] as? [Any])
    let played = policies(points[0])
    #expect(played.count == 5)
    for (policy, whole) in zip(played, policies(alone)) {
      #expect(policy["name"] as? String == whole["name"] as? String)
      for metric in Self.metrics {
        for part in ["value", "standardError"] {
          let own = number(find(policy, "metrics", metric), part)
          #expect(own == number(find(whole, "metrics", metric), part))
        }
      }
    }
    // The second point is the scenario itself: it differs from the best guesses by nothing.
    for policy in policies(points[1]) {
      #expect(number(find(policy, "fromBest", "state.npv"), "value") == 0)
    }
    let mine =
      #"{ extends: "\#(RunFiles.delta)", name: "mine", templates: { deeptech: { financing: { share: 0.35 }, "#
      + "funding: { centre: 2000 } } } }"
    try write(mine, "mine.json5")
    let pair = try Tool.run(
      ["compare", RunFiles.delta, "mine.json5", "--allow", Repository.file("Scenarios").path]
        + ["--metrics", names, "--trials", "2304", "--json", "--out", "pair.json"],
      folder: files.scratch.folder)
    try #require(pair.status == 0, "\(pair.stderr)")
    let told = try #require(try files.document("pair.json")["policies"] as? [[String: Any]])
    for policy in told {
      let own = try #require(played.first { $0["name"] as? String == policy["policy"] as? String })
      for measure in try #require(policy["measures"] as? [[String: Any]]) {
        let metric = try #require(measure["measure"] as? String)
        for part in ["value", "standardError"] {
          #expect(
            number(find(own, "fromBest", metric), part)
              == number(measure["difference"], part), "\(metric)")
        }
      }
    }
  }

  @Test func `threads and parts decide no byte`() throws {
    let words = ["evaluate", RunFiles.delta, "--cases", "7", "--trials", "300", "--quiet"]
    func text(_ more: String...) throws -> String {
      try Tool.run(words + ["--json", "-"] + more, folder: files.scratch.folder).stdout
    }
    let whole = try text("--threads", "1")
    #expect(whole.hasPrefix("{") && whole.contains("botou/study/1"))
    #expect(try text("--threads", "2") == whole)
    #expect(try text("--threads", "7") == whole)
    for part in 1...3 {
      let run = try Tool.run(
        words + ["--part", "\(part)/3", "--json", "\(part).json"], folder: files.scratch.folder)
      try #require(run.status == 0)
    }
    let merged = try Tool.run(
      ["merge", "3.json", "1.json", "2.json", "--json", "-"], folder: files.scratch.folder)
    #expect(merged.stdout == whole)
  }

  @Test func `parts that make no whole are told by what is wrong`() throws {
    for (name, words) in [
      ("1.json", ["--cases", "4", "--part", "1/2"]), ("2.json", ["--cases", "4", "--part", "2/2"]),
      ("other.json", ["--cases", "4", "--part", "2/2", "--seed", "9"]),
    ] {
      let run = try Tool.run(
        ["evaluate", RunFiles.delta, "--trials", "64", "--quiet", "--json", name] + words,
        folder: files.scratch.folder)
      try #require(run.status == 0)
    }
    let missing = try files.attempt("merge", "1.json", "--json", "-")
    #expect(missing.status == 65)
    #expect(
      missing.stderr
        == "botou: cannot use '1.json': 2 of the study's 4 points are in none of these files: 3, 4\n"
    )
    let doubled = try files.attempt("merge", "1.json", "2.json", "1.json", "--lang", "zh")
    #expect(doubled.stderr == "botou: 无法使用“1.json”：这些文件中有两份含点 1；请去掉其一\n")
    let other = try files.attempt("merge", "1.json", "other.json")
    #expect(
      other.stderr
        == "botou: cannot use 'other.json': it is a part of another study than '1.json', which differs in the seed\n"
    )
    let report = try files.attempt("merge", "1.json", "2.json", "--report", "r.html")
    #expect(report.status == 64)
  }

  @Test func `a checkpoint goes on where it was stopped, to the same bytes`() throws {
    let words = ["evaluate", RunFiles.delta, "--cases", "6", "--trials", "64", "--quiet"]
    let whole = try Tool.run(words + ["--json", "-"], folder: files.scratch.folder).stdout
    let part = try Tool.run(
      words + ["--checkpoint", "kept.json", "--json", "all.json"], folder: files.scratch.folder)
    try #require(part.status == 0)
    // As a stop leaves it: the first points alone.
    var kept = try files.document("kept.json")
    kept["points"] = Array(try #require(kept["points"] as? [Any]).prefix(2))
    kept["spread"] = [Any]()
    try JSONSerialization.data(withJSONObject: kept).write(to: files.scratch.file("kept.json"))
    let again = try Tool.run(
      words + ["--checkpoint", "kept.json", "--json", "-"], folder: files.scratch.folder)
    #expect(again.stdout == whole)
    let other = try files.attempt(
      "evaluate", RunFiles.delta, "--cases", "6", "--trials", "65", "--checkpoint", "kept.json")
    #expect(other.status == 65)
    #expect(
      other.stderr
        == "botou: cannot use 'kept.json': it keeps another study, which differs in how many futures a point has; "
        + "name another file or remove it\n")
  }

  @Test func `a point that fails is a row, and the others go on`() throws {
    try write("\(Self.share),\(Self.award)\n0.3,1600\n150%,\n30%,\nhigh,\nNaN,\n", "points.csv")
    let study = try evaluate(
      "--points", "points.csv", "--trials", "64", into: "study.json")
    let points = try #require(study["points"] as? [[String: Any]])
    func fault(_ place: Int) -> String? {
      let faults = points[place]["faults"] as? [[String: String]]
      return faults?.first?["en"]
    }
    #expect(
      fault(0)
        == "points.csv:2:5: \(Self.award) is 1600; it must be one of 500, 750, 1000, 1250, 1500, 1750, 2000, "
        + "2250, 2500, 2750, 3000")
    #expect(fault(1) == "points.csv:3:1: \(Self.share) is 1.5; it must be between 0 and 1")
    #expect(fault(2) == nil)
    #expect(find(points[2], "values", 0) as? Double == 0.3)
    #expect(fault(3)?.hasPrefix("points.csv:5:1: \(Self.share) is \"high\"; ") == true)
    #expect(policies(points[0]).isEmpty && policies(points[2]).count == 5)
    // What is no number stays a text, which documents can hold.
    #expect(find(points[4], "values", 0) as? String == "NaN" && fault(4) != nil)
  }

  @Test func `a column that is no input is refused with what there is`() throws {
    try write("templates.deeptech.financing.shar\n0.3\n", "points.csv")
    let refused = try files.attempt("evaluate", RunFiles.delta, "--points", "points.csv")
    #expect(refused.status == 65)
    #expect(
      refused.stderr.hasPrefix("botou: points.csv:1:1: \"templates.deeptech.financing.shar\""))
    #expect(refused.stderr.contains("did you mean '\(Self.share)'?"))
    try write("\(Self.share)\n", "empty.csv")
    let empty = try files.attempt("evaluate", RunFiles.delta, "--points", "empty.csv")
    #expect(empty.status == 65 && empty.stderr.contains("each line with a value is a point"))
  }

  @Test func `cases want something that is not known, and points or cases are wanted`() throws {
    let certain = Repository.file("Scenarios/benchmark.json5").path
    let refused = try files.attempt("evaluate", certain, "--cases", "5")
    #expect(refused.status == 64)
    #expect(refused.stderr.contains("the scenario marks nothing as uncertain; write { uncertain:"))
    let chinese = try files.attempt("evaluate", certain, "--cases", "5", "--lang", "zh")
    #expect(chinese.stderr.contains("情景中没有标记为 uncertain 的项"))
    #expect(try files.attempt("evaluate", certain).status == 64)
    let both = try files.attempt(
      "evaluate", RunFiles.delta, "--cases", "5", "--points", "points.csv")
    #expect(both.status == 64 && both.stderr.contains("cannot be given together"))
    let unknown = try files.attempt(
      "evaluate", RunFiles.delta, "--cases", "5", "--metrics", "state.np")
    #expect(unknown.status == 64 && unknown.stderr.contains("did you mean 'state.npv'?"))
  }

  @Test func `the document is as its schema says, and Chinese pages have no English words`() throws
  {
    let study = try evaluate("--cases", "3", "--trials", "64", into: "study.json")
    func line(_ json: Any) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)
    }
    let schema = try JSONSerialization.jsonObject(
      with: Data(try Tool.run(["schema", "study"]).stdout.utf8))
    var broken = study
    broken["seed"] = "one"
    #expect(
      try JSONSchemaValidator.verdicts(on: [line(study), line(broken)], by: line(schema))
        == [true, false])
    let page = try Tool.run(
      ["evaluate", RunFiles.delta, "--cases", "3", "--trials", "64", "--lang", "zh"]
    ).stdout
    #expect(LeftEnglish.words(in: page, allowing: ["botou"]) == [])
  }

  @Test func `a policy's own fund lies over the scenario's at every point as in a run`() throws {
    let delta = RunFiles.delta
    try write(
      #"{ extends: "\#(delta)", name: "funds", fund: { budget: { yearly: [10000, 10000, 10000, 10000, 10000] }, queuePatience: 12 }, "#
        + #"policies: { rich: { extends: "grant-to-equity", fund: { budget: { yearly: [40000, 40000, 40000] } } } } }"#,
      "funds.json5")
    let allowed = ["--allow", Repository.file("Scenarios").path]
    try write("fund.queuePatience,policies.rich.fund.saleHaircut\n9,0\n", "own.csv")
    let metrics = [
      "--metrics", "crossing.count,state.npv", "--trials", "40", "--quiet", "--json", "-",
    ]
    let words = ["evaluate", "funds.json5", "--points", "own.csv"] + allowed + metrics
    let study = try Tool.run(words, folder: files.scratch.folder)
    try #require(study.status == 0, "\(study.stderr)")
    let set = ["--set", "fund.queuePatience=9", "--set", "policies.rich.fund.saleHaircut=0"]
    let run = try Tool.run(
      ["run", "funds.json5"] + allowed + set + metrics, folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    func parse(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let point = find(try parse(study.stdout), "points", 0)
    for (policy, whole) in zip(policies(point), policies(try parse(run.stdout))) {
      for metric in ["crossing.count", "state.npv"] {
        let own = number(find(policy, "metrics", metric), "value")
        #expect(own == number(find(whole, "metrics", metric), "value"))
      }
    }
    // Else the test would say nothing: the two funds differ in what they sign.
    let counts = policies(point).map { number(find($0, "metrics", "crossing.count"), "value") }
    #expect(Set(counts.compactMap(\.self)).count > 2)
  }

  @Test func `a part that is not kept, and inputs that decide nothing, are refused`() throws {
    let part = try files.attempt("evaluate", RunFiles.delta, "--cases", "4", "--part", "1/2")
    #expect(part.status == 64 && part.stderr.contains("'--part' needs '--json'"))
    for name in ["seed", "trials", "name"] {
      try write("\(name)\n2\n", "points.csv")
      let refused = try files.attempt("evaluate", RunFiles.delta, "--points", "points.csv")
      #expect(refused.status == 65, "\(name)")
    }
  }

  @Test func `where no point could be played the page claims nothing of them`() throws {
    try write("\(Self.share)\n1.5\n", "points.csv")
    let run = try files.attempt(
      "evaluate", RunFiles.delta, "--points", "points.csv", "--trials", "16")
    #expect(run.status == 0 && run.stdout.contains("1 of 1 points could not be played:"))
    let swept = try files.attempt(
      "sweep", RunFiles.delta, "--over", "\(Self.award)=600,700", "--trials", "16")
    #expect(swept.stdout.contains("2 of 2 points could not be played:"))
    #expect(!swept.stdout.contains("change places"))
  }
}
