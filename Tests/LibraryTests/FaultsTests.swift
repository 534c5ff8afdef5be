import BoTou
import Foundation
import TestSupport
import Testing

/// What the library refuses, and how it says so.
@Suite struct FaultsTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  private static func scenario() throws -> Scenario { try Scenario(contentsOf: delta) }

  @Test func `a fault says where, what was found and what is accepted, in both languages`() throws {
    let text = """
      {
        horizonMonths: -3,
        policies: { grant: { instrument: "grnat" } },
      }
      """
    let error = try #require(throws: Faults.self) { try Scenario(text, named: "mine.json5") }
    let horizon = try #require(error.list.first { $0.path == "horizonMonths" })
    #expect(horizon.code == "E_OUT_OF_RANGE" && horizon.file == "mine.json5")
    #expect(horizon.line == 2 && horizon.column == 18 && horizon.found == "-3")
    #expect(horizon.accepted?.english.hasPrefix("it must be ") == true)
    #expect(horizon.message.english.hasPrefix("mine.json5:2:18: horizonMonths is -3; it must be "))
    #expect(horizon.message.chinese.hasPrefix("mine.json5:2:18: horizonMonths 为 -3；必须"))
    let instrument = try #require(error.list.first { $0.path == "policies.grant.instrument" })
    #expect(instrument.code == "E_UNKNOWN_CHOICE" && instrument.suggestion == "grant")
    #expect(error.list.count > 2)
    #expect("\(error)" == error.text(in: .english))
    #expect(error.text(in: .chinese).split(separator: "\n").count == error.list.count)
  }

  @Test func `overrides are refused in the tool's words, all at once`() throws {
    let settings = ["nonsense", "baseline"]
    let error = try #require(throws: Faults.self) {
      try Scenario(contentsOf: Self.delta, overrides: settings)
    }
    #expect(error.list.count == 2)
    let tool = try Tool.run(["check", Self.delta] + settings.flatMap { ["--set", $0] })
    let said = Tool.withoutCodes(tool.stderr).replacing("botou: ", with: "")
    #expect(error.text(in: .english) + "\n" == said)
  }

  @Test func `a file that is not there, a folder and a file of something else are told apart`()
    throws
  {
    func message(_ body: () throws -> Void) throws -> Phrase {
      try #require(throws: Faults.self, performing: body).list[0].message
    }
    let missing = try message { _ = try Scenario(contentsOf: "no/such.json5") }
    #expect(missing.english == "cannot read 'no/such.json5': there is no such file")
    #expect(missing.chinese == "无法读取“no/such.json5”：没有这个文件")
    let folder = try message { _ = try Run(contentsOf: Repository.root.path) }
    #expect(folder.english.hasSuffix("it is a folder"))
    let other = try message { _ = try Run(contentsOf: Self.delta) }
    #expect(other.english.contains("must be a result document"))
    let nul = try message { _ = try TermSheet(contentsOf: "a\0b") }
    #expect(nul.english.contains("there is no such file"))
  }

  // MARK: - Arguments

  /// A call that is refused, by the name and the words.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let path: String
    let words: String
    let call: @Sendable (Scenario) throws -> Void
    var testDescription: String { words }

    init(_ path: String, _ words: String, _ call: @escaping @Sendable (Scenario) throws -> Void) {
      (self.path, self.words, self.call) = (path, words, call)
    }
  }

  static let refusals = [
    Refusal("trials", "trials is 0; it must be between 1 and 1099511627776") {
      _ = try $0.run(trials: 0)
    },
    Refusal("seed", "seed is -1; it must be between 0 and 9007199254740992") {
      _ = try $0.run(trials: 1, seed: -1)
    },
    Refusal("threads", "threads is 0; it must be between 1 and 1024") {
      _ = try $0.run(trials: 1, threads: 0)
    },
    Refusal("policies", "policies is grnat; did you mean 'grant'?") {
      _ = try $0.run(trials: 1, policies: ["grnat"])
    },
    Refusal("trials", "trials is 0; it must be between 1 and 1099511627776") {
      _ = try $0.forecast(trials: 0)
    },
    Refusal("policies", "policies is grnat; did you mean 'grant'?") {
      _ = try $0.forecast(policies: ["grnat"])
    },
    Refusal("until", "until is nan; a half-width must be finite and greater than 0") {
      _ = try $0.run(until: .halfWidth(.nan, of: .crossingUltimate))
    },
    Refusal("until", "until is valley.width.p50; it must be a metric that follows from means") {
      _ = try $0.run(until: .halfWidth(1, of: .valleyWidthP50))
    },
    Refusal("number", "number is -1; it must be between 0 and 140737488355327") {
      _ = try $0.future(-1)
    },
    Refusal("project", "project is dleta; did you mean 'delta'?") {
      _ = try $0.future(0, project: "dleta")
    },
    Refusal("project", "project is delta#0; its copies are numbered from 1 to 108") {
      _ = try $0.future(0, project: "delta#0")
    },
    Refusal("project", "project is not given; policies are told of a project") {
      _ = try $0.future(0, policies: ["grant"])
    },
    Refusal("metric", "metric is crossing.ultimat; did you mean 'crossing.ultimate'?") { _ in
      _ = try Metric("crossing.ultimat")
    },
  ]

  @Test(arguments: refusals) func `an argument that does not serve is refused by its name`(
    refusal: Refusal
  ) throws {
    let scenario = try Self.scenario()
    let error = try #require(throws: Faults.self) { try refusal.call(scenario) }
    #expect(error.list.map(\.path) == [refusal.path])
    #expect(error.list[0].message.english == refusal.words)
    #expect(LeftEnglish.sentences(in: error.list[0].message.chinese) == [])
    #expect(error.list[0].file == nil && error.list[0].line == nil)
  }

  @Test func `several arguments that do not serve are told at once`() throws {
    let scenario = try Self.scenario()
    let error = try #require(throws: Faults.self) {
      try scenario.run(trials: -5, seed: -5, threads: 5000, policies: ["a", "b"])
    }
    #expect(error.list.map(\.path) == ["trials", "seed", "threads", "policies", "policies"])
  }
}
