import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  @Test func `the document is the same byte for byte for 1, 2 and 7 threads`() throws {
    for threads in ["1", "2", "7"] {
      try files.run(delta, threads: threads, json: "\(threads).json")
    }
    #expect(try files.bytes("1.json") == files.bytes("2.json"))
    #expect(try files.bytes("1.json") == files.bytes("7.json"))
  }

  @Test func `a program hears how many futures are played, in records, quiet or not`() throws {
    for quiet in [[], ["--quiet"]] {
      let run = try Tool.run(
        ["run", delta, "-n", "700", "--json", "-", "--progress", "json"] + quiet)
      #expect(run.status == 0)
      let counts = try run.stderr.split(separator: "\n").map {
        try JSONDecoder().decode([String: Int].self, from: Data($0.utf8))
      }
      #expect(counts.allSatisfy { $0["trials"] == 700 && $0.count == 2 })
      let played = counts.compactMap { $0["played"] }
      #expect(played.last == 700 && played == Array(Set(played)).sorted())
    }
    let silent = try Tool.run(["run", delta, "-n", "700", "--json", "-", "--progress", "text"])
    #expect(silent.status == 0 && silent.stderr.isEmpty)
    let odd = try Tool.run(["run", delta, "--progress", "jsn"])
    #expect(odd.status == 64 && odd.stderr.contains("Did you mean 'json'?"))
  }

  @Test func `another seed, other draws and other futures give other numbers`() throws {
    try files.run("run", delta, "-n", "150", "-q", "--json", "a.json")
    try files.run("run", delta, "-n", "150", "-q", "--json", "b.json", "--seed", "2")
    try files.run("run", delta, "-n", "150", "-q", "--json", "c.json", "--draws", "gsl")
    try files.run("run", delta, "-n", "150", "-q", "--json", "d.json", "--futures", "plain")
    let values = try ["a.json", "b.json", "c.json", "d.json"].map {
      number(
        find(try files.document($0), "policies", 1, "metrics"), "crossing.ultimate", "value")
    }
    #expect(Set(values).count == 4 && !values.contains(nil))
  }

  @Test func `the details answer first and fit 100 columns, in English`() throws {
    let run = try Tool.run(
      ["run", delta, "-n", "300", "--details"], environment: ["COLUMNS": "200"])
    #expect(run.status == 0 && run.stderr.isEmpty)
    let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines[0] == "yangtze-delta · A grant-to-equity programme in the Yangtze delta")
    #expect(
      lines[1]
        == "300 futures, seed 1, botou \(try Tool.version()); money in CNY 10k; value ± standard error at most"
    )
    #expect(lines[3].hasPrefix("Under "))
    for title in [
      "Policy ", "cross in", "multiple on", "Less plain grant", "Simulated beside official",
    ] {
      #expect(lines.contains { $0.hasPrefix(title) }, "\(title)")
    }
    #expect(
      run.stdout.replacing(/\s+/, with: " ").contains(
        "· plain grant, shares bought at entry, grant-to-equity, grant-to-equity with fund support pay alike"
      ))
  }

  @Test func `the details are told in Chinese`() throws {
    let run = try Tool.run(
      ["run", delta, "-n", "300", "--details", "--lang", "zh"], environment: ["COLUMNS": "100"])
    #expect(run.status == 0 && run.stderr.isEmpty)
    #expect(run.stdout.hasPrefix("yangtze-delta · 长三角拨投结合项目组合\n300 个未来，种子 1，"))
    #expect(run.stdout.contains("\n最终跨越率"))
    #expect(run.stdout.contains("\n减去“纯拨款”"))
    #expect(run.stdout.contains("· 纯拨款、直接入股、拨投结合、拨投结合+基金支持 在跨越前的拨付相同"))
  }

  @Test func `every shipped scenario is run and told in detail`() throws {
    let folder = Repository.file("Scenarios")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json5") }
    #expect(names.count >= 2)
    for name in names {
      let run = try Tool.run(["run", folder.appending(path: name).path, "-n", "130", "--details"])
      #expect(run.status == 0, "\(name): \(run.stderr)")
      #expect(run.stdout.contains("\nUnder "), "\(name)")
    }
  }

  @Test func `--policy judges those named and the baseline, with the same numbers`() throws {
    try files.run("run", delta, "-n", "150", "-q", "--json", "all.json")
    try files.run(
      "run", delta, "-n", "150", "-q", "--json", "one.json", "--policy", "grant-to-equity")
    let (all, one) = (try files.document("all.json"), try files.document("one.json"))
    let names = try #require(find(one, "policies") as? [[String: Any]]).map {
      $0["name"] as? String
    }
    #expect(names == ["grant", "grant-to-equity"])
    for metric in ["crossing.ultimate", "state.moic", "state.npv"] {
      let whole = number(find(all, "policies", 3, "metrics", metric), "value")
      #expect(whole != nil)
      #expect(number(find(one, "policies", 1, "metrics", metric), "value") == whole)
    }
  }

  @Test func `--set changes the scenario and its SHA-256`() throws {
    try files.run("run", delta, "-n", "150", "-q", "--json", "a.json")
    try files.run(
      "run", delta, "-n", "150", "-q", "--json", "b.json", "--set",
      "templates.deeptech.stages[0].p=0.1")
    let (a, b) = (try files.document("a.json"), try files.document("b.json"))
    let codes = [a, b].map { find($0, "scenario", "sha256") as? String }
    #expect(codes[0] != codes[1] && codes[0]?.count == 64)
    let chances = [a, b].map {
      number(find($0, "policies", 1, "metrics", "crossing.done"), "value") ?? .nan
    }
    #expect(chances[1] < 0.2 * chances[0])
  }

  @Test func `--json - prints the document alone, and --quiet nothing at all`() throws {
    let printed = try files.run("run", delta, "-n", "150", "--json", "-")
    try files.run("run", delta, "-n", "150", "-q", "--json", "a.json")
    #expect(Data(printed.utf8) == (try files.bytes("a.json")))
    #expect(try files.run("run", delta, "-n", "150", "--quiet").isEmpty)
  }

  @Test func `a reader who has seen enough is no failure`() throws {
    let run = try Tool.runIntoClosedPipe(["run", delta, "-n", "150", "--json", "-"])
    #expect(run.stderr.isEmpty && run.status == 0 && !run.wasKilled)
  }

  @Test func `an older document survives a full disk, which ends with 73`() throws {
    try Data("old".utf8).write(to: files.scratch.file("result"))
    let run = try Tool.runWithoutWrites(
      "run \(delta) -n 150 -q --json result", folder: files.scratch.folder)
    #expect(run == "botou: cannot write 'result': the file is too large\n73\n")
    #expect(try files.bytes("result") == Data("old".utf8))
    #expect(try files.names() == ["result"])
    let full = try files.attempt("run", delta, "-n", "150", "-q", "--json", "/dev/full")
    #expect(full == ("", "botou: cannot write '/dev/full': no space left on the device\n", 73))
  }

  @Test func `an output that cannot be written is told before the run`() throws {
    let run = try files.attempt("run", delta, "-n", "1000000", "--json", "none/result")
    #expect(run == ("", "botou: cannot write 'none/result': no such file or folder\n", 73))
  }
}

extension RunFiles {
  fileprivate func run(_ file: String, threads: String, json: String) throws {
    try run("run", file, "-n", "900", "-q", "--threads", threads, "--json", json)
  }
}
