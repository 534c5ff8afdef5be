import Foundation
import TestSupport
import Testing

/// `--metrics`: runs that keep and tell some metrics alone.
@Suite struct AskedCommandTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private static let everything =
    "curves, valley, deaths, crossings, distributions, cashPlan, capital, snapshots, groups, "
    + "comparisons, official, exits"

  private func expectSame(_ few: [String: Any], _ whole: [String: Any]) throws {
    for list in ["policies", "comparisons"] {
      let own = try #require(few[list] as? [[String: Any]])
      let all = try #require(whole[list] as? [[String: Any]])
      #expect(own.count == all.count)
      for (record, other) in zip(own, all) {
        let metrics = try #require(record["metrics"] as? [String: NSDictionary])
        for (name, value) in metrics {
          #expect(value == find(other, "metrics", name) as? NSDictionary, "\(name)")
        }
      }
    }
  }

  @Test func `some metrics have the digits of the whole document, on any threads`() throws {
    try files.run("run", delta, "-n", "900", "-q", "--json", "whole")
    let names = "state.npv,crossing.ultimate,valley.width.p50,state.irr"
    try files.run("run", delta, "-n", "900", "-q", "--metrics", names, "--json", "few")
    let few = try files.document("few")
    try expectSame(few, files.document("whole"))
    #expect(
      find(few, "asked", "metrics") as? [String]
        == ["crossing.ultimate", "valley.width.p50", "state.irr", "state.npv"])
    #expect(find(few, "asked", "sections") as? [String] == [])
    let policy = try #require(find(few, "policies", 0) as? [String: Any])
    #expect(policy.keys.sorted() == ["instrument", "metrics", "name", "title"])
    #expect(try files.document("whole")["asked"] == nil)
    for threads in ["1", "2", "7"] {
      try files.run(
        "run", delta, "-n", "900", "-q", "--metrics", names, "--threads", threads, "--json", "one")
      #expect(try files.bytes("one") == files.bytes("few"), "\(threads)")
    }
  }

  @Test func `the summary tells the metrics and their differences with intervals`() throws {
    let words = ["-n", "300", "--policy", "equity", "--metrics", "crossing.ultimate,state.npv"]
    let english = try Tool.run(["run", delta] + words, folder: files.scratch.folder)
    #expect(english.status == 0)
    #expect(
      english.stdout.replacing("\n", with: " ").contains("value [95% interval at most]"))
    let row = try #require(english.stdout.firstMatch(of: /\ncross in the end +(.+)\n/))
    #expect(row.1.matches(of: /\d+\.\d+% \[\d+\.\d+, \d+\.\d+\]/).count == 2)
    #expect(english.stdout.contains("Less plain grant"))
    #expect(english.stdout.contains("Nothing else was kept: without --metrics"))
    #expect(!english.stdout.contains("MOIC"))
    let chinese = try Tool.run(
      ["run", delta, "--lang", "zh"] + words, folder: files.scratch.folder)
    #expect(chinese.stdout.contains("最终跨越率"))
    #expect(chinese.stdout.contains("数值 [95% 区间上限]"))
    #expect(chinese.stdout.contains("此外均未保留"))
  }

  @Test func `the metric that decides when a run stops is kept as well`() throws {
    try files.run(
      "run", delta, "-q", "--policy", "equity", "--metrics", "state.npv", "--until",
      "crossing.ultimate:0.02", "--json", "few")
    let few = try files.document("few")
    #expect(find(few, "asked", "metrics") as? [String] == ["crossing.ultimate", "state.npv"])
    #expect(find(few, "until", "metric") as? String == "crossing.ultimate")
  }

  // MARK: - Refusals

  @Test func `all that is wrong with names of metrics is told at once`() throws {
    let names = "crossing.ultimat,state.npv,zzz,state.npv"
    let english = try files.attempt("run", delta, "--metrics", names)
    #expect(english.status == 64)
    #expect(
      english.stderr
        == "botou: '--metrics': there is no metric 'crossing.ultimat' (did you mean "
        + "'crossing.ultimate'?); there is no metric 'zzz'; 'state.npv' is given more than once; "
        + "'botou explain metrics' lists all\nbotou: see 'botou run --help'\n")
    let chinese = try files.attempt(
      "shard", delta, "--part", "1/2", "-o", "x", "--metrics", names, "--lang", "zh")
    #expect(chinese.status == 64)
    #expect(
      chinese.stderr.hasPrefix(
        "botou: “--metrics”：没有指标“crossing.ultimat”（是否想写“crossing.ultimate”？）；没有指标“zzz”；"
          + "“state.npv”给出了不止一次；全部指标见“botou explain metrics”\n"))
    let none = try files.attempt("run", delta, "--metrics", ", ,")
    #expect(none.status == 64)
    #expect(none.stderr.contains("it must be metrics with commas between them"))
  }

  @Test(arguments: [["--report", "x.html"], ["--xlsx", "x.xlsx"]])
  func `what is made of everything is refused before the run`(output: [String]) throws {
    let run = try Tool.run(
      ["run", delta, "-n", "1000000000", "--metrics", "state.npv"] + output,
      folder: files.scratch.folder)
    #expect(run.status == 64)
    #expect(
      run.stderr.hasPrefix(
        "botou: '\(output[0])' cannot be used here: with --metrics the run keeps no "
          + "\(Self.everything); --json and --csv hold the metrics, or leave --metrics out\n"))
    #expect(try files.names().isEmpty)
    try files.run(
      "shard", delta, "-n", "9", "-q", "--metrics", "state.npv", "--part", "1/1", "-o", "p")
    let merge = try Tool.run(["merge", "p"] + output, folder: files.scratch.folder)
    #expect(merge.status == 64)
    #expect(merge.stderr.contains("with --metrics the run keeps no"))
    #expect(try files.names() == ["p"])
  }

  @Test func `a report or a picture of a document without sections is refused by name`() throws {
    try files.run(
      "run", delta, "-n", "20", "-q", "--metrics", "crossing.ultimate,state.npv", "--json", "few")
    let report = try files.attempt("report", "few", "-o", "few.html")
    #expect(
      Tool.withoutCodes(report.stderr)
        == "botou: few: asked.metrics is crossing.ultimate, state.npv; nothing else was kept, and a report "
        + "is made of \(Self.everything) too; play the run again without --metrics\n")
    #expect(report.status == 65)
    let chart = try files.attempt("chart", "few", "--kind", "crossing", "--lang", "zh")
    #expect(
      Tool.withoutCodes(chart.stderr)
        == "botou: few: asked.metrics 为 crossing.ultimate, state.npv；此外均未保留，而该图还需要 curves；"
        + "请不带 --metrics 重新运行\n")
    #expect(chart.status == 65)
    let stake = try files.attempt("chart", "few", "--kind", "stake")
    #expect(stake.stderr.contains("and this picture is made of distributions too"))
    #expect(try files.attempt("report", "few", "--xlsx", "few.xlsx").status == 65)
    #expect(try files.names() == ["few"])
  }

  @Test func `tables are written of the sections there are, from the run or its document`() throws {
    try files.run(
      "run", delta, "-n", "20", "-q", "--metrics", "state.npv", "--json", "few", "--csv", "one")
    try files.run("report", "few", "--csv", "two")
    let names = ["assumptions.csv", "columns.csv", "differences.csv", "metrics.csv"]
    for folder in ["one", "two"] {
      let found = try FileManager.default.contentsOfDirectory(
        atPath: files.scratch.file(folder).path)
      #expect(found.sorted() == names)
    }
    let rows = String(decoding: try files.bytes("one/metrics.csv"), as: UTF8.self)
    #expect(rows.split(separator: "\n").dropFirst().allSatisfy { $0.contains("state.npv") })
  }

  // MARK: - Rows, parts and checkpoints

  @Test func `rows of trials have the columns that the metrics are made of`() throws {
    try files.run("run", delta, "-n", "40", "-q", "--trials-csv", "all.csv")
    try files.run(
      "run", delta, "-n", "40", "-q", "--metrics", "crossing.ultimate,fund.peakNeed",
      "--trials-csv", "few.csv")
    func rows(_ name: String) throws -> [[String]] {
      String(decoding: try files.bytes(name), as: UTF8.self).split(separator: "\n")
        .map { $0.split(separator: ",").map(String.init) }
    }
    let (all, few) = (try rows("all.csv"), try rows("few.csv"))
    #expect(few[0] == ["trial", "policy", "entered", "crossed", "peakNeed"])
    let places = try few[0].map { try #require(all[0].firstIndex(of: $0)) }
    #expect(few == all.map { row in places.map { row[$0] } })
    let none = try files.attempt(
      "run", delta, "--metrics", "valley.width.p50", "--trials-csv", "none.csv")
    #expect(none.status == 64)
    #expect(none.stderr.contains("have no column of their own"))
  }

  @Test func `parts for the same metrics merge to the run's own bytes`() throws {
    let names = "crossing.ultimate,state.irr,valley.width.p90"
    try files.run("run", delta, "-n", "900", "-q", "--metrics", names, "--json", "whole")
    for part in 1...3 {
      try files.run(
        "shard", delta, "-n", "900", "-q", "--metrics", names, "--part", "\(part)/3", "--out",
        "\(part)")
    }
    try files.run("merge", "3", "1", "2", "-q", "--json", "merged")
    #expect(try files.bytes("merged") == files.bytes("whole"))
  }

  @Test func `parts and checkpoints for other metrics are refused with the difference`() throws {
    let words = ["shard", delta, "-n", "300", "-q", "--part"]
    func shard(_ part: String, _ more: [String]) throws {
      let run = try Tool.run(words + [part] + more, folder: files.scratch.folder)
      try #require(run.status == 0, "\(run.stderr)")
    }
    try shard("1/2", ["-o", "npv", "--metrics", "state.npv"])
    try shard("2/2", ["-o", "irr", "--metrics", "state.irr"])
    try shard("2/2", ["-o", "all"])
    #expect(
      try files.attempt("merge", "npv", "irr").stderr
        == "botou: cannot use 'irr': it does not belong to 'npv': it keeps only state.irr, not only "
        + "state.npv (--metrics)\n")
    #expect(
      try files.attempt("merge", "npv", "all", "--lang", "zh").stderr
        == "botou: 无法使用“all”：与“npv”不属同一运行：其保留全部结果，而非仅保留 state.npv（--metrics）\n")
    try files.run("run", delta, "-n", "300", "-q", "--checkpoint", "saved")
    let resumed = try files.attempt(
      "run", delta, "-n", "300", "-q", "--checkpoint", "saved", "--metrics", "state.npv")
    #expect(
      resumed.stderr
        == "botou: cannot use 'saved': it keeps everything, not only state.npv (--metrics)\n")
    #expect(resumed.status == 65)
    try files.run(
      "run", delta, "-n", "300", "-q", "--checkpoint", "few", "--metrics", "state.npv", "--json",
      "one")
    try files.run(
      "run", delta, "-n", "300", "-q", "--checkpoint", "few", "--metrics", "state.npv", "--json",
      "two")
    #expect(try files.bytes("one") == files.bytes("two"))
  }
}
