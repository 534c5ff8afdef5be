import Foundation
import TestSupport
import Testing

/// What a tier asks of the long proofs, by the environment.
enum Prove {
  /// Whether they are asked for at all; `make prove` does.
  static let isAsked = ProcessInfo.processInfo.environment["BOTOU_PROVE"] != nil
  static let otherwise: Comment = "takes minutes: make prove"
  /// Whether those that build everything anew are asked for too; `make prove-long` does.
  static let isLongAsked = ProcessInfo.processInfo.environment["BOTOU_PROVE_LONG"] != nil
  static let otherwiseLong: Comment = "builds the library three times: make prove-long"
  static let seeds = count("BOTOU_PROVE_SEEDS", orElse: 200)
  static let kills = count("BOTOU_PROVE_KILLS", orElse: 100)

  /// The scenarios that ship.
  static func scenarios() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.file("Scenarios").path)
    return names.filter { $0.hasSuffix(".json5") }.sorted()
  }

  /// Tells the tier what came of a proof; it goes into the tier's closing lines.
  static func tell(_ words: String) { print("proved: \(words)") }

  private static func count(_ name: String, orElse usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }
}
