import Foundation
import Languages
import TestSupport
import Testing

/// `botou sensitivity`: on which inputs a number depends, against runs and sums by hand.
@Suite struct SensitivityTests {
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  /// Twenty projects that are sure to end well; what the centre pays is 10·first + 10·second.
  private static let sum = """
    {
      name: "sum", start: "2025-01", horizonMonths: 60, currency: "CNY", unit: 10000,
      templates: {
        first: {
          stages: [{ name: "s", duration: 6, cost: 9000, p: 1 }],
          funding: { centre: { uncertain: { min: 1000, max: 1300 }, best: 1000 }, otherPublic: 0, team: 8000 },
          financing: { share: 0.5, wait: 6, preMoney: 8000, newMoney: 2000 },
        },
        second: {
          stages: [{ name: "s", duration: 6, cost: 9000, p: 1 }],
          funding: { centre: { uncertain: { min: 2000, max: 2400 }, best: 2000 }, otherPublic: 0, team: 8000 },
          financing: { share: { decide: [0.3, 0.5], now: 0.5 }, wait: 6, preMoney: 8000, newMoney: 2000 },
        },
      },
      portfolio: [
        { name: "a", template: "first", copies: 10, entry: "2025-01" },
        { name: "b", template: "second", copies: 10, entry: "2025-01" },
      ],
      policies: { none: { instrument: "none" }, grant: { instrument: "grant" } },
    }
    """

  private func study(_ words: String...) throws -> [String: Any] {
    let run = try Tool.run(
      ["sensitivity"] + words + ["--json", "study.json", "--quiet"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return try files.document("study.json")
  }

  private func writeSum() throws {
    try Data(Self.sum.utf8).write(to: files.scratch.file("sum.json5"))
  }

  private func bars(_ study: [String: Any]) throws -> [[String: Any]] {
    let tornado = try #require(study["tornado"] as? [String: Any])
    return try #require(tornado["bars"] as? [[String: Any]])
  }

  // MARK: - Tornado

  /// p10 and p90 are 1,030 and 1,270, 2,040 and 2,360: ten times as much less 10,000 and 20,000.
  @Test func `bars are sums by hand, the widest first`() throws {
    try writeSum()
    let study = try study("sum.json5", "--metric", "money.centre", "--trials", "256")
    let bars = try bars(study)
    #expect(
      bars.map { $0["input"] as? String } == [
        "templates.second.funding.centre", "templates.first.funding.centre",
        "templates.second.financing.share",
      ])
    let wanted = [[400.0, 3600], [300, 2700], [0, 0]]
    for (bar, changes) in zip(bars, wanted) {
      let ends = try #require(bar["ends"] as? [[String: Any]])
      for (end, change) in zip(ends, changes) {
        #expect(abs(try #require(number(end["change"], "value")) - change) < 1e-6)
        #expect(number(end["change"], "standardError") ?? 1 < 1e-6)
      }
      #expect(abs(try #require(bar["span"] as? Double) - changes[1]) < 1e-6)
      #expect(bar["zeroWithinError"] as? Bool == (changes[1] == 0))
    }
    let best = try #require((study["tornado"] as? [String: Any])?["best"])
    #expect(abs(try #require(number(best, "value")) - 30_000) < 1e-6)
  }

  /// A change is what `botou compare` finds between the scenario and the same with the input at its end.
  @Test func `an end differs from the best guess as a comparison says, error and all`() throws {
    let path = "templates.deeptech.financing.share"
    let study = try study(
      RunFiles.delta, "--metric", "state.npv", "--own", "--trials", "2304", "--input", path)
    let ends = try #require(try bars(study)[0]["ends"] as? [[String: Any]])
    for (end, wanted) in zip(ends, [0.34, 0.66]) {
      #expect(abs(try #require(end["value"] as? Double) - wanted) < 1e-12)
    }
    let mine =
      #"{ extends: "\#(RunFiles.delta)", name: "mine", templates: { deeptech: { financing: { share: 0.66 } } } }"#
    try Data(mine.utf8).write(to: files.scratch.file("mine.json5"))
    let pair = try Tool.run(
      ["compare", RunFiles.delta, "mine.json5", "--allow", Repository.file("Scenarios").path]
        + ["--metrics", "state.npv", "--trials", "2304", "--json", "--out", "pair.json"],
      folder: files.scratch.folder)
    try #require(pair.status == 0, "\(pair.stderr)")
    let told = try #require(try files.document("pair.json")["policies"] as? [[String: Any]])
    let policy = try #require(told.first { $0["policy"] as? String == "grant-to-equity" })
    let measures = try #require(policy["measures"] as? [[String: Any]])
    for part in ["value", "standardError"] {
      let wanted = try #require(number(measures[0]["difference"], part))
      let found = try #require(number(ends[1]["change"], part))
      #expect(abs(found - wanted) <= 1e-9 * abs(wanted), "\(part)")
    }
  }

  /// Without `--own` the change is that of what the policy has more than the baseline.
  @Test func `what is studied is the difference to the baseline`() throws {
    let path = "templates.deeptech.funding.centre"
    let study = try study(
      RunFiles.delta, "--metric", "state.npv", "--trials", "256", "--input", path)
    let end = try #require((try bars(study)[0]["ends"] as? [[String: Any]])?.first)
    func gain(_ settings: [String]) throws -> Double {
      let run = try Tool.run(
        ["run", RunFiles.delta, "--trials", "256", "--metrics", "state.npv", "--json", "run.json"]
          + ["--quiet"] + settings, folder: files.scratch.folder)
      try #require(run.status == 0, "\(run.stderr)")
      let policies = try #require(
        try files.document("run.json")["policies"] as? [[String: Any]])
      func value(_ name: String) throws -> Double {
        let policy = try #require(policies.first { $0["name"] as? String == name })
        return try #require(number(find(policy, "metrics", "state.npv"), "value"))
      }
      return try value("grant-to-equity") - value("grant")
    }
    let wanted = try gain(["--set", "\(path)=500"]) - gain([])
    #expect(abs(try #require(number(end["change"], "value")) - wanted) < 1e-6 * abs(wanted))
  }

  @Test func `policies that change places are named where they do`() throws {
    let words = [
      "sensitivity", RunFiles.delta, "--metric", "state.moic", "--own", "--rank", "--trials", "512",
      "--input", "policies.equity.preMoney=500:20000",
    ]
    let run = try Tool.run(words)
    #expect(
      run.stdout.replacing("\n", with: " ").contains(
        "With Price at which the state buys shares at entry at 20,000 CNY 10k, grant-to-equity has more than "
          + "shares bought at entry; at the best guesses it has less."))
    // Only the two that are compared, when nobody asks for all.
    let pair = try Tool.run(words.filter { $0 != "--rank" })
    #expect(pair.status == 0 && !pair.stdout.contains("shares bought at entry; at the best"))
  }

  @Test func `an end that cannot be played tells why, and the others go on`() throws {
    let run = try Tool.run([
      "sensitivity", RunFiles.delta, "--own", "--trials", "256", "--input",
      "templates.deeptech.stages[0].p=0.5:1.5",
    ])
    #expect(run.status == 0)
    #expect(run.stdout.contains("-"))
    let told = run.stdout.replacing("\n", with: " ")
    #expect(told.contains("at 1.5: ") && told.contains("between 0 and 1"), "\(run.stdout)")
  }

  // MARK: - Sobol'

  /// Uniform laws 300 and 400 wide have 9 and 16 in 25 of the variance, and nothing is left to luck.
  @Test func `indices of a sum are those of its laws`() throws {
    try writeSum()
    let study = try study(
      "sum.json5", "--metric", "money.centre", "--own", "--method", "sobol", "--rows", "64",
      "--trials", "16")
    let sobol = try #require(study["sobol"] as? [String: Any])
    let indices = try #require(sobol["indices"] as? [[String: Any]])
    #expect(indices.count == 2)
    for (input, wanted) in zip(indices, [0.64, 0.36]) {
      for whole in ["expected", "onePortfolio"] {
        for index in ["alone", "withOthers"] {
          let share = find(input, whole, index)
          let (value, error) = (number(share, "value") ?? 0, number(share, "standardError") ?? 1)
          #expect(abs(value - wanted) <= 6 * error && error < 0.01, "\(whole) \(index): \(value)")
        }
      }
    }
    #expect(abs(try #require(number(find(sobol, "luck", "ignorance"), "value")) - 1) < 1e-9)
    #expect(study["count"] as? Int == 8 * 64 * 4)
  }

  @Test func `luck has its share of what one portfolio comes to, and none of what is expected`()
    throws
  {
    let study = try study(
      RunFiles.delta, "--metric", "crossing.count", "--own", "--method", "sobol", "--rows", "8",
      "--scramblings", "4", "--trials", "512", "--input", "templates.deeptech.financing.share")
    let sobol = try #require(study["sobol"] as? [String: Any])
    func value(_ part: Any?) throws -> Double { try #require(number(part, "value")) }
    let luck = find(sobol, "luck")
    let parts = [
      try value(find(luck, "ignorance")), try value(find(luck, "luck", "alone")),
      try value(find(luck, "both")),
    ]
    #expect(abs(parts.reduce(0, +) - 1) < 1e-9)
    #expect(parts[1] > 0.2)
    let indices = try #require(sobol["indices"] as? [[String: Any]])
    // One input explains all that is expected.
    #expect(abs(try value(find(indices[0], "expected", "withOthers")) - 1) < 0.1)
  }

  // MARK: - Documents

  @Test(arguments: [
    ["--method", "tornado"], ["--method", "sobol", "--rows", "8", "--scramblings", "4"],
  ])
  func `the document is that of its schema, and the same on any number of threads`(
    method: [String]
  ) throws {
    try writeSum()
    let words =
      ["sensitivity", "sum.json5", "--own", "--trials", "300", "--metric", "crossing.ultimate"]
      + method
    let one = try Tool.run(words + ["--threads", "1", "--json", "-"], folder: files.scratch.folder)
    let three = try Tool.run(
      words + ["--threads", "3", "--json", "-"], folder: files.scratch.folder)
    #expect(one.status == 0 && one.stdout == three.stdout, "\(one.stderr)")
    let texts = [try Tool.run(["schema", "study"]).stdout, one.stdout].map {
      $0.replacing("\n", with: "")
    }
    let broken = texts[1].replacing("\"zeroWithinError\": true", with: "\"zeroWithinError\": 1")
      .replacing("\"scramblings\": 4", with: "\"scramblings\": -4")
    #expect(
      try JSONSchemaValidator.verdicts(on: [texts[1], broken], by: texts[0]) == [true, false])
  }

  @Test func `table and picture hold the same, and an empty picture is refused`() throws {
    try writeSum()
    let words = ["sensitivity", "sum.json5", "--metric", "money.centre", "--trials", "256"]
    let run = try Tool.run(
      words + ["--csv", "t.csv", "--svg", "t.svg", "--lang", "zh"], folder: files.scratch.folder)
    #expect(run.status == 0, "\(run.stderr)")
    #expect(run.stderr == "botou: 已写出：t.csv、t.svg\n")
    let lines = String(decoding: try files.bytes("t.csv"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1 + 6)
    #expect(lines[1].hasPrefix("templates.second.funding.centre,"))
    let picture = String(decoding: try files.bytes("t.svg"), as: UTF8.self)
    #expect(picture.contains("2,360") && picture.contains("取高值"))
    #expect(!picture.contains("0.3<"))
    let empty = try Tool.run(
      [
        "sensitivity", "sum.json5", "--policy", "none", "--metric", "money.centre", "--svg",
        "e.svg",
      ]
        + ["--trials", "256"],
      folder: files.scratch.folder)
    #expect(empty.status == 64 && empty.stderr.contains("there is nothing to draw"))
    #expect(!FileManager.default.fileExists(atPath: files.scratch.file("e.svg").path))
  }

  @Test(arguments: ["en", "zh"], [40, 80])
  func `no line is wider than the terminal`(language: String, width: Int) throws {
    for method in ["tornado", "sobol"] {
      let run = try Tool.run(
        [
          "sensitivity", RunFiles.delta, "--metric", "state.npv", "--trials", "16", "--lang",
          language,
        ]
          + ["--input", "fund.discountRate", "--input", "templates.deeptech.financing.share"]
          + ["--method", method], environment: ["COLUMNS": "\(width)", "LANG": "C.UTF-8"])
      #expect(run.status == 0, "\(run.stderr)")
      for line in run.stdout.split(separator: "\n") {
        #expect(line.displayWidth <= width, "\(line)")
      }
    }
  }

  // MARK: - Refusals

  @Test(arguments: [
    (["--metric", "crossing.ultimat"], "Did you mean 'crossing.ultimate'?"),
    (["--metric", "state.expectedShortfall95"], "its changes have no paired error"),
    (["--own", "--against", "none"], "'--own' and '--against' cannot be given together"),
    (["--against", "grant-to-equity"], "a policy does not differ from itself"),
    (["--policy", "gran"], "there is no policy 'gran'. Did you mean 'grant'?"),
    (
      ["--input", "templates.deeptech.financing.shar"],
      "Did you mean 'templates.deeptech.financing.share'?"
    ),
    (["--input", "fund.budget=1:2"], "its value is no number"),
    (["--input", "fund.discountRate=3"], "it must be NAME=LOW:HIGH"),
    (["--input", "fund.discountRate=0.1:0.1"], "it must be NAME=LOW:HIGH"),
    (["--input", "horizonMonths"], "the scenario gives it one value"),
    (["--input", "fund.discountRate", "--input", "fund.discountRate=0:1"], "given more than once"),
    (["--method", "sobol", "--rows", "12"], "it must be a power of two, such as 8 or 16"),
    (["--method", "sobol", "--rows", "4"], "a whole number between 8 and"),
    (["--method", "sobol", "--trials", "1"], "it must be between 2 and 1792 with --method sobol"),
    (["--method", "sobol", "--rank"], "it is for --method tornado"),
    (["--rows", "16"], "it is for --method sobol"),
    (["--method", "morris"], "it must be one of tornado, sobol"),
  ])
  func `what cannot be asked is refused with what works`(words: [String], told: String) throws {
    let run = try Tool.run(["sensitivity", RunFiles.delta] + words)
    #expect(run.status == 64 && run.stdout.isEmpty)
    #expect(run.stderr.lowercased().contains(told.lowercased()), "\(run.stderr)")
  }

  @Test func `a scenario without marks says how to write one, in both languages`() throws {
    let plain = Repository.file("Scenarios/benchmark.json5").path
    let english = try Tool.run(["sensitivity", plain])
    #expect(english.status == 64)
    #expect(english.stderr.contains("{ uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }"))
    let chinese = try Tool.run(["sensitivity", plain, "--method", "sobol", "--lang", "zh"])
    #expect(chinese.stderr.contains("情景中没有标记可变动的值（uncertain）"))
    let named = try Tool.run([
      "sensitivity", plain, "--trials", "64", "--input", "fund.discountRate=0.01:0.05",
    ])
    #expect(named.status == 0, "\(named.stderr)")
  }

  @Test func `a metric without a value at the best guesses is refused`() throws {
    let run = try Tool.run([
      "sensitivity", RunFiles.delta, "--policy", "none", "--own", "--metric",
      "state.moic", "--trials", "64",
    ])
    #expect(run.status == 64)
    #expect(run.stderr.contains("it has no value where all inputs have their best guesses"))
  }
}
