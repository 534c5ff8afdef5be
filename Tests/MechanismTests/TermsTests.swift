import Foundation
import Policies
import Portfolios
import Projects
import ScenarioFiles
import TestSupport
import Testing

/// Rules that are compiled for plain terms are those that are compiled for full ones.
@Suite struct TermsTests {
  static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Scenarios").path)) ?? [])
    .filter { $0.hasSuffix(".json5") }.sorted()

  static func simulation(_ file: String) throws -> Simulation {
    let path = Repository.file("Scenarios/\(file)").path
    let scenario = try Scenario(reading: path, files: FilesOnDisk())
    return Simulation(try scenario.programme(), seed: scenario.seed)
  }

  @Test(arguments: files)
  func `a future comes to the same under plain terms and under full ones`(file: String) throws {
    let simulation = try Self.simulation(file)
    for trial in UInt64(0)..<60 {
      let plain = simulation.row(ofTrial: trial, underFullTerms: false).map(\.bitPattern)
      let full = simulation.row(ofTrial: trial, underFullTerms: true).map(\.bitPattern)
      #expect(plain == full, "\(file), trial \(trial)")
    }
  }

  @Test(arguments: files)
  func `a story is the same under plain terms and under full ones`(file: String) throws {
    let simulation = try Self.simulation(file)
    let (projects, policies) = (
      simulation.programme.world.projects, simulation.programme.policies.count
    )
    for index in 0..<90 {
      let project = index % projects.count
      func replay(underFullTerms isFull: Bool) -> Replay? {
        simulation.replay(
          trial: UInt64(index), project: project, copy: index % projects[project].copies,
          policy: (index + index / projects.count) % policies, underFullTerms: isFull)
      }
      let (plain, full) = (replay(underFullTerms: false), replay(underFullTerms: true))
      #expect(plain?.outcome == full?.outcome, "\(file), \(index)")
      #expect(
        plain?.events.map(\.event) == full?.events.map(\.event)
          && plain?.events.map(\.month) == full?.events.map(\.month), "\(file), \(index)")
    }
  }

  /// Whatever a policy chooses, it is plain only where nothing is left out.
  @Test func `every pair of choices comes to the same under plain and full terms`() throws {
    let plain = try CoveringRows().rows.count { row in
      try Self.expectSame(Simulation(try row.read().programme(), seed: 7), row)
    }
    #expect(plain > 0)
  }

  /// Alone no other choice hides it: with one that is forgotten, a row would still be full for the sake of another.
  @Test func `every choice alone comes to the same under plain and full terms`() throws {
    var (played, plain) = (0, 0)
    for (axis, choices) in ChoiceAxis.all.enumerated() {
      for level in choices.levels.indices {
        let row = ChoiceRow(.init(axis: axis, level: level))
        guard let programme = try? row.read().programme() else { continue }
        played += 1
        if try Self.expectSame(Simulation(programme, seed: 7), row) { plain += 1 }
      }
    }
    let all = ChoiceAxis.all.reduce(0) { $0 + $1.levels.count }
    #expect(4 * played > 3 * all, "\(played) of \(all)")
    #expect(plain > 0)
  }

  /// Tells whether any course is plain.
  private static func expectSame(_ simulation: Simulation, _ row: ChoiceRow) throws -> Bool {
    for trial in UInt64(0)..<20 {
      #expect(
        simulation.row(ofTrial: trial, underFullTerms: false).map(\.bitPattern)
          == simulation.row(ofTrial: trial, underFullTerms: true).map(\.bitPattern),
        "\(row), trial \(trial)")
    }
    return simulation.usesPlainTerms
  }

  @Test func `plain terms are those of most shipped scenarios`() throws {
    let plain = try Self.files.filter { try Self.simulation($0).usesPlainTerms }
    #expect(plain.contains("benchmark.json5"))
    #expect(2 * plain.count > Self.files.count)
  }
}
