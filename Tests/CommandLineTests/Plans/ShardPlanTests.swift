import Foundation
import TestSupport
import Testing

@Suite struct ShardPlanTests {
  private let plans: PlanFiles

  init() throws { plans = try PlanFiles() }

  @Test func `a plan says all that tells its run, and which files its parts are`() throws {
    try plans.plan(
      parts: 3, for: "slurm", "--seed", "9", "--policy", "equity", "--draws", "gsl", "--futures",
      "plain", "--set", "horizonMonths=96")
    _ = try plans.whole(
      "--seed", "9", "--policy", "equity", "--draws", "gsl", "--futures", "plain", "--set",
      "horizonMonths=96")
    let identity = try #require(
      find(try plans.files.document("whole"), "scenario", "sha256") as? String)
    let expected = """
      {
        "draws": "gsl",
        "files": [
          "part-0001.part",
          "part-0002.part",
          "part-0003.part"
        ],
        "for": "slurm",
        "futures": "plain",
        "metrics": [
          "crossing.ultimate"
        ],
        "parts": 3,
        "policies": [
          "grant",
          "equity"
        ],
        "scenario": {
          "file": "\(PlanFiles.delta)",
          "identity": "\(identity)",
          "name": "yangtze-delta",
          "settings": [
            "horizonMonths=96"
          ]
        },
        "schema": "botou/plan/1",
        "seed": 9,
        "trials": 1200,
        "version": "\(try Tool.version())"
      }

      """
    #expect(String(decoding: try plans.files.bytes("parts/plan.json"), as: UTF8.self) == expected)
  }

  @Test func `planning plays nothing, writes two files and says what to type`() throws {
    for (workers, play, script) in [
      ("slurm", "sbatch parts/shard.sbatch", "shard.sbatch"),
      ("parallel", "sh p/shard.sh", "shard.sh"),
    ] {
      let folder = workers == "slurm" ? "parts" : "p"
      let line = [
        "shard", PlanFiles.delta, "--plan", "1000", "--for", workers, "-o", folder, "-n",
        "1000000000",
      ]
      let english = try Tool.run(line, folder: plans.folder)
      #expect(
        english
          == (
            "wrote the plan of 1000 parts to \(folder)\nplay:\n  \(play)\n"
              + "merge:\n  botou merge --expect \(folder)/plan.json\n", "", 0
          ))
      let chinese = try Tool.run(line + ["--lang", "zh"], folder: plans.folder)
      #expect(
        chinese.stdout
          == "已将 1000 个分片的计划写入 \(folder)\n运行：\n  \(play)\n"
          + "合并：\n  botou merge --expect \(folder)/plan.json\n")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: plans.files.scratch.file(folder).path)
      #expect(names.sorted() == ["plan.json", script])
    }
  }

  @Test func `names of parts stand in the order of their numbers`() throws {
    try plans.plan(parts: 5, for: "slurm")
    let line = ["shard", PlanFiles.delta, "--plan", "10001", "--for", "slurm", "-o", "many", "-q"]
    #expect(
      try Tool.run(line + ["-n", "2560256"], folder: plans.folder) == ("", "", 0))
    let files = try #require(
      find(try plans.files.document("many/plan.json"), "files") as? [String])
    #expect(files.count == 10001 && files == files.sorted() && files[0] == "part-00001.part")
  }

  private static let refused: [([String], String, String)] = [
    (
      ["--part", "1/5", "--for", "slurm"], "'--plan' and '--part' cannot be given together",
      "“--plan”与“--part”不能同时给出"
    ),
    ([], "missing option '--for'", "缺少选项“--for”"),
    (
      ["--for", "pbs"], "the value of '--for' is 'pbs'; it must be one of slurm, parallel",
      "“--for”的值为“pbs”；必须是以下之一：slurm, parallel"
    ),
    (
      ["--for", "slurm", "--until", "crossing.ultimate:0.1"],
      "'--until' cannot be used here: a part cannot know when the whole run may stop",
      "“--until”不能用于此处：分片无法判断整个运行何时可停"
    ),
    (
      ["--for", "slurm", "-n", "1024"],
      "the value of '--plan' is '5'; it must be at most 4, since 1024 futures are 4 times 256 or less",
      "“--plan”的值为“5”；必须不超过 4，因为 1024 个未来按每块至多 256 个分为 4 块"
    ),
  ]

  @Test func `a plan that makes no sense is refused in both languages and leaves nothing`() throws {
    func expect(_ line: [String], _ english: String, _ chinese: String) throws {
      let said = try Tool.run(line, folder: plans.folder)
      #expect(said == ("", "botou: \(english)\nbotou: see 'botou shard --help'\n", 64))
      let zh = try Tool.run(line + ["--lang", "zh"], folder: plans.folder)
      #expect(zh == ("", "botou: \(chinese)\nbotou: 请参阅“botou shard --help”\n", 64))
    }
    for (words, english, chinese) in Self.refused {
      try expect(
        ["shard", PlanFiles.delta, "--plan", "5", "-o", "parts"] + words, english, chinese)
    }
    for count in ["0", "-1", "1048577", "five"] {
      try expect(
        ["shard", PlanFiles.delta, "--plan=\(count)", "--for", "slurm", "-o", "parts"],
        "the value of '--plan' is '\(count)'; it must be a whole number between 1 and 1048576",
        "“--plan”的值为“\(count)”；必须是 1 与 1048576 之间的整数")
    }
    try expect(
      ["shard", PlanFiles.delta, "--plan", "5", "--for", "slurm"], "missing option '--out'",
      "缺少选项“--out”")
    try expect(
      ["shard", PlanFiles.delta, "--for", "slurm", "--part", "1/2", "-o", "parts"],
      "'--for' needs '--plan'", "“--for”须与“--plan”同时给出")
    let names = try plans.files.names()
    #expect(names == [])
  }

  @Test func `a scenario that cannot be read again, or would be written over, is refused`() throws {
    let scenario = try String(contentsOfFile: PlanFiles.delta, encoding: .utf8)
    let line = ["--plan", "2", "--for", "slurm", "-o", "."]
    let piped = try Tool.run(["shard", "-"] + line, stdin: scenario, folder: plans.folder)
    #expect(
      piped.stderr.hasPrefix(
        "botou: '-' cannot be used here: every part reads the scenario again; name its file\n")
        && piped.status == 64)
    try Data(scenario.utf8).write(to: plans.files.scratch.file("plan.json"))
    let same = try Tool.run(["shard", "plan.json"] + line, folder: plans.folder)
    #expect(
      same.stderr.hasPrefix(
        "botou: './plan.json' of '--out .' would overwrite 'plan.json', which is read here; ")
        && same.status == 64)
    try Data().write(to: plans.files.scratch.file("file"))
    let file = try Tool.run(
      ["shard", PlanFiles.delta, "--plan", "2", "--for", "slurm", "-o", "file"],
      folder: plans.folder)
    #expect(file == ("", "botou: cannot write 'file': part of the path is not a folder\n", 73))
  }
}
