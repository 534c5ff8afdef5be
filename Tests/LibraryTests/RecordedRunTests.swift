import Estimates
import Foundation
import Languages
import Portfolios
import Reports
import ScenarioFiles
import Spreadsheets
import TestSupport
import Testing

/// A run in memory and the run read from its document are one and the same.
@Suite struct RecordedRunTests {
  static let scenarios =
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Scenarios").path)) ?? [])
    .filter { $0.hasSuffix(".json5") }.sorted()

  @Test(arguments: scenarios)
  func `what is made of a run is made of its document too, byte for byte`(file: String) throws {
    let run = RecordedRun(try Self.finished(file))
    let read = try RecordedRun.read(Array(run.text.utf8), file: "run.json")
    #expect(read.text == run.text)
    for language in [Language.english, .chinese] {
      #expect(
        HTMLReport(read, opening: language).text == HTMLReport(run, opening: language).text)
      #expect(
        RunTables(read, in: language).all.map(\.text)
          == RunTables(run, in: language).all.map(\.text))
      #expect(
        try RunWorkbook(read, in: language).workbook.xlsx()
          == RunWorkbook(run, in: language).workbook.xlsx())
    }
  }

  @Test func `titles and the focus stand in the document, and are read from it`() throws {
    let written = RecordedRun(try Self.finished("future-fund.json5"))
    let run = try RecordedRun.read(Array(written.text.utf8), file: "run.json")
    #expect(run.focus == "convertible-loan")
    #expect(run.foremost?.title == Phrase("convertible loan", "可转债"))
    #expect(run.title(of: .policy("none")) == Phrase("no public money", "不资助"))
    #expect(run.title(of: .policy("nobody")) == Phrase(same: "nobody"))
    #expect(run.policies[0].deaths[0].title == Phrase("first quarter", "首季"))
    #expect(run.policies[0].projects[0].title == Phrase("loans of 2020", "2020 年贷款"))
    let districts = RecordedRun(try Self.finished("delta-centre.json5")).policies[0].districts
    #expect(districts.first { $0.name == "闵行" }?.title == Phrase("Minhang", "闵行"))
  }

  @Test func `without a focus the first policy that is not the baseline is meant`() throws {
    let run = RecordedRun(try Self.finished("running-portfolio.json5"))
    #expect(run.focus == nil)
    #expect(run.baseline == "grant")
    #expect(run.foremost?.name == "grant-to-equity")
  }

  @Test func `how a wanted half-width was met stands in the document`() throws {
    var run = try Self.finished("yangtze-delta.json5")
    let none = RecordedRun(run)
    #expect(none.until?.metric == nil)
    let look = Estimate(undefined: .noEntries, n: 64)
    run.accuracy = Accuracy(
      metric: "state.npv", halfWidth: 0.125, isReached: false,
      estimates: none.policies.map { _ in look })
    let written = RecordedRun(run)
    let read = try RecordedRun.read(Array(written.text.utf8), file: "run.json")
    #expect(read.text == written.text)
    let until = try #require(read.until)
    #expect(until.metric == "state.npv")
    #expect(until.halfWidth == 0.125)
    #expect(!until.isReached)
    #expect(until.policies.map(\.name) == none.policies.map(\.name))
    #expect(until.policies[0].estimate.status == "noEntries")
  }

  private static func finished(_ file: String) throws -> FinishedRun {
    let path = Repository.file("Scenarios/\(file)").path
    let scenario = try Scenario(reading: path, files: FilesOnDisk())
    let simulation = Simulation(try scenario.programme(), seed: 3)
    let results = simulation.run(trials: 64, threads: 2)
    return try #require(FinishedRun(scenario, simulation, trials: 64, results))
  }
}
