import Testing

/// A scenario with something wrong, made from a sound one, and what is said of it.
struct BadScenario: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let settings: [String]
  let files: [String: String]
  let english: [String]
  let chinese: [String]

  /// Replaces pieces of the sound scenario, each of which stands there once, or the whole of it.
  init(
    _ name: String, _ edits: KeyValuePairs<String, String> = [:], whole: String? = nil,
    settings: [String] = [], files: [String: String] = [:], english: [String], chinese: [String]
  ) {
    testDescription = name
    text = edits.reduce(whole ?? soundScenario) { text, edit in
      precondition(text.ranges(of: edit.key).count == 1, "'\(edit.key)' must stand once")
      return text.replacing(edit.key, with: edit.value)
    }
    (self.settings, self.files, self.english, self.chinese) = (settings, files, english, chinese)
  }
}

/// A scenario in which nothing is wrong and most fields stand.
let soundScenario = """
  {
    name: "sound", start: "2024-01", asOf: "2025-01", horizonMonths: 120, unit: 10000,
    world: {
      climate: {
        regimes: [{ name: "cold", financing: 0.5 }, { name: "hot", financing: 1.5 }],
        quarterly: [[0.9, 0.1], [0.1, 0.9]], first: "cold",
      },
      sectors: { optics: { market: 0.5 } }, merit: { market: 0.2, sector: 0.2 },
    },
    templates: {
      standard: {
        stages: [
          { name: "concept", readiness: [3, 4], duration: 6, cost: 900, p: 0.9, loading: 0.3 },
          { name: "pilot", duration: { law: "uniform", min: 3, max: 9 }, cost: 600, p: 0.8,
            rework: { p: 0.5, duration: 3, cost: 100 }, gate: { noise: 0.5, threshold: 0.5 } },
        ],
        funding: { centre: 1000, otherPublic: 500 },
        financing: { share: 0.5, wait: 12, preMoney: 8000, newMoney: 2000, after: "pilot" },
        company: { team: 0.8, pool: 0.1 },
        growth: { rounds: [{ name: "A", interval: 18, chance: 0.6, death: 0.3, dilution: 0.2 }],
                  exit: { delay: 48, listing: 0.2, writeOff: 0.8 } },
      },
    },
    portfolio: [
      { name: "cohort", template: "standard", sector: "optics", copies: 10, entry: { from: "2024-01", to: "2026-01" } },
      { name: "running", template: "standard", entry: "2024-03",
        present: { stage: "pilot", months: 4, received: { centre: 500 }, spent: 400 } },
    ],
    fund: { budget: { commitment: 20000 }, end: "2034-01" },
    baseline: "grant",
    policies: {
      grant: { instrument: "grant", disbursement: { form: "milestones", shares: [0.6, 0.4] } },
      convert: { instrument: "grant-to-equity", cap: 9000, holding: { form: "sell", fraction: 0.5, atRound: 1 } },
    },
  }

  """
