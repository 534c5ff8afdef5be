import TestSupport
import Testing

struct RunUsageCase: Sendable, CustomTestStringConvertible {
  let words: [String]
  let english: String
  let chinese: String
  var testDescription: String { words.joined(separator: " ") }

  init(_ words: String..., english: String, chinese: String) {
    (self.words, self.english, self.chinese) = (words, english, chinese)
  }

  static let all = [
    RunUsageCase("run", english: "missing 'FILE'", chinese: "缺少参数“FILE”"),
    RunUsageCase("merge", english: "missing 'PART'", chinese: "缺少参数“PART”"),
    RunUsageCase(
      "run", RunFiles.delta, "--policy", "grnt",
      english: "there is no policy 'grnt'. Did you mean 'grant'?",
      chinese: "没有政策“grnt”。是否想写“grant”？"),
    RunUsageCase(
      "run", RunFiles.delta, "--until", "crossing.ultimat:0.01",
      english: "the value of '--until' is 'crossing.ultimat:0.01'. "
        + "Did you mean 'crossing.ultimate:0.01'?",
      chinese: "“--until”的值为“crossing.ultimat:0.01”。是否想写“crossing.ultimate:0.01”？"),
    RunUsageCase(
      "run", RunFiles.delta, "--until", "crossing.ultimate:0",
      english:
        "the value of '--until' is 'crossing.ultimate:0'; it must be a metric and a half-width "
        + "above 0, such as crossing.ultimate:0.005",
      chinese: "“--until”的值为“crossing.ultimate:0”；必须是指标与大于 0 的半宽，如 crossing.ultimate:0.005"),
    RunUsageCase(
      "run", RunFiles.delta, "--trials", "0",
      english:
        "the value of '--trials' is '0'; it must be a whole number between 1 and 1099511627776",
      chinese: "“--trials”的值为“0”；必须是 1 与 1099511627776 之间的整数"),
    RunUsageCase(
      "run", RunFiles.delta, "--threads", "0",
      english: "the value of '--threads' is '0'; it must be a whole number between 1 and 1024",
      chinese: "“--threads”的值为“0”；必须是 1 与 1024 之间的整数"),
    RunUsageCase(
      "run", RunFiles.delta, "--draws", "gls",
      english: "the value of '--draws' is 'gls'. Did you mean 'gsl'?",
      chinese: "“--draws”的值为“gls”。是否想写“gsl”？"),
    RunUsageCase(
      "run", RunFiles.delta, "--sampler", "inversion",
      english: "'--sampler' is now called '--draws': tables or gsl",
      chinese: "“--sampler”现称“--draws”：tables 或 gsl"),
    RunUsageCase(
      "check", RunFiles.delta, "--sampler", "gsl", english: "unknown option '--sampler'",
      chinese: "未知选项“--sampler”"),
    RunUsageCase(
      "shard", RunFiles.delta, "--part", "3/2", "--out", "x",
      english: "the value of '--part' is '3/2'; it must be I/N with I between 1 and N, such as 2/5",
      chinese: "“--part”的值为“3/2”；必须形如 I/N，且 I 在 1 与 N 之间，如 2/5"),
    RunUsageCase(
      "shard", RunFiles.delta, "--part", "1/2", "--out", "-",
      english: "'--out -' cannot be used here: it cannot be printed; give it a name",
      chinese: "“--out -”不能用于此处：无法打印到屏幕，请给出名称"),
    RunUsageCase(
      "run", RunFiles.delta, "--checkpoint", "-",
      english: "'--checkpoint -' cannot be used here: it cannot be printed; give it a name",
      chinese: "“--checkpoint -”不能用于此处：无法打印到屏幕，请给出名称"),
    RunUsageCase(
      "run", RunFiles.delta, "--trials-csv", "-",
      english: "'--trials-csv -' cannot be used here: it cannot be printed; give it a name",
      chinese: "“--trials-csv -”不能用于此处：无法打印到屏幕，请给出名称"),
    RunUsageCase(
      "shard", RunFiles.delta, "--part", "1/2", "--out", "x", "--until", "crossing.ultimate:0.1",
      english: "'--until' cannot be used here: a part cannot know when the whole run may stop",
      chinese: "“--until”不能用于此处：分片无法判断整个运行何时可停"),
  ]
}

@Test(arguments: RunUsageCase.all)
func `a run that makes no sense is refused in both languages`(_ usage: RunUsageCase) throws {
  let page = usage.words[0]
  let english = try Tool.run(usage.words)
  #expect(
    english == ("", "botou: \(usage.english)\nbotou: see 'botou \(page) --help'\n", 64))
  let chinese = try Tool.run(usage.words + ["--lang", "zh"])
  #expect(
    chinese == ("", "botou: \(usage.chinese)\nbotou: 请参阅“botou \(page) --help”\n", 64))
}

@Test func `shard says which option it wants`() throws {
  for (words, option) in [(["--out", "x"], "--part"), (["--part", "1/2"], "--out")] {
    let run = try Tool.run(["shard", RunFiles.delta] + words)
    #expect(run.status == 64 && run.stderr.contains(option), "\(run.stderr)")
  }
}

@Test func `a faulty scenario ends a run with 65 and a missing one with 66`() throws {
  let faulty = try Tool.run(["run", "-"], stdin: "{ name: \"x\" }")
  #expect(faulty.status == 65 && faulty.stdout.isEmpty)
  let missing = try Tool.run(["run", "none.json5"])
  #expect(
    missing == ("", "botou: cannot read 'none.json5': no such file or folder\n", 66))
}
