import Foundation
import TestSupport
import Testing

/// Command lines that together show everything the tool says to people, command after command.
///
/// The list of commands and options is the tool's own help, so that a new one without a sample fails.
struct SpokenSamples {
  let scratch: Scratch

  /// Names of scenarios, policies and regimes that the samples' output holds.
  static let names: Set<String> = [
    "yangtze-delta", "running-portfolio", "none", "grant", "equity", "grant-to-equity", "cold",
    "normal", "hot", "deeptech", "small", "equipment",
  ]

  init() throws {
    scratch = try Scratch()
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: scratch.file(name))
    }
    try write("date,amount\n2020-01-01,-100\n2021-01-01,250\n2022-01-01,-156\n", "flows.csv")
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: Self.delta)), as: UTF8.self)
    try write(text.replacing("horizonMonths: 120", with: "horizonMonths: 96"), "mine.json5")
    try write("templates.deeptech.financing.share\n30%\n150%\n", "points.csv")
    try write(
      "date,amount,nav,index\n2020-01-01,-100,0,100\n2021-01-01,50,90,110\n2022-01-01,20,80,120\n",
      "market.csv")
    // The shipped sheets without the English half of their titles.
    for name in ["control-floor", "participation"] {
      let sheet = Repository.file("Scenarios/cap-tables/\(name).json5")
      try write(
        String(decoding: try Data(contentsOf: sheet), as: UTF8.self)
          .replacing(#/ · [A-Za-z ,]*/#, with: ""), name + ".json5")
    }
    for part in ["1/2", "2/2"] {
      let made = try Tool.run(
        ["shard", Self.delta, "-n", "300", "--part", part, "-o", part.prefix(1) + ".part"],
        folder: scratch.folder)
      try #require(made == ("", "", 0))
    }
    let run = try Tool.run(
      ["run", Self.delta, "-n", "130", "-q", "--json", "run.json"], folder: scratch.folder)
    try #require(run == ("", "", 0))
  }

  static let delta = Repository.file("Scenarios/yangtze-delta.json5").path
  private static let running = Repository.file("Scenarios/running-portfolio.json5").path

  /// What each command says to a person, but for its help.
  static let all: [String: [[String]]] = [
    "init": [["init", "small"]],
    "check": [
      ["check", delta], ["check", running], ["check", delta, "--changed", "--from", "mine.json5"],
    ],
    "run": [
      ["run", delta, "-n", "300"], ["run", running, "-n", "130"],
      ["run", delta, "-n", "300", "--details"], ["run", running, "-n", "130", "--details"],
      ["run", delta, "-n", "1500", "--until", "crossing.ultimate:0.2"],
      ["run", delta, "-n", "1500", "--until", "crossing.ultimate:0.0001"],
    ],
    "shard": [["shard", delta, "--plan", "2", "--for", "slurm", "-o", "parts"]],
    "merge": [["merge", "1.part", "2.part"]],
    "evaluate": [
      ["evaluate", delta, "--cases", "3", "-n", "64"],
      ["evaluate", delta, "--points", "points.csv", "-n", "64"],
    ],
    "sweep": [
      ["sweep", delta, "--over", "policies.equity.preMoney=3000:12000:4", "-n", "256"],
      ["sweep", delta, "--over", "fund.discountRate=0:0.1:3"]
        + ["--over", "templates.deeptech.financing.share=0.4,0.6", "-n", "64"],
    ],
    "solve": [
      ["solve", delta, "--for", "policies.equity.preMoney=2000:12000", "--policy", "equity"]
        + ["--so-that", "state.npv>=0", "-n", "256"],
      ["solve", delta, "--for", "fund.discountRate", "--so-that", "P(crossings>=60)>=80%"]
        + ["-n", "64"],
    ],
    "sensitivity": [
      ["sensitivity", delta, "--metric", "state.npv", "-n", "64", "--rank"],
      [
        "sensitivity", delta, "-n", "64", "--own", "--input",
        "templates.deeptech.stages[0].p=0.5:1.5",
      ],
      ["sensitivity", delta, "-n", "16", "--own", "--method", "sobol", "--rows", "8"]
        + ["--input", "templates.deeptech.financing.share", "--input", "fund.discountRate"],
    ],
    "compare": [
      ["compare", delta, "mine.json5", "-n", "300"], ["compare", "run.json", "mine.json5"],
    ],
    "explain": [
      ["explain", delta, "--trial", "7"], ["explain", "metrics"],
      ["explain", "metrics", "crossing"],
      ["explain", "changes"],
      [
        "explain", delta, "--trial", "7", "--project", "delta#15", "--policy", "grant",
        "--policy", "equity", "--policy", "grant-to-equity", "--policy", "none",
      ],
      ["explain", running, "--project", "柔性压力传感", "--policy", "grant-to-equity"],
    ],
    "convert": [
      [
        "convert", "--pre", "80", "--new", "20", "--grant", "10", "--convention", "alongside",
        "--team-floor", "0.7",
      ],
      ["convert", "control-floor.json5"],
    ],
    "waterfall": [["waterfall", "participation.json5"]],
    "returns": [["returns", "flows.csv", "--rate", "0.1"], ["returns", "market.csv"]],
    "help": [["help"]],
    // Documents for programs, which the report and its pictures are too, have tests of their own.
    "report": [], "chart": [], "schema": [], "completions": [], "man": [],
  ]

  // MARK: - What the tool declares

  /// The names of all commands, as help lists them.
  static func commands() throws -> [String] {
    try Tool.run(["help"], environment: ["COLUMNS": "100"]).stdout
      .matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
  }

  /// An option of a command, as its page shows it.
  struct Option {
    let name: String
    let takesValue: Bool
  }

  static func options(of command: String) throws -> [Option] {
    try Tool.run(["help", command], environment: ["COLUMNS": "100"]).stdout
      .matches(of: /(?m)^  (?:-.,|   ) --([a-z-]+)( [A-Z][^ ]*)?/)
      .map { Option(name: "--" + $0.1, takesValue: $0.2 != nil) }
  }
}
