import Documents
import Foundation
import Languages
import Reports
import TestSupport
import Testing

/// The first screen of a run: what it shows of made records, and how it fits every shipped one.
struct RunSummaryTests {
  typealias Policy = SummarySample.Policy

  /// Nine policies of which each is best at something, or like another.
  private let menu = SummarySample(policies: [
    Policy(name: "base", crossings: [3: 100], npv: -50),
    Policy(name: "focus", crossings: [4: 100], npv: -40),
    Policy(name: "third", crossings: [5: 100], npv: -30),
    Policy(name: "like-third", crossings: [5: 100], npv: -30),
    Policy(name: "fifth", crossings: [6: 100], npv: -20),
    Policy(name: "cheap", crossings: [4: 100], npv: -60, cost: 50),
    Policy(name: "rich", crossings: [4: 100], npv: 10),
    Policy(name: "many", crossings: [9: 100], npv: -70, cost: 200),
    // Nobody pays for it, so that it is no cheap policy.
    Policy(name: "idle", crossings: [1: 100], npv: -80, cost: 0),
  ])

  /// The first words of the table's rows.
  private func rows(_ lines: [String]) -> [String] {
    let table = lines.drop { !$0.hasPrefix("──") }.dropFirst().prefix { !$0.isEmpty }
    return table.map { $0.components(separatedBy: "  ")[0] }
  }

  @Test func `six rows show those asked for first, and equal policies share one`() throws {
    let lines = try menu.summary()
    #expect(
      rows(lines) == [
        "focus", "base", "many", "rich", "cheap", "third = like-third",
        "2 more policies: --details",
      ])
  }

  @Test func `policies that differ in what no column shows are not equal`() throws {
    var sample = SummarySample(policies: [
      Policy(name: "a", crossings: [3: 100]), Policy(name: "b", crossings: [3: 100]),
      Policy(name: "c", crossings: [3: 100]),
    ])
    #expect(try rows(sample.summary()) == ["b = a = c"])
    sample.policies[2].unseen = 1.000001
    #expect(try rows(sample.summary()) == ["b = a", "c"])
    let run = try sample.read()
    for text in [HTMLReport(run, opening: .english).text, BriefReport(run, opening: .english).text]
    {
      #expect(
        text.split(separator: "<tr class=\"plain\"").count
          + text.split(separator: "<tr class=\"focus\"").count - 2 == 4)
    }
    #expect(BriefReport(run, opening: .english).text.contains(">a (baseline) = b<"))
    #expect(BriefReport(run, opening: .chinese).text.contains(">a（基准） = b<"))
  }

  @Test func `one policy too many is told as one`() throws {
    var seven = menu
    seven.policies.remove(at: 8)
    #expect(try rows(seven.summary()).last == "1 more policy: --details")
    #expect(try seven.summary(.chinese).contains("另有 1 项政策：--details"))
  }

  @Test func `numbers of a column have one precision, and money one scale`() throws {
    let lines = try SummarySample(policies: [
      Policy(name: "base", crossings: [2: 50, 4: 50], npv: -145_525, moic: 0, cost: 31_733),
      Policy(name: "focus", crossings: [20: 50, 33: 50], npv: -9_230, moic: 1.048, cost: 874),
    ]).summary()
    let focus = try #require(lines.first { $0.hasPrefix("focus") })
    #expect(
      focus.split(separator: " ").dropFirst() == [
        "26.5", "(20–33)", "12.8%", "1.05", "-0.09", "9",
      ])
    let base = try #require(lines.first { $0.hasPrefix("base") })
    #expect(
      base.split(separator: " ").dropFirst() == [
        "3.0", "(2–4)", "12.8%", "0.00", "-1.46", "317",
      ])
    #expect(lines.contains { $0.contains("CNY bn") && $0.contains("CNY m") })
  }

  @Test func `how futures differ is never an error`() throws {
    func answer(_ futures: [Int: Int], trials: Int) throws -> String {
      let sample = SummarySample(
        policies: [Policy(name: "base", crossings: futures)], trials: trials)
      return try #require(RunAnswer(sample.read())).words.english
    }
    #expect(
      try answer([2: 10, 3: 80, 4: 10], trials: 100)
        .hasPrefix(
          "Under base, about 3 of 10 projects cross the valley of death; in 8 futures of 10 between 2 and 3."
        ))
    #expect(
      try answer([3: 100], trials: 100).contains(
        "3 of 10 projects cross the valley of death; the same in every future."))
    #expect(
      try answer([0: 100], trials: 100).contains(
        "none of 10 projects crosses the valley of death in any future."))
    #expect(
      try answer([2: 2, 5: 1], trials: 3).contains(
        "about 3 of 10 projects cross the valley of death; in the 3 futures played between 2 and 5."
      ))
    #expect(
      try answer([1: 1], trials: 1).contains("base, 1 of 10 projects crosses the valley of death."))
    #expect(try answer([1: 5, 3: 90, 7: 5], trials: 100).contains("; in 8 futures of 10 just 3."))
    let lines = try menu.summary() + menu.summary(.chinese, width: 40)
    #expect(lines.allSatisfy { !$0.contains("±") })
  }

  @Test func `one project has a chance`() throws {
    let sample = SummarySample(
      policies: [Policy(name: "base", crossings: [0: 75, 1: 25])], entrants: 1)
    let words = try #require(RunAnswer(sample.read())).words
    #expect(
      words.english.contains("the one project crosses the valley of death in 25.0% of futures."))
    #expect(words.chinese.contains("唯一的项目在 25.0% 的未来中跨越死亡之谷。"))
  }

  @Test func `a judgement that may be further off is told first`() throws {
    func assumption(_ title: String, low: Double, high: Double, judged: Bool = true) -> JSONValue {
      [
        "path": "x", "title": ["en": .text(title), "zh": .text(title)], "value": 0.5, "unit": nil,
        "kind": "uncertain", "range": nil, "low": .number(low), "high": .number(high),
        "source": nil,
        "note": nil, "owner": nil, "isJudgement": .flag(judged),
      ]
    }
    var sample = menu
    #expect(try !sample.summary().contains { $0.hasPrefix("Rests on") })
    sample.register = [
      assumption("sure", low: 0.45, high: 0.55), assumption("loose", low: 0.1, high: 0.9),
      assumption("sourced", low: 0, high: 1, judged: false),
    ]
    #expect(
      try sample.summary().joined(separator: " ").contains(
        "Rests on judgement: loose 0.5 (0.1 to 0.9); sure 0.5 (0.45 to 0.55)."))
    let title = try #require(try sample.summary(.chinese).first { $0.hasPrefix("基于判断：") })
    #expect(title.contains("loose 0.5（0.1 至 0.9）；sure"))
  }

  @Test func `titles of any length stand on one screen`() throws {
    var sample = menu
    for place in sample.policies.indices {
      sample.policies[place].title = "\(place)" + String(repeating: " 很长的名称 longname", count: 40)
    }
    for language in Language.allCases {
      for width in [40, 80] {
        let lines = try sample.summary(language, width: width)
        #expect(lines.count <= (width < 80 ? 34 : 22))
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(lines.last?.isEmpty == false)
      }
    }
  }

  // MARK: - Shipped scenarios

  static var files: [String] {
    let folder = Repository.file("Scenarios").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json5") }.sorted()
  }

  @Test(arguments: files) func `a shipped scenario fits terminals of all widths`(file: String)
    throws
  {
    let run = try Tool.run(
      ["run", Repository.file("Scenarios/\(file)").path, "-n", "30", "-q", "--json", "-"])
    let recorded = try RecordedRun.read(Array(run.stdout.utf8), file: file)
    for language in Language.allCases {
      for width in [40, 60, 80, 100, 160] {
        let page = RunSummary(recorded, in: language, width: width).text
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let place = "\(file) \(language) \(width)"
        #expect(lines.count <= (width < 80 ? 34 : 22), "\(place)")
        #expect(lines.allSatisfy { $0.displayWidth <= min(width, 100) }, "\(place)")
        // Nothing was left off at the end, and no line stands there twice.
        #expect(
          lines.contains { $0.hasPrefix(language == .english ? "Next: " : "下一步：") }, "\(place)")
        let told = lines.filter { $0.displayWidth > 20 && !$0.hasPrefix(" ") }
        #expect(Set(told).count == told.count, "\(place)")
        #expect(
          !page.contains("±") && !page.contains("10k") && !page.contains(" 1 projects"), "\(place)")
      }
    }
  }

  @Test func `scenarios that do not fit would not pass unseen`() {
    #expect(Self.files.count >= 14)
  }
}
