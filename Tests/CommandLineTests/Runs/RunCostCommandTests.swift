import Foundation
import TestSupport
import Testing

/// A run too large for the machine is refused before it starts; one that takes long says so.
@Suite struct RunCostCommandTests {
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  private func writeLarge() throws {
    try Data(LargeScenario.text.utf8).write(to: files.scratch.file("large.json5"))
  }

  @Test func `a run that does not fit is refused with what does`() throws {
    try writeLarge()
    // A run that is not refused would go on for ever.
    func large(_ more: String = "") throws -> (stdout: String, stderr: String, status: Int32) {
      try Tool.shell(
        "timeout -s KILL 60 \"$0\" run large.json5 -n 400000 --threads 1024 --json out.json \(more)",
        folder: files.scratch.folder)
    }
    let run = try large()
    #expect(run.status == 65)
    #expect(run.stdout.isEmpty)
    #expect(
      run.stderr.wholeMatch(
        of:
          /botou: the run needs about [\d,]+ GB of memory, and there are [\d,.]+ [GM]B; (with --threads 1 it needs about [\d.,]+ GB; )?(with --metrics crossing.ultimate it needs about [\d.]+ [GM]B; )?fewer projects or policies \(--policy\) need less\n/
      )
        != nil, "\(run.stderr)")
    #expect(try files.names() == ["large.json5"])
    let chinese = try large("--lang zh")
    #expect(chinese.stderr.hasPrefix("botou: 本次运行约需 "))
    #expect(chinese.stderr.hasSuffix("减少项目或政策（--policy）可降低所需\n"))
    let record = try large("--faults json")
    #expect(record.status == 65)
    #expect(record.stderr.contains("\"code\":\"E_TOO_LARGE\""))
  }

  /// As `ulimit -v` bounds it: two threads' tables of the same need over three gigabytes.
  @Test(.enabled(if: !Tool.isSanitized))
  func `check refuses what run refuses`() throws {
    try writeLarge()
    for words in ["check large.json5", "run large.json5 -n 300", "check large.json5 --resolved"] {
      let run = try Tool.shell(
        "ulimit -v 3000000; timeout -s KILL 60 \"$0\" \(words)", folder: files.scratch.folder)
      #expect(run.status == 65, "\(words): \(run.stderr)")
      #expect(run.stdout.isEmpty)
      #expect(run.stderr.contains("GB of memory, and there are 3.1 GB; "), "\(run.stderr)")
    }
  }

  @Test func `a run that takes long says so before it starts, and how to split it`() throws {
    let delta = RunFiles.delta
    let sentences = [
      (
        "run \(delta)",
        "1,099,511,627,776 futures × 108 projects × 5 policies: this will take about "
      ),
      (
        "run \(delta)",
        "--plan 1000 --for parallel -o DIR shares it out in 1000 parts, 'botou run' with"
      ),
      (
        "run \(delta) --until crossing.ultimate:0.0000001",
        "5 policies: this will take at most about "
      ),
      ("shard \(delta) --part 1/2 --out 1.part", "botou: a part of 1,099,511,627,776 futures"),
      ("run \(delta) --lang zh", "1,099,511,627,776 个未来 × 108 个项目 × 5 项政策：约需 "),
      ("run \(delta) --faults json", "\"code\":\"N_LONG_RUN\",\"message\":\"1,099,"),
    ]
    for (words, sentence) in sentences {
      let run = try Tool.shell(
        "timeout -s INT 1 \"$0\" \(words) -n 1099511627776 --threads 1",
        folder: files.scratch.folder)
      #expect(run.stderr.contains(sentence), "\(words): \(run.stderr)")
    }
    let quiet = try Tool.shell(
      "timeout -s INT 1 \"$0\" run \(delta) -n 1099511627776 -q", folder: files.scratch.folder)
    #expect(!quiet.stderr.contains("will take"), "\(quiet.stderr)")
  }

  // MARK: - Two runs that are compared

  private func writeRicher() throws {
    try Data(
      "{ extends: 'delta.json5', name: 'richer', templates: { deeptech: { funding: { centre: 1600 } } } }"
        .utf8
    ).write(to: files.scratch.file("richer.json5"))
    try FileManager.default.copyItem(
      at: URL(filePath: RunFiles.delta), to: files.scratch.file("delta.json5"))
  }

  private func compared(_ words: String) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.shell("timeout -s INT 1 \"$0\" compare \(words)", folder: files.scratch.folder)
  }

  /// Means of four billion chunks are more than any machine has.
  @Test(.enabled(if: !Tool.isSanitized))
  func `a comparison that does not fit is refused with the futures that do`() throws {
    try writeRicher()
    let large = try compared("delta.json5 richer.json5 -n 1099511627776")
    #expect(large.status == 65 && large.stdout.isEmpty, "\(large.stderr)")
    let pattern =
      /botou: the comparison needs about [\d,.]+ [GT]B of memory, and there are [\d,.]+ [GM]B; with --trials (\d+) it needs about [\d,.]+ [GM]B; fewer projects or policies \(--policy\) need less\n/
    let fitting = try #require(large.stderr.wholeMatch(of: pattern)?.1, "\(large.stderr)")
    let chinese = try compared("delta.json5 richer.json5 -n 1099511627776 --lang zh")
    #expect(chinese.stderr.hasPrefix("botou: 本次比较约需 "), "\(chinese.stderr)")
    let run = try compared("delta.json5 richer.json5 -n \(fitting) --threads 1")
    #expect(!run.stderr.contains("needs") && run.stderr.contains("this will take"), "\(run.stderr)")
  }

  @Test(.enabled(if: !Tool.isSanitized))
  func `a comparison that takes long says so, and not how to split a run`() throws {
    try writeRicher()
    let both = try compared("delta.json5 richer.json5 -n 20000000 --threads 1")
    let pattern =
      /botou: 20,000,000 futures of both scenarios: this will take about .+; --trials (\d+) would take about 10 minutes, and differences that are paired need few futures\n/
    let line = try #require(both.stderr.firstMatch(of: pattern), "\(both.stderr)")
    #expect(try #require(Int(line.1)) < 20_000_000 && !both.stderr.contains("shard"))
    try files.run("run", "delta.json5", "-n", "8", "-q", "--json", "run.json")
    let one = try compared("run.json richer.json5 -n 50000000 --threads 1 --lang zh")
    #expect(one.stderr.contains("50,000,000 个未来 × 108 个项目 × 5 项政策：约需 "), "\(one.stderr)")
    // A document keeps no single futures, so that nothing is paired.
    #expect(one.stderr.contains(" 约需 10 分钟") && !one.stderr.contains("配对"), "\(one.stderr)")
  }

  @Test func `check says how long a run of the scenario's own futures takes, at once`() throws {
    let run = try Tool.run([
      "check", RunFiles.delta, "--set", "trials=1099511627776", "--set",
      "portfolio[0].copies=16777216",
    ])
    #expect(run.status == 0)
    #expect(run.stderr.contains("1,099,511,627,776 futures × 16,777,216 projects × 5 policies"))
    #expect(run.stderr.contains(" years and 1."))
    let short = try Tool.run(["check", RunFiles.delta])
    #expect(short.stderr.isEmpty)
  }

  /// Neither the scenario nor anything else is looked at first.
  @Test func `an output that --metrics does not make is refused before the file is read`() throws {
    let run = try Tool.run([
      "run", "nowhere.json5", "--metrics", "state.npv", "--report", "out.html",
    ])
    #expect(run.status == 64)
    #expect(run.stderr.contains("'--report' cannot be used here: with --metrics"))
  }
}
