import Documents
import ScenarioFiles
import TestSupport
import Testing

/// Scenarios broken at random, deeper than bytes changed at random would reach.
@Suite struct MutatedScenarioTests {
  private static let strangers = [
    "null", "-1", "0", "0.5", "1", "7", "1e308", "1e-300", "-1e9", "NaN", "Infinity", "true",
    "\"\"", "\"pilot\"", "\"2024-06-15\"", "\"2031-12\"", "[]", "[0]", "[1, 2, 3]", "{}",
    "{ law: \"gamma\", mean: 6, sd: 2 }", "{ law: \"normal\", mean: 1, sd: 3 }",
    "{ law: \"lognormal\", mu: 900, sigma: 30 }", "{ form: \"upfront\" }",
    "{ from: 0, to: 60, perYear: 12 }", "{ extends: \"standard\" }",
  ]

  /// Replaces, removes or doubles one value somewhere in a document.
  private func mutated(
    _ node: DocumentNode, _ random: inout SplitMix64
  ) throws -> DocumentNode {
    let stranger = try JSON5.parse(
      Self.strangers.randomElement(using: &random) ?? "0", file: "stranger")
    guard Int.random(in: 0..<30, using: &random) > 0 else { return stranger }
    switch node.kind {
    case .record(var members) where !members.isEmpty:
      let place = Int.random(in: members.indices, using: &random)
      if Int.random(in: 0..<12, using: &random) == 0 {
        members.remove(at: place)
      } else {
        members[place].value = try mutated(members[place].value, &random)
      }
      return DocumentNode(.record(members), origin: node.origin)
    case .list(var items) where !items.isEmpty:
      let place = Int.random(in: items.indices, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: items.remove(at: place)
      case 1: items.append(items[place])
      default: items[place] = try mutated(items[place], &random)
      }
      return DocumentNode(.list(items), origin: node.origin)
    default: return stranger
    }
  }

  /// What is said of a scenario; nothing when it can be used.
  private func faults(of text: String) throws -> [Fault]? {
    let files = FilesInMemory(["a.json5": Array(text.utf8)])
    do {
      _ = try Scenario(reading: "a.json5", files: files)
      return nil
    } catch ScenarioReadingError.faults(let faults) {
      return faults.list
    }
  }

  @Test func `a scenario broken anywhere is used or refused with faults, never a trap`() throws {
    var random = SplitMix64(seed: 1)
    let sound = try JSON5.parse(soundScenario, file: "a.json5")
    var (used, refused) = (0, 0)
    for round in 0..<4000 {
      var document = try mutated(sound, &random)
      if round.isMultiple(of: 2) { document = try mutated(document, &random) }
      let text = document.literal
      if let faults = try faults(of: text) {
        #expect(!faults.isEmpty && faults.allSatisfy { $0.position != nil }, "\(text)")
        refused += 1
      } else {
        used += 1
      }
    }
    #expect(used > 100 && refused > 1000, "\(used) used, \(refused) refused")
  }
}
