import Foundation
import TestSupport
import Testing

@Suite struct ShardScriptTests {
  private let plans: PlanFiles
  /// What a shell could take for something else: quotes, a line break, a dash before it all.
  private static let hostile = "-a 'b' \"c\" $HOME `id` $(id) * \\n\n%s;é&"

  init() throws { plans = try PlanFiles() }

  @Test(arguments: ["abc", "1,3", "3-1", "0", "08", "1-6", "6", "-1", "1-", "''", "--help", "2 x"])
  func `a word that names no part is refused before any is played`(words: String) throws {
    try plans.plan(parts: 5, for: "parallel")
    let run = try plans.shell("sh parts/shard.sh \(words)")
    #expect(run.status == 64, "\(run)")
    #expect(run.stderr.contains("is none of its parts; name such as 1 or 1-5\n"), "\(run)")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: plans.files.scratch.file("parts").path)
    #expect(left.sorted() == ["plan.json", "shard.sh"])
  }

  @Test(arguments: ["slurm", "parallel"])
  func `names that a shell could misread are carried as they are`(workers: String) throws {
    let environment = try plans.slurm()
    let scenario = Self.hostile + ".json5"
    try FileManager.default.copyItem(
      atPath: PlanFiles.delta, toPath: plans.files.scratch.file(scenario).path)
    // A title is one line.
    let setting = "title=it's \(Self.hostile.replacing("\n", with: " "))"
    let said = try Tool.run(
      ["shard", "--plan", "5", "--for", workers, "--out=" + Self.hostile, "--set=" + setting]
        + PlanFiles.run + ["--", scenario], folder: plans.folder)
    let play = try #require(said.stdout.firstMatch(of: /\nplay:\n  ([^\n]*)\n/)).1
    #expect(try plans.shell(String(play), environment: environment) == ("", "", 0))
    let plan = Self.hostile + "/plan.json"
    #expect(try plans.merge(plan) == ("", "", 0))
    #expect(try plans.files.bytes("merged") == plans.whole("--set", setting))
    try plans.remove(Self.hostile + "/part-0002.part")
    let missing = try plans.merge(plan)
    let remedy = try #require(PlanFiles.remedy(missing.stderr), "\(missing.stderr)")
    #expect(try plans.shell(remedy, environment: environment) == ("", "", 0))
    #expect(try plans.merge(plan) == ("", "", 0))
  }

  @Test func `the script plays what is not there yet, and what it is told to, by any botou`() throws
  {
    try plans.plan(for: "parallel")
    #expect(try plans.shell("sh parts/shard.sh 2 4-5") == ("", "", 0))
    let names = { try plans.files.scratch.files().keys.filter { $0.hasSuffix(".part") }.sorted() }
    #expect(try names() == [2, 4, 5].map { "parts/part-000\($0).part" })
    try Data("whole".utf8).write(to: plans.files.scratch.file("parts/part-0002.part"))
    let some = try plans.shell("cd parts && sh shard.sh", environment: ["JOBS": "3"])
    #expect(some == ("", "", 0))
    #expect(try names().count == 5)
    #expect(try plans.files.bytes("parts/part-0002.part") == Data("whole".utf8))
    let other = try plans.shell("sh parts/shard.sh 1", environment: ["BOTOU": "/bin/echo"])
    #expect(other.stdout.hasPrefix("shard \(PlanFiles.delta) --trials=1200 --seed=1 "))
    #expect(other.stdout.contains(" --part 1/5 --threads 1 --out=parts/part-0001.part\n"))
  }

  @Test(arguments: ["slurm", "parallel"])
  func `threads that are asked for go into the script`(workers: String) throws {
    try plans.plan(for: workers, "--threads", "3")
    let environment = try plans.slurm()
    let said = try plans.shell(
      workers == "slurm"
        ? "BOTOU=/bin/echo SLURM_ARRAY_TASK_ID=4 sh parts/shard.sbatch; grep cpus parts/shard.sbatch"
        : "BOTOU=/bin/echo sh parts/shard.sh 4", environment: environment)
    #expect(said.stdout.contains(" --part 4/5 --threads 3 "))
    #expect((workers == "slurm") == said.stdout.hasSuffix("#SBATCH --cpus-per-task=3\n"))
  }

  @Test func `a part that is played again is the same file`() throws {
    try plans.plan(for: "parallel")
    #expect(try plans.shell("sh parts/shard.sh 3") == ("", "", 0))
    let first = try plans.files.bytes("parts/part-0003.part")
    let again = try plans.shell("sh parts/shard.sh 3", environment: ["THREADS": "2"])
    #expect(again == ("", "", 0))
    #expect(try plans.files.bytes("parts/part-0003.part") == first)
  }
}
