import Documents
import Languages
import Reports

/// A result document of policies of which each number on the first screen is known.
struct SummarySample {
  struct Policy {
    var name: String
    var title: String?
    /// So many projects cross in each of so many futures.
    var crossings: [Int: Int]
    var npv = 0.0
    var moic = 1.0
    var cost = 100.0
    var unseen = 1.0
  }

  var policies: [Policy]
  var trials = 100
  var register: [JSONValue] = []
  /// Of what the policies put in; a quarter of all projects.
  var entrants = 10.0

  func summary(_ language: Language = .english, width: Int = 100) throws -> [String] {
    let text = try RunSummary(read(), in: language, width: width).text
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  func read() throws -> RecordedRun {
    let sample = SampleRun(policies: policies.map(\.name))
    guard case .object(var document) = sample.json, case .list(let entries)? = document["policies"]
    else { return try sample.read() }
    document["trials"] = .integer(trials)
    document["register"] = .list(register)
    document["policies"] = .list(zip(policies, entries).map(filled))
    let text = JSONText(.indented).text(of: .object(document))
    return try RecordedRun.read(Array(text.utf8), file: "run.json")
  }

  private func filled(_ policy: Policy, _ entry: JSONValue) -> JSONValue {
    guard case .object(var record) = entry, case .object(var metrics)? = record["metrics"] else {
      return entry
    }
    metrics["state.npv"] = estimate(policy.npv)
    metrics["state.moic"] = estimate(policy.moic)
    metrics["money.costPerCrossing"] = estimate(policy.cost)
    // What no row shows; policies are equal in it too, but for one who is given more of it.
    for name in ["money.public", "route.listing", "route.fundEnd", "end.closed"] {
      metrics[name] = estimate(policy.unseen)
    }
    record["metrics"] = .object(metrics)
    record["crossings"] = crossings(policy.crossings)
    if let title = policy.title { record["title"] = ["en": .text(title), "zh": .text(title)] }
    record["snapshots"] = [
      [
        "date": "2022-01", "month": 24, "started": estimate(entrants), "crossed": estimate(1),
        "failed": estimate(1), "closed": estimate(1), "inProgress": estimate(1),
      ]
    ]
    record["projects"] = []
    return .object(record)
  }

  private func crossings(_ futures: [Int: Int]) -> JSONValue {
    let most = futures.keys.max() ?? 0
    let counts = (0...most).map { futures[$0] ?? 0 }
    let all = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    // The tenth of the futures from below, and from above.
    func level(_ share: Double) -> JSONValue {
      estimate(Double(all[max(0, Int((share * Double(all.count)).rounded(.up)) - 1)]))
    }
    return [
      "counts": .list(counts.map(JSONValue.integer)), "p10": level(0.1), "p50": level(0.5),
      "p90": level(0.9),
    ]
  }

  private func estimate(_ value: Double) -> JSONValue {
    [
      "value": .number(value), "standardError": 0.001,
      "interval": [.number(value - 0.002), .number(value + 0.002)], "n": .integer(trials),
    ]
  }
}
