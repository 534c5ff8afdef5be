import Documents
import Foundation
import Languages
import ScenarioFiles
import TestSupport
import Testing

@Suite struct PlausibilityTests {
  private func remarks(_ settings: String...) throws -> [Fault] {
    try Scenario(
      reading: "sound.json5", settings: settings.map { try Setting($0) },
      files: FilesInMemory(["sound.json5": Array(soundScenario.utf8)])
    ).implausible
  }

  @Test func `what is usual is not remarked upon`() throws {
    #expect(try remarks().isEmpty)
    // Just within each bound.
    for setting in [
      "fund.discountRate=0.5", "templates.standard.stages[0].duration=1",
      "templates.standard.stages[0].duration=114", "horizonMonths=121",
      "templates.standard.financing.newMoney=8000", "templates.standard.funding.centre=250",
      "templates.standard.funding.standbyPerMonth=125", "fund.overheadPerYear=1100",
      "templates.standard.funding={centre: 15, otherPublic: 1500}",
      "templates.standard.funding={centre: 0, otherPublic: 1500}",
    ] {
      #expect(try remarks(setting).isEmpty, "\(setting)")
    }
  }

  /// Each with where it is told, what was found and its sentence's second half.
  static let remarked: [(setting: String, path: String, found: String, english: String)] = [
    (
      "fund.discountRate=3", "fund.discountRate", "3",
      "that is 300% a year, over 50%; usual are 0.02 to 0.12"
    ),
    // Ten years of 1101 are more than eleven projects of 1000 ask for.
    (
      "fund.overheadPerYear=1101", "fund.overheadPerYear", "1101",
      "over its years that is 11010, more than the 11000 that all projects together ask the centre for; "
        + "usual are 1 to 3% a year of the awards"
    ),
    (
      "templates.standard.stages[0].duration=0.5", "templates.standard.stages[0].duration", "0.5",
      "a stage's mean is counted in months, and under 1 or over 120 of them is hardly meant; usual are 3 to 36"
    ),
    // The other stage is uniform from 3 to 9.
    (
      "templates.standard.stages[0].duration=115", "horizonMonths", "120",
      "the stages of 'standard' take 121 months on average, so that hardly any of its projects crosses within "
        + "it; usual is twice the stages' time at least"
    ),
    // 900 and 600 are the stages' costs, of which others pay enough.
    (
      "templates.standard.funding={centre: 14, otherPublic: 1500}",
      "templates.standard.funding.centre", "14",
      "that is under 1% of its stages' mean costs of 1500, as if it were in another unit; usual are 0.2 to 1 of them"
    ),
    (
      "templates.standard.financing.newMoney={law:\"uniform\",min:8000,max:9000}",
      "templates.standard.financing.newMoney", "8500",
      "on average that is more than the pre-money of 8000, so that new investors own over half; usual are 0.1 to "
        + "0.5 of it"
    ),
    // 900 and 600 are the stages' costs, 500 come from other public sources.
    (
      "templates.standard.funding.centre=249", "templates.standard.funding", "749",
      "that is all its sources together, under 0.5 of its stages' mean costs of 1500, so that most run dry; usual "
        + "are 0.9 to 1.5 of them"
    ),
    (
      "templates.standard.funding.standbyPerMonth=126",
      "templates.standard.funding.standbyPerMonth", "126",
      "waiting for finance costs more a month than the stages do, 125 on average; usual are 0.05 to 0.5 of that"
    ),
    // 3 months over 0.02 are 150; a future begins in 'cold'.
    (
      "world.climate.quarterly=[[0.98,0.02],[0.1,0.9]]", "world.climate.quarterly[0][0]", "0.98",
      "'cold' then lasts 150 months on average, longer than the horizon of 120; usual are 6 to 36 months"
    ),
  ]

  @Test(arguments: remarked)
  func `what is hardly meant is told at its place, with what is usual`(
    setting: String, path: String, found: String, english: String
  ) throws {
    let all = try remarks(setting)
    let remark = try #require(all.first)
    #expect(all.count == 1 && remark.code == .implausible)
    #expect(remark.path.description == path && remark.found == .value(found))
    let name = "--set \(setting)"
    let inFile = ["horizonMonths": "2:68", "templates.standard.funding": "17:16"][path]
    let place = inFile.map { "sound.json5:\($0)" } ?? name
    #expect(remark.sentence(in: .english) == "\(place): \(path) is \(found); \(english)")
    let chinese = remark.sentence(in: .chinese)
    #expect(chinese.contains("通常") && LeftEnglish.sentences(in: chinese) == [])
  }

  @Test func `a climate that comes to rest later is a plan, and no slip`() throws {
    #expect(try remarks("world.climate.quarterly=[[0.9,0.1],[0.02,0.98]]").isEmpty)
  }

  @Test func `no scenario that ships is remarked upon`() throws {
    let folder = Repository.file("Scenarios").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json5") }
    #expect(names.count >= 13)
    for name in names {
      let scenario = try Scenario(reading: "\(folder)/\(name)", files: FilesOnDisk())
      #expect(scenario.implausible.isEmpty, "\(name)")
    }
  }
}
