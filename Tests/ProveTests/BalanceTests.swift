import Foundation
import TestSupport
import Testing

/// Whether balanced futures say what independent ones say, and how much less they scatter.
@Suite(.enabled(if: Prove.isAsked, Prove.otherwise))
struct BalanceTests {
  private static func policies(
    _ scenario: String, trials: Int, seed: Int, _ futures: String, _ metrics: [String] = []
  ) throws -> [[String: Any]] {
    let some = metrics.isEmpty ? [] : ["--metrics", metrics.joined(separator: ",")]
    let run = try Tool.run(
      [
        "run", Repository.file("Scenarios/\(scenario)").path, "-n", "\(trials)", "--seed",
        "\(seed)", "--futures", futures, "-q", "--json", "-",
      ] + some)
    try #require(run.status == 0, "\(run.stderr)")
    let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any]
    return try #require(json?["policies"] as? [[String: Any]])
  }

  private static func number(_ policy: [String: Any], _ metric: String, _ part: String) -> Double? {
    (policy["metrics"] as? [String: [String: Any]])?[metric]?[part] as? Double
  }

  /// H0: every metric has the same mean under both.
  ///
  /// 160 nets against 40,960 plain futures of another seed, three scenarios. Some 1,200 comparisons by Student's t
  /// of 159 degrees; |z| < 5.6 has a family-wise error below 0.1 %. Quantiles, which follow buckets, and the mean of
  /// a tail, whose error is too great, are left out.
  @Test(arguments: ["yangtze-delta.json5", "future-fund.json5", "race-and-open-call.json5"])
  func `nets are unbiased`(_ scenario: String) throws {
    let nets = try Self.policies(scenario, trials: 40_960, seed: 11, "nets")
    let plain = try Self.policies(scenario, trials: 40_960, seed: 12, "plain")
    var (count, squares, largest) = (0, 0.0, 0.0)
    for (own, other) in zip(nets, plain) {
      let metrics = try #require(own["metrics"] as? [String: Any])
      for metric in metrics.keys.sorted()
      where metric.firstMatch(of: /\.p[0-9]+$/) == nil && !metric.contains("Shortfall") {
        let (a, b) = (Self.number(own, metric, "value"), Self.number(other, metric, "value"))
        #expect((a == nil) == (b == nil), "\(metric) has a value under one kind alone")
        guard let a, let b,
          let e = Self.number(own, metric, "standardError"),
          let f = Self.number(other, metric, "standardError"), e > 0 || f > 0
        else { continue }
        let z = (a - b) / (e * e + f * f).squareRoot()
        #expect(abs(z) < 5.6, "\(own["name"] ?? "") \(metric): \(a) and \(b), z \(z)")
        (count, squares, largest) = (count + 1, squares + z * z, max(largest, abs(z)))
      }
    }
    #expect(count > 100)
    Prove.tell(
      "\(scenario): \(count) metrics of nets and plain futures, largest |z| "
        + "\(String(format: "%.2f", largest)) of 5.6, mean z² "
        + String(format: "%.2f", squares / Double(count)))
  }

  /// What a net of 256 saves: variances over 200 seeds of either kind, pooled by their geometric mean.
  ///
  /// A ratio from 200 seeds is good to a third of itself; fifteen of them, though dependent, to a tenth or two. The
  /// pooled ratio must be at least 3.
  @Test func `rates and money scatter a third as much as by plain futures`() throws {
    let metrics = [
      "crossing.ultimate", "money.costPerCrossing", "money.leverage", "state.npv", "state.moic",
    ]
    func variances(_ futures: String) throws -> [String: Double] {
      var values: [String: [Double]] = [:]
      for seed in 1...200 {
        for policy in try Self.policies(
          "benchmark.json5", trials: 256, seed: seed, futures, metrics)
        {
          for metric in metrics {
            guard let value = Self.number(policy, metric, "value") else { continue }
            values["\(metric) of \(policy["name"] ?? "")", default: []].append(value)
          }
        }
      }
      return values.mapValues { values in
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      }
    }
    let (nets, plain) = (try variances("nets"), try variances("plain"))
    let ratios = plain.compactMap { name, variance -> (String, Double)? in
      guard let own = nets[name], own > 0, variance > 0 else { return nil }
      return (name, variance / own)
    }.sorted { $0.0 < $1.0 }
    try #require(ratios.count >= 13)
    for (name, ratio) in ratios {
      Prove.tell("\(name) scatters \(String(format: "%.1f", ratio)) times less in a net of 256")
    }
    let pooled = exp(ratios.reduce(0) { $0 + log($1.1) } / Double(ratios.count))
    Prove.tell("pooled: \(String(format: "%.1f", pooled)) times, at least 3 wanted")
    #expect(pooled >= 3)
  }
}
