import Foundation
import TestSupport
import Testing

@Suite struct PlannedMergeTests {
  private let plans: PlanFiles

  init() throws { plans = try PlanFiles() }

  private func shard(_ part: String, to file: String, _ more: String...) throws {
    let run = try Tool.run(
      ["shard", PlanFiles.delta, "-q", "--part", part, "-o", file] + PlanFiles.run + more,
      folder: plans.folder)
    try #require(run == ("", "", 0))
  }

  @Test func `any part that is missing is named, and the line that is printed plays it`() throws {
    try plans.plan(for: "parallel")
    #expect(try plans.shell("sh parts/shard.sh") == ("", "", 0))
    let whole = try plans.whole()
    for part in 1...5 {
      try plans.remove("parts/part-000\(part).part")
      let line = "sh parts/shard.sh \(part)"
      #expect(
        try plans.merge()
          == ("", "botou: part \(part) of 5 is missing\nbotou: play again: \(line)\n", 65))
      #expect(
        try plans.merge("parts/plan.json", "--lang", "zh")
          == ("", "botou: 缺少第 \(part) 份，共 5 份\nbotou: 重新运行：\(line)\n", 65))
      #expect(try plans.shell(line) == ("", "", 0))
      #expect(try plans.merge() == ("", "", 0))
      #expect(try plans.files.bytes("merged") == whole)
      try plans.remove("merged")
    }
  }

  @Test func `the tasks of an array that failed are played again as an array`() throws {
    let environment = try plans.slurm()
    try plans.plan(for: "slurm")
    #expect(try plans.shell("sbatch parts/shard.sbatch", environment: environment) == ("", "", 0))
    for part in [1, 3, 4] { try plans.remove("parts/part-000\(part).part") }
    let line = "sbatch --array=1,3-4 parts/shard.sbatch"
    #expect(
      try plans.merge()
        == ("", "botou: parts 1, 3–4 of 5 are missing\nbotou: play again: \(line)\n", 65))
    #expect(try plans.shell(line, environment: environment) == ("", "", 0))
    #expect(try plans.merge() == ("", "", 0))
    #expect(try plans.files.bytes("merged") == plans.whole())
  }

  @Test func `a part that is cut or of another run is named and played again`() throws {
    try plans.plan(for: "parallel")
    #expect(try plans.shell("sh parts/shard.sh") == ("", "", 0))
    let bytes = try plans.files.bytes("parts/part-0001.part")
    try bytes.prefix(300).write(to: plans.files.scratch.file("parts/part-0001.part"))
    try shard("2/5", to: "parts/part-0002.part", "--seed", "9")
    try shard("3/4", to: "parts/part-0003.part")
    try plans.files.bytes("parts/part-0005.part").write(
      to: plans.files.scratch.file("parts/part-0004.part"))
    let said = try plans.merge()
    #expect(
      said
        == (
          "",
          """
          botou: cannot use 'parts/part-0001.part': it is cut: 300 of \(bytes.count) bytes
          botou: cannot use 'parts/part-0002.part': it does not belong to 'parts/plan.json': its seed is 9, not 1
          botou: cannot use 'parts/part-0003.part': it is part 3 of 4, and the plan has 5 parts
          botou: cannot use 'parts/part-0005.part': it is part 5 of 5, as 'parts/part-0004.part' is
          botou: parts 1–4 of 5 are missing
          botou: play again: sh parts/shard.sh 1-4

          """, 65
        ))
    let records = try plans.merge("parts/plan.json", "--faults", "json", "--lang", "zh").stderr
      .split(separator: "\n")
    #expect(records.count == 5)
    #expect(
      records.last == #"""
        {"advice":"重新运行：sh parts/shard.sh 1-4","code":"E_MISSING_PARTS","message":"缺少第 1–4 份，共 5 份"}
        """#)
    let remedy = try #require(PlanFiles.remedy(said.stderr))
    #expect(try plans.shell(remedy) == ("", "", 0))
    #expect(try plans.merge() == ("", "", 0))
    #expect(try plans.files.bytes("merged") == plans.whole())
  }

  @Test func `parts may be named, wherever they are, and one too many is refused`() throws {
    try plans.plan(parts: 2, for: "parallel")
    try shard("1/2", to: "one")
    try shard("2/2", to: "two")
    try shard("2/2", to: "again")
    try shard("1/2", to: "other", "--set", "horizonMonths=96")
    #expect(try plans.merge("parts/plan.json", "two", "one") == ("", "", 0))
    let doubled = try plans.merge("parts/plan.json", "one", "two", "again")
    #expect(doubled == ("", "botou: cannot use 'again': it is part 2 of 2, as 'two' is\n", 65))
    let foreign = try plans.merge("parts/plan.json", "one", "two", "other", "--lang", "zh")
    #expect(
      foreign == ("", "botou: 无法使用“other”：与“parts/plan.json”不属同一运行：属于另一个情景\n", 65))
    let stale = try plans.merge("parts/plan.json", "one", "other")
    #expect(
      stale.stderr.contains("has changed since the plan was made, make the plan again first\n"))
    #expect(!doubled.stderr.contains("make the plan again"))
    let absent = try plans.merge("parts/plan.json", "one", "three")
    #expect(absent == ("", "botou: cannot read 'three': no such file or folder\n", 66))
  }

  @Test func `a folder or a pipe in the place of a part is named beside what is missing`() throws {
    try plans.plan(parts: 5, for: "parallel")
    #expect(
      try plans.shell("cd parts && mkdir part-0002.part && mkfifo part-0004.part").status == 0)
    #expect(
      try plans.merge()
        == (
          "",
          """
          botou: cannot use 'parts/part-0002.part': it is no regular file; move it away
          botou: cannot use 'parts/part-0004.part': it is no regular file; move it away
          botou: parts 1–5 of 5 are missing
          botou: play again: sh parts/shard.sh 1-5

          """, 65
        ))
  }

  @Test func `a part through a pipe is read once`() throws {
    try shard("1/2", to: "one")
    try shard("2/2", to: "two")
    let piped = try plans.shell(
      "mkfifo pipe; cat one > pipe & \"$0\" merge -q --json merged pipe - < two; wait")
    #expect(piped == ("", "", 0))
    #expect(try plans.files.bytes("merged") == plans.whole())
  }

  @Test func `a plan that is damaged or of another version is refused by name`() throws {
    try plans.plan(for: "slurm")
    let text = String(decoding: try plans.files.bytes("parts/plan.json"), as: UTF8.self)
    let version = try Tool.version()
    let cases: [(String, String, String)] = [
      (
        "\"botou/plan/1\"", "\"botou/plan/2\"",
        "schema is \"botou/plan/2\"; this botou reads botou/plan/1; use a newer botou [E_UNKNOWN_SCHEMA]"
      ),
      (
        "\"botou/plan/1\"", "\"botou/plan/0\"",
        "schema is \"botou/plan/0\"; this botou reads botou/plan/1; make the plan again with this botou [E_UNKNOWN_SCHEMA]"
      ),
      (
        "\"version\": \"\(version)\"", "\"version\": \"0.0.9\"",
        "version is \"0.0.9\"; this is botou \(version), and plan, parts and merge must be of one version [E_OTHER_VERSION]"
      ),
      (
        "part-0002.part", "../../x",
        "files[1] is \"../../x\"; it must be one of part-0002.part [E_UNKNOWN_CHOICE]"
      ),
      (
        "\"parts\": 5", "\"parts\": 4",
        "files is a list of 5 items; it must have 4 items [E_WRONG_COUNT]"
      ),
      ("\"parts\": 5", "\"parts\": 6", "parts is 6; it must be between 1 and 5 [E_OUT_OF_RANGE]"),
      ("\"seed\": 1", "\"seed\": -1", "seed is -1; it must be a count [E_NOT_WHOLE]"),
      ("\"trials\": 1200,", "", "trials is missing [E_MISSING_FIELD]"),
      (
        "\"slurm\"", "\"pbs\"",
        "for is \"pbs\"; it must be one of slurm, parallel [E_UNKNOWN_CHOICE]"
      ),
    ]
    for (old, new, said) in cases {
      try #require(text.contains(old))
      try Data(text.replacing(old, with: new).utf8).write(to: plans.files.scratch.file("bad.json"))
      let run = try plans.merge("bad.json")
      let told = run.stderr.replacing(#/^botou: bad\.json:[0-9]+:[0-9]+: /#, with: "")
      #expect(told == said + "\n" && run.status == 65)
    }
    try Data(text.prefix(100).utf8).write(to: plans.files.scratch.file("bad.json"))
    #expect(try plans.merge("bad.json").stderr.contains("[E_SYNTAX]"))
    let other = try plans.merge(PlanFiles.delta)
    #expect(other.stderr.hasSuffix("[E_NOT_A_PLAN]\n") && other.status == 65)
    #expect(
      try plans.merge("none.json")
        == ("", "botou: cannot read 'none.json': no such file or folder\n", 66))
  }

  @Test func `a plan is not written over by what is merged`() throws {
    try plans.plan(for: "slurm")
    let said = try Tool.run(
      ["merge", "--expect", "parts/plan.json", "--json", "parts/plan.json"], folder: plans.folder)
    #expect(
      said.stderr.hasPrefix(
        "botou: '--json parts/plan.json' would overwrite 'parts/plan.json', which is read here")
        && said.status == 64)
  }
}
