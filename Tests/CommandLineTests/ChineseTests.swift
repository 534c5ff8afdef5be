import Foundation
import TestSupport
import Testing

/// Words of the tool's own language that Chinese text may hold.
private func allowed() throws -> Set<String> {
  // What one types, and the columns of a flow table.
  let typed: Set<String> = [
    "botou", "en", "zh", "less", "Schema", "my-programme", "metrics", "nav", "index", "date",
    "amount",
    "gsl", "inversion", "sampler", "asked", "draws", "replicates", "nets", "plain", "text", "json",
    "tables",
    "Markdown", "fund", "scenario", "stages",
    "horizon", "Months", "official", "policies", "csv", "changes", "format", "value", "Basis",
    "convention", "at", "End", "step", "Up", "Of", "rounding", "capital", "on-top", "delta-centre",
    "queue",
    "order", "Scenarios", "fields", "laws", "shell", "bash", "zsh", "fish", "source", "Ctrl",
    "focus", "Python", "measure", "uncertain", "best", "decide", "now", "parameters", "note",
    "owner",
  ]
  let charts: Set<String> = [
    "crossing", "deaths", "valley", "outcome", "stake", "differences", "attribution",
    "cash", "frontier", "fates", "exceedance", "money", "proceeds", "sbatch", "parallel", "slurm",
    "Sobol", "crossings", "extends", "parts", "plan", "sh", "sobol", "study", "tornado",
  ]
  let terms: Set<String> = [
    "alongside", "in-pre-money", "dollars-invested", "existing", "post-money", "pre-money",
    "forgone", "deferred", "cash-claim",
  ]
  // Fields and choices as the file writes them, among the terms that differ from their defaults.
  let stated: Set<String> = [
    "Floor", "Haircut", "Rate", "accepted", "copies", "deadline", "delta", "discount", "ever",
    "exponential", "gamma", "intensity", "lognormal", "max", "mean", "min", "name", "pro-rata",
    "sale", "sd", "team", "template", "uniform",
  ]
  return SpokenSamples.names.union(typed).union(charts).union(terms).union(stated)
    .union(try SpokenSamples.commands())
}

@Test func `every command has a sample of what it says`() throws {
  let commands = try SpokenSamples.commands()
  #expect(commands.count >= 13)
  #expect(Set(commands) == Set(SpokenSamples.all.keys))
}

@Test func `no English is left over in what any command says in Chinese`() throws {
  let samples = try SpokenSamples()
  let allowed = try allowed()
  for command in try SpokenSamples.commands() {
    for arguments in (SpokenSamples.all[command] ?? []) + [["help", command]] {
      let run = try Tool.run(arguments + ["--lang", "zh"], folder: samples.scratch.folder)
      #expect(run.status == 0 && run.stderr.isEmpty, "\(arguments): \(run.stderr)")
      #expect(LeftEnglish.words(in: run.stdout, allowing: allowed) == [], "\(arguments)")
    }
  }
}

@Test func `no English is left over in what is said of any command's faulty line`() throws {
  let allowed = try allowed()
  for command in try SpokenSamples.commands() {
    var lines = [[command, "--no-such-option"], [command, "a", "b", "--", "c"]]
    for option in try SpokenSamples.options(of: command)
    where !["--help", "--version"].contains(option.name) {
      lines +=
        option.takesValue
        ? [[command, option.name], [command, option.name + "="]]
        : [[command, option.name + "=3"], [command, option.name, option.name]]
    }
    for line in lines {
      let run = try Tool.run(line, environment: ["LANG": "zh_CN.UTF-8"])
      // Only merge takes any number of words, and then misses its files.
      #expect(run.status == 64 || run.status == 66, "\(line): \(run.stderr)")
      #expect(run.stderr.hasPrefix("botou: "))
      #expect(LeftEnglish.words(in: run.stderr, allowing: allowed) == [], "\(line)")
    }
  }
}

@Test func `no English is left over in what is said of files`() throws {
  let samples = try SpokenSamples()
  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: samples.scratch.file(name))
  }
  try write("{", "cut.json5")
  try write("{ name: 3, stert: 4 }", "wrong.json5")
  try write("date,amount\nyesterday,much\n", "wrong.csv")
  try write("no archive", "wrong.part")
  try write(#"{ extends: "mine.json5", currency: "EUR" }"#, "euro.json5")
  let none = #"policies: { none: null, grant: null, equity: null, "grant-to-equity": null,"#
  try write(
    #"{ extends: "mine.json5", baseline: "q", focus: "q", official: null, "# + none
      + #" "grant-to-equity+fund": null, q: { instrument: "grant" } } }"#, "other.json5")
  let files = [
    ["run", "absent.json5"], ["run", "."], ["check", "cut.json5"], ["check", "wrong.json5"],
    ["run", SpokenSamples.delta, "--policy", "grnt"], ["merge", "wrong.part"], ["merge", "1.part"],
    ["merge", "1.part", "1.part"], ["compare", "mine.json5", "mine.json5"],
    ["compare", "run.json", "run.json", "--seed", "3"], ["compare", "mine.json5", "none.json5"],
    ["compare", "mine.json5", "euro.json5"], ["compare", "mine.json5", "other.json5"],
    ["compare", "mine.json5", SpokenSamples.delta, "--policy", "grnt"],
    ["check", "mine.json5", "--from", "wrong.json5"], ["report", "wrong.json5"],
    ["report", "cut.json5"],
    ["report", "run.json", "-o", "none/x"], ["report", "run.json", "-o", "."],
    ["chart", "run.json"], ["chart", "run.json", "--kind", "pie"],
    ["chart", "run.json", "--kind", "cash", "--policy", "grnt"], ["convert", "wrong.json5"],
    ["convert", "cut.json5", "--pre", "3"], ["waterfall", "wrong.json5"],
    ["returns", "wrong.csv"], ["schema", "runs"], ["init", "run", "run"], ["init", "../"],
    ["explain", SpokenSamples.delta, "--policy", "grant"],
    ["explain", SpokenSamples.delta, "--project", "nobody"],
    ["explain", SpokenSamples.delta, "--project", "delta#1500"],
    ["run", SpokenSamples.delta, "--set", "trials=0"], ["run", SpokenSamples.delta, "--set", "x"],
    ["run", SpokenSamples.delta, "--until", "crossing.ultimat:0.1"],
    ["shard", SpokenSamples.delta, "--plan", "50", "--for", "slurm", "-o", "x"],
    ["shard", "-", "--plan", "2", "--for", "slurm", "-o", "x"],
    ["shard", SpokenSamples.delta, "--plan", "2", "--for", "pbs", "-o", "x"],
    ["shard", SpokenSamples.delta, "--for", "slurm", "-o", "x"],
    ["merge", "--expect", "cut.json5"], ["merge", "--expect", "run.json"],
    ["shard", SpokenSamples.delta, "--part", "3/2"], ["shard", SpokenSamples.delta],
    ["run", SpokenSamples.delta, "-n", "130", "--checkpoint", "wrong.part"],
  ]
  // Fields of files are names wherever they stand.
  let fields: Set<String> = [
    "schema", "name", "stert", "company", "instruments", "start", "exits", "templates", "portfolio",
    "round", "sale", "title", "currency", "unit", "state", "limits", "rounding", "claims", "buy",
    "Backs", "trials", "path", "value", "delta",
  ]
  let allowed = try allowed().union(fields)
  for arguments in files {
    let run = try Tool.run(arguments + ["--lang", "zh"], folder: samples.scratch.folder)
    #expect([64, 65, 66, 73].contains(run.status), "\(arguments): \(run.stdout)")
    #expect(!run.stderr.isEmpty && run.stdout.isEmpty)
    #expect(LeftEnglish.words(in: run.stderr, allowing: allowed) == [], "\(run.stderr)")
  }
}

@Test func `English left over would be found`() {
  let text = "拨款 paid 后，“grant”见 a.json5 与 --json，templates.x[0].p 须 must be 3 [E_CODE]"
  #expect(LeftEnglish.words(in: text, allowing: ["be"]) == ["paid", "must"])
  #expect(LeftEnglish.sentences(in: text) == ["must", "be"])
  #expect(LeftEnglish.sentences(in: "start 为 3；须不小于 NPV") == [])
}
