import BoTou
import Foundation
import TestSupport
import Testing

/// What a run will take, held against what the tool says of the same run and what the system says of itself.
@Suite struct ForecastTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  private static func delta(_ overrides: String...) throws -> Scenario {
    try Scenario(contentsOf: delta, overrides: overrides)
  }

  @Test(arguments: [(Language.english, "en", " and 1."), (.chinese, "zh", "，内存 1.")])
  func `a forecast says what check says of a run that takes long`(
    language: Language, code: String, memory: String
  ) throws {
    let large = ["trials=1099511627776", "portfolio[0].copies=16777216"]
    let tool = try Tool.run(
      ["check", Self.delta, "--lang", code] + large.flatMap { ["--set", $0] })
    let forecast = try Scenario(contentsOf: Self.delta, overrides: large).forecast()
    // Both hold some memory of their own already, and the tool goes on with advice.
    func size(_ words: String) throws -> Substring {
      words[..<(try #require(words.firstRange(of: memory)).lowerBound)]
    }
    #expect(try size("botou: " + forecast.words[language]) == size(tool.stderr))
    let told = try #require(
      tool.stderr.firstMatch(of: /([0-9.]+) GB/).flatMap { Double($0.output.1) })
    #expect(forecast.memory > 0.9e9 * told && forecast.memory < 1e9 * told + 1.5e9)
    #expect(forecast.projects == 16_777_216 && forecast.policies == 5)
    #expect(forecast.trials == 1 << 40)
  }

  @Test func `twice the futures take twice as long, and two threads half of that`() throws {
    let scenario = try Self.delta()
    let one = try scenario.forecast(trials: 25_600, threads: 1)
    let twice = try scenario.forecast(trials: 51_200, threads: 1)
    // The nets of 256 futures are made anew for each, whatever the number.
    let ratio = twice.duration / one.duration
    #expect(abs(ratio - 2) < 0.001, "\(ratio)")
    // 108 projects under 5 policies are a matter of a tenth of a millisecond to some.
    let each = one.duration / 25_600
    #expect(each > .microseconds(50) && each < .milliseconds(5), "\(each)")
    guard ProcessInfo.processInfo.activeProcessorCount > 1 else { return }
    let shared = try scenario.forecast(trials: 51_200, threads: 2)
    #expect(abs(twice.duration / shared.duration - 2) < 0.001)
  }

  @Test func `chosen metrics and fewer policies need less, and a precision is a ceiling`() throws {
    let scenario = try Self.delta()
    let all = try scenario.forecast(threads: 2)
    #expect(all.trials == 10_240 && all.fits && all.alternatives.isEmpty)
    // This process may have grown meanwhile.
    let some = try scenario.forecast(
      threads: 512, policies: ["equity"], metrics: [.crossingUltimate])
    #expect(some.policies == 2)
    #expect(try some.memory < scenario.forecast(threads: 512).memory)
    let until = try scenario.forecast(until: .halfWidth(0.002, of: .crossingUltimate))
    #expect(until.trials == 1 << 20)
    #expect(until.words.english.contains("this will take at most about "))
    #expect(until.words.chinese.contains("：至多约需 "))
    #expect("\(until)" == until.words.english)
  }

  @Test func `the limit is no more than what the system says that there is`() throws {
    let system = try String(contentsOfFile: "/proc/meminfo", encoding: .utf8)
    let kilobytes = try #require(
      system.firstMatch(of: /MemTotal: +([0-9]+) kB/).flatMap { Double($0.output.1) })
    let limit = try Self.delta().forecast().memoryLimit
    #expect(limit > 0 && limit <= 1_024 * kilobytes)
  }

  @Test func `a run that does not fit is refused as the tool refuses it`() throws {
    let scenario = try Scenario(LargeScenario.text)
    let forecast = try scenario.forecast(trials: 400_000, threads: 1_024)
    // A run that is not refused would go on for ever.
    try #require(!forecast.fits && forecast.memory > 1e12)
    let error = try #require(throws: Faults.self) {
      try scenario.run(trials: 400_000, threads: 1_024)
    }
    #expect(error.list.map(\.code) == ["E_TOO_LARGE"])
    let scratch = try Scratch(holding: ["large.json5": Data(LargeScenario.text.utf8)])
    for (language, code) in [(Language.english, "en"), (.chinese, "zh")] {
      let tool = try Tool.shell(
        "timeout -s KILL 60 \"$0\" run large.json5 -n 400000 --threads 1024 --lang \(code)",
        folder: scratch.folder)
      let said = tool.stderr.replacing("--threads 1 ", with: "threads: 1 ")
        .replacing("--metrics crossing.ultimate ", with: "metrics: [.crossingUltimate] ")
        .replacing("--policy", with: "policies:")
      // Both hold some memory of their own already, which shows in what is small.
      func rough(_ text: String) -> String { text.replacing(/[0-9.]+ [GM]B/, with: "…") }
      #expect(rough("botou: \(error.text(in: language))\n") == rough(said))
      #expect((forecast.alternatives[.oneThread] != nil) == said.contains("threads: 1"))
      #expect((forecast.alternatives[.oneMetric] != nil) == said.contains("metrics: ["))
    }
    for needed in forecast.alternatives.values { #expect(needed <= forecast.memoryLimit) }
  }
}
