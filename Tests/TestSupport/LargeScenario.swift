/// A run that no machine has the memory for on 1,024 threads.
public enum LargeScenario {
  /// Projects told apart under many policies: tables of over a terabyte for 1,024 threads.
  public static var text: String {
    let projects = (0..<20_000).map { "{ name: \"p\($0)\" }" }.joined(separator: ",")
    let policies = (0..<40).map {
      "g\($0): { instrument: \"grant-to-equity\", discount: 0.\($0 + 10) }"
    }
    return """
      {
        format: "botou/scenario/2", name: "large", start: "2024-01", asOf: "2024-01", horizonMonths: 120,
        currency: "CNY", unit: 10000,
        templates: { plain: {
          stages: [{ name: "one", duration: 6, cost: 100, p: 1 }],
          funding: { centre: 100 },
          financing: { share: 1, wait: 6, preMoney: 3000, newMoney: 1000 },
        } },
        portfolio: [{ template: "plain", entry: "2024-01", projects: [\(projects)] }],
        policies: { \(policies.joined(separator: ",")) },
      }
      """
  }
}
