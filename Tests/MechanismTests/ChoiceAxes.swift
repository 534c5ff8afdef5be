/// One thing that can be chosen, and its choices; the first is what holds when nothing is said.
struct ChoiceAxis: Sendable {
  enum Place: Sendable {
    case policy
    /// Within a record of the policy, beside the fields of other axes.
    case disbursement
    case funding, stages, financing, fund
  }

  struct Level: Sendable {
    let name: String
    /// The fields that choose it, in JSON5; nothing for what holds anyway.
    let text: String
  }

  let name: String
  let place: Place
  let levels: [Level]

  init(_ name: String, in place: Place = .policy, _ levels: KeyValuePairs<String, String>) {
    self.name = name
    self.place = place
    self.levels = levels.map { Level(name: $0.key, text: $0.value) }
  }

  /// Everything that a scenario's author can choose beside another choice.
  static let all: [ChoiceAxis] = [
    instrument, form, friction, holdback, selection, appraisal, holding, followOn, reassigns,
    behaviour, gate, bridging, award, funding, stages, financing, fund,
  ]

  // MARK: - What the money is

  private static let instrument = ChoiceAxis(
    "instrument",
    [
      "grant-to-equity": #"instrument: "grant-to-equity""#,
      "grant": #"instrument: "grant""#,
      "none": #"instrument: "none""#,
      "equity": #"instrument: "equity", preMoney: 4000"#,
      "common equity": #"instrument: "equity", preMoney: 4000, preferred: false"#,
      "in pre-money, capped":
        #"instrument: "grant-to-equity", convention: "in-pre-money", discount: 0.2, cap: 7000"#,
      "dollars invested":
        #"instrument: "grant-to-equity", convention: "dollars-invested", discount: 0.1, principalShare: 0.7, interestPerYear: 0.04"#,
      "agreed ratio": #"instrument: "grant-to-equity", agreedShare: 0.1"#,
      "limited, forgone":
        #"instrument: "grant-to-equity", maximumShare: 0.1, notLargestHolder: true, teamFloor: 0.5, excess: "forgone""#,
      "limited, deferred":
        #"instrument: "grant-to-equity", maximumShare: 0.06, excess: "deferred""#,
      "limited, claimed":
        #"instrument: "grant-to-equity", teamFloor: 0.6, excess: "cash-claim""#,
      "common, by a deadline": #"instrument: "grant-to-equity", shares: "common", deadline: 40"#,
      "invest-then-equity":
        #"instrument: "invest-then-equity", maximumShare: 0.15, buyBackInterest: 0.05, buyBackWithin: 60"#,
      "convertible-debt":
        #"instrument: "convertible-debt", maturity: 30, interestPerYear: 0.08, repaymentPremium: 0.5, discount: 0.2, convention: "alongside", shares: "round-class""#,
      "royalty":
        #"instrument: "royalty", revenueShare: 0.05, exitShare: 0.1, most: 1.5, interestPerYear: 0.03"#,
      "guaranteed-loan":
        #"instrument: "guaranteed-loan", risk: { bank: 0.2, state: 0.35, insurer: 0.45 }, interestPerYear: 0.06, interestSubsidy: 0.5, premium: 0.02, premiumSubsidy: 0.5, collateral: 0.2"#,
      "grant and conversion":
        #"instrument: "mixture", parts: [{ share: 0.4, instrument: "grant" }, { share: 0.6, instrument: "grant-to-equity", maximumShare: 0.05, excess: "deferred" }]"#,
      "loan, debt and royalty":
        #"instrument: "mixture", parts: [{ share: 0.3, instrument: "guaranteed-loan", risk: { bank: 0, state: 1, insurer: 0 } }, { share: 0.4, instrument: "convertible-debt", maturity: 24 }, { share: 0.3, instrument: "royalty", exitShare: 0.2 }]"#,
      "equity and right":
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "equity", preMoney: 4000 }, { share: 0.5, instrument: "invest-then-equity", maximumShare: 0.1, buyBackWithin: 48 }]"#,
    ])

  // MARK: - When it is paid

  private static let form = ChoiceAxis(
    "disbursement", in: .disbursement,
    [
      "tranches after costs": "", "tranches": #"form: "milestones", shares: [0.4, 0.35, 0.25]"#,
      "after the concept":
        #"form: "milestones", shares: [0, 0.6, 0.4], partnerShares: [0.7, 0.2, 0.1]"#,
      "upfront": #"form: "upfront""#,
      "delivered, team pays": #"form: "on-delivery", interim: "team""#,
      "delivered, park pays": #"form: "on-delivery", interim: "other-public""#,
    ])

  private static let friction = ChoiceAxis(
    "lump sum", in: .disbursement,
    ["lump sum": "", "budget lines": "lumpSum: false, lineFriction: 0.05"])

  private static let holdback = ChoiceAxis(
    "holdback", in: .disbursement, ["nothing held back": "", "held back": "holdback: 0.15"])

  private static let bridging = ChoiceAxis(
    "bridging", ["no bridge": "", "bridged": "bridging: { mostShare: 0.3 }"])

  private static let award = ChoiceAxis(
    "award", ["whole award": "", "half": "awardShare: 0.5", "nothing": "awardShare: 0"])

  // MARK: - Who is taken, and who judges

  private static let selection = ChoiceAxis(
    "selection",
    [
      "everybody": "", "experts": #"selection: { form: "expert", admits: 0.6 }"#,
      "directed": #"selection: { form: "directed" }"#,
      "open-call": #"selection: { form: "open-call", applicants: 4 }"#,
      "race, keep 1": #"selection: { form: "race", teams: 2 }"#,
      "race, keep 2": #"selection: { form: "race", teams: 3, keep: 2 }"#,
      "market, last": #"selection: { form: "market", within: 9, gates: "last" }"#,
      "market, every": #"selection: { form: "market", within: 9, gates: "every" }"#,
    ])

  private static let appraisal = ChoiceAxis(
    "appraisal",
    [
      "whole": "",
      "exempt": #"appraisal: { form: "portfolio", exempt: ["failed", "closed", "crossed"] }"#,
      "per-project": #"appraisal: { form: "per-project", mostLossChance: 0.7 }"#,
    ])

  private static let gate = ChoiceAxis(
    "gate",
    [
      "stages' gates": "", "stated gate": "gate: { sensitivity: 0.9, specificity: 0.7 }",
      "noisy gate": "gate: { noise: 0.5, threshold: 0.4 }",
    ])

  private static let behaviour = ChoiceAxis(
    "behaviour",
    [
      "no answer": "", "effort": "behaviour: { effort: 0.5 }",
      "refusal": "behaviour: { unpricedRefusal: 0.3 }",
      "attraction": "behaviour: { attraction: 0.4 }",
      "deterrence": "behaviour: { attraction: -0.4 }",
    ])

  // MARK: - What becomes of shares

  private static let holding = ChoiceAxis(
    "holding",
    [
      "to-exit": "", "sell": #"holding: { form: "sell", fraction: 0.5, atRound: 1 }"#,
      "steps": #"holding: { form: "sell-in-steps", fraction: 0.4 }"#,
      "buy-back": #"holding: { form: "team-buy-back", interestPerYear: 0.05, within: 60 }"#,
      "buy-back below market":
        #"holding: { form: "team-buy-back", discount: 0.2, interestPerYear: 0.05, within: 60 }"#,
    ])

  private static let followOn = ChoiceAxis(
    "followOn",
    [
      "no follow-on": "",
      "pro-rata": #"followOn: { form: "pro-rata", rounds: 2, oddsFactor: 1.2, money: "in-round" }"#,
      "fixed": #"followOn: { form: "fixed", amount: 400, money: "on-top" }"#,
    ])

  private static let reassigns = ChoiceAxis(
    "reassigns", ["results may idle": "", "idle results go on": "reassigns: true"])

  // MARK: - The world around

  private static let funding = ChoiceAxis(
    "funding", in: .funding,
    [
      "matched 1:1:1": "centre: 1500, otherPublic: 1500, team: 1500",
      "centre alone": "centre: 4200, topUp: 0.2",
      "with income":
        #"centre: 1500, otherPublic: 1000, team: 1200, income: [{ source: "team", from: "pilot", perMonth: 40 }, { source: "other-public", perMonth: 20, months: 9 }, { source: "team", from: "accepted", perMonth: 25, months: 4 }, { source: "team", from: "accepted", perMonth: 30 }]"#,
    ])

  private static let stages = ChoiceAxis(
    "stages", in: .stages,
    [
      "three stages":
        #"{ name: "concept", duration: 6, cost: 1500, p: 0.9 }, { name: "sample", duration: 6, cost: 1400, p: 0.8 }, { name: "pilot", duration: 6, cost: 1000, p: 0.75 }"#,
      "concept and pilot before":
        #"{ name: "concept", duration: { law: "uniform", min: 3, max: 9 }, cost: { law: "gamma", mean: 900, sd: 300 }, p: 0.7, loading: 0.4, gate: { sensitivity: 0.9, specificity: 0.8 } }, { name: "pilot", duration: 8, cost: { law: "gamma", mean: 1500, sd: 400 }, p: 0.8, loading: 0.4, rework: { attempts: 2, p: 0.4, duration: 3, cost: 200 }, gate: { noise: 0.5, threshold: 0.5 } }, { name: "plant", duration: 6, cost: 1200, p: { marginal: 0.5 } }"#,
    ])

  private static let financing = ChoiceAxis(
    "financing", in: .financing,
    [
      "ever": #"share: 0.6, wait: { law: "exponential", mean: 12 }"#,
      "intensity": #"form: "intensity", perYear: 0.7, meritEffect: 0.4"#,
      "heard after the second":
        #"share: 0.7, wait: { law: "exponential", mean: 10 }, loading: { merit: 0.4 }, after: "#
        + "AFTER",
    ])

  private static let fund = ChoiceAxis(
    "fund", in: .fund,
    [
      "unlimited": "budget: \"unlimited\"",
      "commitment":
        #"budget: { commitment: 6000 }, queue: { rank: "file", head: "isPassed" }, queuePatience: 18"#,
      "yearly":
        #"budget: { yearly: [3000], carries: true }, queue: { rank: "signal" }, overheadPerYear: 50, recycling: 0.5, end: "2028-01", saleHaircut: 0.3"#,
      "handed over": #"end: "2029-01", atEnd: "hand-over", saleHaircut: 0.2"#,
    ])
}
