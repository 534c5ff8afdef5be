import Foundation
import TestSupport
import Testing

/// A shipped scenario as `botou run` judges it, read by the names that its file gives.
struct ShippedRun {
  /// A number with its standard error.
  struct Estimate {
    let value: Double
    let error: Double

    /// Whether it is above zero by more than three standard errors.
    var isClearlyPositive: Bool { value > 3 * error && value > 0 }
    var isClearlyNegative: Bool { -value > 3 * error && value < 0 }
    /// Whether every future has the same on both sides.
    var isNothingAtAll: Bool { value == 0 && error == 0 }
  }

  private static let runs = Shared<[String], Data>()

  let document: [String: Any]

  init(_ name: String, trials: Int = 300, _ settings: String...) throws {
    try self.init(name, trials: trials, settings: settings)
  }

  init(_ name: String, trials: Int, settings: [String]) throws {
    let file = Repository.file("Scenarios/\(name)").path
    let words = ["run", file, "-n", "\(trials)", "-q", "--json", "-"] + settings
    let text = try Self.runs.value(for: words) {
      let run = try Tool.run(words)
      try #require(run.status == 0, "\(name): \(run.stderr)")
      return Data(run.stdout.utf8)
    }
    let json = try JSONSerialization.jsonObject(with: text)
    document = try #require(json as? [String: Any])
  }

  var policies: [[String: Any]] { document["policies"] as? [[String: Any]] ?? [] }
  var comparisons: [[String: Any]] { document["comparisons"] as? [[String: Any]] ?? [] }

  var official: [[String: Any]] { document["official"] as? [[String: Any]] ?? [] }

  /// Where each published figure of a kind lies, in the order of the file.
  func verdicts(of what: String) -> [String] {
    official.filter { $0["what"] as? String == what }.map { $0["verdict"] as? String ?? "none" }
  }

  /// The published figures of a kind with the simulated ones.
  func figures(of what: String) throws -> [(official: Double, simulated: Double)] {
    try official.filter { $0["what"] as? String == what }.map {
      (
        try #require(number($0, "official")),
        try #require(number($0, "simulated", "value"))
      )
    }
  }

  /// A metric under a policy.
  func estimate(_ metric: String, under policy: String) throws -> Estimate {
    let found = try #require(policies.first { $0["name"] as? String == policy }, "\(policy)")
    return try estimate(metric, in: found)
  }

  /// How much more of a metric a policy has than the baseline on the same futures.
  func difference(_ metric: String, of policy: String) throws -> Estimate {
    let found = try #require(comparisons.first { $0["policy"] as? String == policy }, "\(policy)")
    return try estimate(metric, in: found)
  }

  private func estimate(_ metric: String, in entry: [String: Any]) throws -> Estimate {
    let numbers = find(entry, "metrics", metric)
    return Estimate(
      value: try #require(number(numbers, "value"), "\(metric)"),
      error: try #require(number(numbers, "standardError"), "\(metric)"))
  }
}
