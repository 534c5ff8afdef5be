import Foundation
import TestSupport
import Testing

@Suite struct RunShardTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private func shard(
    _ part: String, of trials: String = "900", to file: String, _ more: String...
  ) throws {
    let run = try Tool.run(
      ["shard", delta, "-n", trials, "-q", "--part", part, "--out", file] + more,
      folder: files.scratch.folder)
    try #require(run.status == 0 && run.stderr.isEmpty, "\(run.stderr)")
  }

  /// The second has errors from eight nets and a part of one.
  @Test(arguments: ["900", "2200"])
  func `parts merge in any order to the bytes of the whole run`(trials: String) throws {
    try files.run("run", delta, "-n", trials, "-q", "--json", "whole")
    for part in 1...3 {
      try shard("\(part)/3", of: trials, to: "\(part)", "--threads", "\(part)")
    }
    #expect(number(try files.document("whole"), "replicates") == (trials == "900" ? 900 : 9))
    for order in [["1", "2", "3"], ["3", "1", "2"], ["2", "3", "1"]] {
      let run = try Tool.run(
        ["merge"] + order + ["-q", "--json", "merged"], folder: files.scratch.folder)
      #expect(run == ("", "", 0))
      #expect(try files.bytes("merged") == files.bytes("whole"), "\(order)")
    }
  }

  @Test func `parts whose marks differ merge alike in any order`() throws {
    try shard("1/2", to: "1")
    try shard("2/2", to: "2", "--set", "templates.deeptech.financing.share=0.5")
    for (order, name) in [(["1", "2"], "a"), (["2", "1"], "b")] {
      let run = try Tool.run(
        ["merge"] + order + ["-q", "--json", name], folder: files.scratch.folder)
      #expect(run == ("", "", 0))
    }
    #expect(try files.bytes("a") == files.bytes("b"))
  }

  @Test func `merge sums up like run`() throws {
    try shard("1/1", to: "only")
    #expect(try files.run("merge", "only") == files.run("run", delta, "-n", "900"))
  }

  @Test func `more parts than chunks merge as well`() throws {
    let parts = (1...10).map(String.init)
    for part in parts { try shard("\(part)/10", to: part) }
    let run = try Tool.run(["merge", "-q"] + parts, folder: files.scratch.folder)
    #expect(run == ("", "", 0))
  }

  @Test func `parts that do not belong together are refused by name`() throws {
    try shard("1/2", to: "one")
    try shard("2/2", to: "seed", "--seed", "9")
    try shard("2/2", to: "scenario", "--set", "horizonMonths=96")
    try shard("2/2", to: "policies", "--policy", "equity")
    try shard("2/2", to: "draws", "--draws", "gsl")
    try shard("2/2", to: "futures", "--futures", "plain")
    try shard("2/3", to: "third")
    try shard("1/3", to: "first")
    let english = [
      "seed": "its seed is 9, not 1", "scenario": "it belongs to another scenario",
      "policies": "it judges other policies", "draws": "its draws are 'gsl', not 'tables'",
      "futures": "its futures are 'plain', not 'nets'",
    ]
    for (file, why) in english {
      let run = try files.attempt("merge", "one", file)
      #expect(
        run == ("", "botou: cannot use '\(file)': it does not belong to 'one': \(why)\n", 65))
    }
    let overlap = try files.attempt("merge", "one", "third")
    #expect(
      overlap == ("", "botou: cannot use 'third': it holds futures 256 to 511, as 'one' does\n", 65)
    )
    let missing = try files.attempt("merge", "first", "third")
    #expect(missing == ("", "botou: part 3 of 3 is missing\n", 65))
    let both = try files.attempt("merge", "third", "--lang", "zh")
    #expect(both == ("", "botou: 缺少第 1、3 份，共 3 份\n", 65))
    let chinese = try files.attempt("merge", "one", "seed", "--lang", "zh")
    #expect(chinese == ("", "botou: 无法使用“seed”：与“one”不属同一运行：其种子为 9，而非 1\n", 65))
  }

  @Test func `damaged and foreign files are refused in clear words`() throws {
    try shard("1/1", to: "part")
    let bytes = try files.bytes("part")
    try bytes.prefix(300).write(to: files.scratch.file("cut"))
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    try changed.write(to: files.scratch.file("changed"))
    try (bytes + bytes).write(to: files.scratch.file("twice"))
    try Data("{}".utf8).write(to: files.scratch.file("foreign"))
    let expected = [
      "cut": "it is cut: 300 of \(bytes.count) bytes",
      "twice": "it goes on behind its end: \(2 * bytes.count) bytes, not \(bytes.count)",
      "changed": "it is damaged: its checksum is wrong",
      "foreign": "it is no checkpoint or part of botou's",
    ]
    for (file, why) in expected {
      let merged = try files.attempt("merge", file)
      #expect(merged == ("", "botou: cannot use '\(file)': \(why)\n", 65))
      let resumed = try files.attempt("run", delta, "-n", "900", "--checkpoint", file)
      #expect(resumed == ("", "botou: cannot use '\(file)': \(why)\n", 65))
    }
    let missing = try files.attempt("merge", "nowhere")
    #expect(missing == ("", "botou: cannot read 'nowhere': no such file or folder\n", 66))
  }

  @Test(arguments: [
    (-1, "play the run again with this botou, the same seed", "请用本版 botou 以相同种子重新运行"),
    (1, "use a newer botou", "请使用更新的 botou"),
  ])
  func `a part or checkpoint of another format is refused by name with what to do`(
    step: Int, english: String, chinese: String
  ) throws {
    try shard("1/1", to: "part")
    var bytes = try files.bytes("part")
    // The format's number follows the eight bytes by which an archive is known.
    let place = bytes.startIndex + 8
    let own = Int(bytes[place])
    bytes[place] = UInt8(own + step)
    try bytes.write(to: files.scratch.file("other"))
    let found = "botou/part/\(own + step)"
    let said = "its format is \(found); this botou reads botou/part/\(own); \(english)"
    #expect(
      try files.attempt("merge", "other") == ("", "botou: cannot use 'other': \(said)\n", 65))
    #expect(
      try files.attempt("run", delta, "-n", "900", "--checkpoint", "other")
        == ("", "botou: cannot use 'other': \(said)\n", 65))
    let zh = "其格式为 \(found)；本版 botou 读取 botou/part/\(own)；\(chinese)"
    #expect(
      try files.attempt("merge", "other", "--lang", "zh")
        == ("", "botou: 无法使用“other”：\(zh)\n", 65))
  }

  @Test func `a checkpoint of another run is refused`() throws {
    try files.run("run", delta, "-n", "200", "-q", "--checkpoint", "saved")
    let cases: [([String], String, String)] = [
      (["--seed", "3"], "its seed is 1, not 3", "其种子为 1，而非 3"),
      (["--set", "horizonMonths=96"], "it belongs to another scenario", "属于另一个情景"),
      (["--policy", "equity"], "it judges other policies", "所评估的政策不同"),
      (["--draws", "gsl"], "its draws are 'tables', not 'gsl'", "其抽样方式为 tables，而非 gsl"),
      (["--futures", "plain"], "its futures are 'nets', not 'plain'", "其均衡方式为 nets，而非 plain"),
      (["--until", "state.npv:1"], "it was run until another half-width", "其 --until 不同"),
      (["-n", "300"], "its run has 200 trials, not 300", "其运行为 200 次模拟，而非 300 次"),
    ]
    for (words, english, chinese) in cases {
      let trials = words.contains("-n") ? [] : ["-n", "200"]
      func attempt(_ language: String) throws -> (stdout: String, stderr: String, status: Int32) {
        try Tool.run(
          ["run", delta, "--checkpoint", "saved", "--lang", language] + trials + words,
          folder: files.scratch.folder)
      }
      #expect(try attempt("en") == ("", "botou: cannot use 'saved': \(english)\n", 65))
      #expect(try attempt("zh") == ("", "botou: 无法使用“saved”：\(chinese)\n", 65))
    }
  }

  @Test func `a checkpoint survives a write that fails`() throws {
    try files.run("run", delta, "-n", "200", "-q", "--checkpoint", "saved")
    let saved = try files.bytes("saved")
    let run = try Tool.runWithoutWrites(
      "run \(delta) -n 200 -q --checkpoint saved", folder: files.scratch.folder)
    #expect(run == "botou: cannot write 'saved': the file is too large\n73\n")
    #expect(try files.bytes("saved") == saved)
  }

  @Test func `a part is no checkpoint, and stays as it was`() throws {
    try shard("2/3", to: "part")
    let part = try files.bytes("part")
    let run = ["run", delta, "-n", "900", "-q", "--checkpoint", "part"]
    let english = "it is part 2 of 3, which 'botou merge' adds up; name another checkpoint"
    #expect(
      try Tool.run(run, folder: files.scratch.folder)
        == ("", "botou: cannot use 'part': \(english)\n", 65))
    let chinese = "这是第 2 个分片（共 3 个），应由“botou merge”合并；请改用其他检查点"
    #expect(
      try Tool.run(run + ["--lang", "zh"], folder: files.scratch.folder)
        == ("", "botou: 无法使用“part”：\(chinese)\n", 65))
    #expect(try files.bytes("part") == part)
  }

  @Test func `what cannot be gone on with is no place for a checkpoint or its rows`() throws {
    let run = ["run", delta, "-n", "100", "-q", "--checkpoint"]
    func attempt(_ words: String...) throws -> (stdout: String, stderr: String, status: Int32) {
      try Tool.run(run + words, folder: files.scratch.folder)
    }
    // A pipe is not waited at.
    _ = try Tool.shell("mkfifo pipe", folder: files.scratch.folder)
    for name in ["/dev/null", "pipe"] {
      let no = try attempt(name)
      #expect(no == ("", "botou: cannot read '\(name)': it is no regular file\n", 66))
    }
    #expect(
      try attempt("pipe", "--lang", "zh") == ("", "botou: 无法读取“pipe”：它不是普通文件\n", 66))
    #expect(
      try attempt("new", "--trials-csv", "/dev/null")
        == ("", "botou: cannot write '/dev/null': it is no regular file\n", 73))
  }
}
