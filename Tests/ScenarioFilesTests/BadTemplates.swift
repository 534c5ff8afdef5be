/// Faults of templates.
let badTemplates: [BadScenario] = [
  BadScenario(
    "a match where there is no money to match with",
    ["otherPublic: 500": "conditional: true"],
    english: [
      "sound.json5:17:45: templates.standard.funding.conditional is true; no other public money is there to be conditional; give otherPublic, or leave out 'conditional'"
    ],
    chinese: [
      "sound.json5:17:45: templates.standard.funding.conditional 为 true；没有可附条件的其他公共资金；请给出 otherPublic，或删去 conditional"
    ]),
  BadScenario(
    "a match of nothing",
    ["centre: 1000, otherPublic: 500": "centre: 0, otherPublic: 500, conditional: true"],
    english: [
      "sound.json5:17:60: templates.standard.funding.conditional is true; other public money is the only public source, so that it has no award to come with; leave out 'conditional', or give the centre's part"
    ],
    chinese: [
      "sound.json5:17:60: templates.standard.funding.conditional 为 true；其他公共资金是唯一的公共来源，无中心资金可随；请删去 conditional，或给出 centre"
    ]),
  BadScenario(
    "a stage without a chance",
    ["cost: 900, p: 0.9,": "cost: 900,"],
    english: ["sound.json5:13:9: templates.standard.stages[0].p is missing"],
    chinese: ["sound.json5:13:9: 缺少 templates.standard.stages[0].p"]),
  BadScenario(
    "a chance above 1",
    ["p: 0.9,": "p: 1.4,"],
    english: [
      "sound.json5:13:74: templates.standard.stages[0].p is 1.4; it must be between 0 and 1"
    ],
    chinese: ["sound.json5:13:74: templates.standard.stages[0].p 为 1.4；必须在 0 与 1 之间"]),
  BadScenario(
    "a chance that is a text",
    ["p: 0.9,": #"p: "0.9","#],
    english: [
      #"sound.json5:13:74: templates.standard.stages[0].p is "0.9"; it must be a number or a record { … }"#
    ],
    chinese: [#"sound.json5:13:74: templates.standard.stages[0].p 为 "0.9"；应为数或记录 { … }"#]),
  BadScenario(
    "a chance of two kinds",
    ["p: 0.9,": "p: { conditional: 0.9, marginal: 0.8 },"],
    english: [
      "sound.json5:13:94: templates.standard.stages[0].p gives conditional, marginal; give exactly one of conditional, marginal"
    ],
    chinese: [
      "sound.json5:13:94: templates.standard.stages[0].p 给出了 conditional, marginal；conditional, marginal 必须且只能给出一个"
    ]),
  BadScenario(
    "readiness that falls",
    ["readiness: [3, 4]": "readiness: [4, 3]"],
    english: [
      "sound.json5:13:39: templates.standard.stages[0].readiness is a list of 2 items; readiness must not fall"
    ],
    chinese: ["sound.json5:13:39: templates.standard.stages[0].readiness 是含 2 项的列表；技术成熟度不得下降"]),
  BadScenario(
    "readiness of one level",
    ["readiness: [3, 4]": "readiness: [4]"],
    english: [
      "sound.json5:13:39: templates.standard.stages[0].readiness is a list of 1 item; it must have 2 items"
    ],
    chinese: ["sound.json5:13:39: templates.standard.stages[0].readiness 是含 1 项的列表；必须有 2 项"]),
  BadScenario(
    "a duration below nothing",
    ["duration: 6": "duration: -6"],
    english: [
      "sound.json5:13:57: templates.standard.stages[0].duration is -6; it must be at least 0"
    ],
    chinese: ["sound.json5:13:57: templates.standard.stages[0].duration 为 -6；必须不小于 0"]),
  BadScenario(
    "a law that nobody knows",
    [#"law: "uniform""#: #"law: "unifrom""#],
    english: [
      #"sound.json5:14:43: templates.standard.stages[1].duration.law is "unifrom"; did you mean 'uniform'?"#
    ],
    chinese: [
      #"sound.json5:14:43: templates.standard.stages[1].duration.law 为 "unifrom"；是否想写“uniform”？"#
    ]),
  BadScenario(
    "a law without parameters",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "gamma""#],
    english: [
      "sound.json5:14:36: templates.standard.stages[1].duration gives none of the fields; give exactly one of mean, p10, shape"
    ],
    chinese: [
      "sound.json5:14:36: templates.standard.stages[1].duration 未给出任何一个字段；mean, p10, shape 必须且只能给出一个"
    ]),
  BadScenario(
    "a law by half its moments",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "gamma", mean: 6"#],
    english: [
      "sound.json5:14:52: templates.standard.stages[1].duration gives mean; give all of mean, sd or none"
    ],
    chinese: [
      "sound.json5:14:52: templates.standard.stages[1].duration 给出了 mean；mean, sd 必须同时给出或都不给出"
    ]),
  BadScenario(
    "a law in two ways",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "lognormal", mean: 6, sd: 1, p10: 2, p90: 9"#],
    english: [
      "sound.json5:14:72: templates.standard.stages[1].duration gives mean, p10; give exactly one of mean, p10, mu"
    ],
    chinese: [
      "sound.json5:14:72: templates.standard.stages[1].duration 给出了 mean, p10；mean, p10, mu 必须且只能给出一个"
    ]),
  BadScenario(
    "bounds the wrong way round",
    ["min: 3, max: 9": "min: 9, max: 3"],
    english: [
      "sound.json5:14:67: templates.standard.stages[1].duration.max is 3; it must be greater than 9"
    ],
    chinese: ["sound.json5:14:67: templates.standard.stages[1].duration.max 为 3；必须大于 9"]),
  BadScenario(
    "a mode outside",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "pert", min: 3, mode: 12, max: 9"#],
    english: [
      "sound.json5:14:65: templates.standard.stages[1].duration.mode is 12; it must be between 3 and 9"
    ],
    chinese: ["sound.json5:14:65: templates.standard.stages[1].duration.mode 为 12；必须在 3 与 9 之间"]),
  BadScenario(
    "a normal law that falls below 0",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "normal", mean: 6, sd: 2"#],
    english: [
      "sound.json5:14:36: templates.standard.stages[1].duration is a record; it can fall below 0; truncate it with min: 0"
    ],
    chinese: ["sound.json5:14:36: templates.standard.stages[1].duration 是一个记录；它可能小于 0；请用 min: 0 截断"]
  ),
  BadScenario(
    "a uniform law that falls below 0",
    ["min: 3, max: 9": "min: -3, max: 9"],
    english: [
      "sound.json5:14:36: templates.standard.stages[1].duration is a record; it can fall below 0; its least value must be at least 0"
    ],
    chinese: ["sound.json5:14:36: templates.standard.stages[1].duration 是一个记录；它可能小于 0；最小值不得小于 0"]),
  BadScenario(
    "a beta law of too large an sd",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "beta", mean: 6, sd: 9, min: 3, max: 12"#],
    english: [
      "sound.json5:14:64: templates.standard.stages[1].duration.sd is 9; it must be greater than 0 and less than 4.242641"
    ],
    chinese: ["sound.json5:14:64: templates.standard.stages[1].duration.sd 为 9；必须大于 0 且小于 4.242641"]
  ),
  BadScenario(
    "weights for other values",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "discrete", values: [3, 6, 9], weights: [1, 1]"#],
    english: [
      "sound.json5:14:83: templates.standard.stages[1].duration.weights is a list of 2 items; there must be a weight for each of the 3 values"
    ],
    chinese: [
      "sound.json5:14:83: templates.standard.stages[1].duration.weights 是含 2 项的列表；3 个取值各须有一个权重"
    ]),
  BadScenario(
    "weights of nothing",
    [#"law: "uniform", min: 3, max: 9"#: #"law: "discrete", values: [3, 6], weights: [0, 0]"#],
    english: [
      "sound.json5:14:36: templates.standard.stages[1].duration is a record; its sum of weights must be greater than 0"
    ],
    chinese: ["sound.json5:14:36: templates.standard.stages[1].duration 是一个记录；其权重之和必须大于 0"]),
  BadScenario(
    "buckets that overlap",
    [
      #"law: "uniform", min: 3, max: 9"#:
        #"law: "buckets", ranges: [{ min: 3, max: 6, weight: 1 }, { min: 5, max: 9, weight: 1 }]"#
    ],
    english: [
      "sound.json5:14:62: templates.standard.stages[1].duration.ranges is a list of 2 items; the ranges 3–6 and 5–9 overlap"
    ],
    chinese: [
      "sound.json5:14:62: templates.standard.stages[1].duration.ranges 是含 2 项的列表；区间 3–6 与 5–9 重叠"
    ]),
  BadScenario(
    "a bucket the wrong way round",
    [
      #"law: "uniform", min: 3, max: 9"#:
        #"law: "buckets", ranges: [{ min: 6, max: 3, weight: 1 }]"#
    ],
    english: [
      "sound.json5:14:78: templates.standard.stages[1].duration.ranges[0].max is 3; it must be greater than 6"
    ],
    chinese: ["sound.json5:14:78: templates.standard.stages[1].duration.ranges[0].max 为 3；必须大于 6"]),
  BadScenario(
    "a share that can exceed 1",
    ["dilution: 0.2": #"dilution: { law: "lognormal", mean: 0.2, sd: 0.1 }"#],
    english: [
      "sound.json5:20:88: templates.standard.growth.rounds[0].dilution is a record; it can exceed 1; give a law that ends there, such as beta, or a normal law with max: 1"
    ],
    chinese: [
      "sound.json5:20:88: templates.standard.growth.rounds[0].dilution 是一个记录；它可能大于 1；请使用以 1 为上界的分布，如 beta，或为正态分布给出 max: 1"
    ]),
  BadScenario(
    "loadings that explain too much",
    [
      "preMoney: 8000":
        #"preMoney: { law: "lognormal", mean: 8000, sd: 900, loading: { market: 0.9, merit: 0.7 } }"#
    ],
    english: [
      "sound.json5:18:102: templates.standard.financing.preMoney.loading is a record; its factors explain 1.678 of its variance; they can explain at most 1"
    ],
    chinese: [
      "sound.json5:18:102: templates.standard.financing.preMoney.loading 是一个记录；各因子解释了其方差的 1.678；最多为 1"
    ]),
  BadScenario(
    "a gate of two kinds",
    ["gate: { noise: 0.5, threshold: 0.5 }": "gate: { noise: 0.5, sensitivity: 0.9 }"],
    english: [
      "sound.json5:15:63: templates.standard.stages[1].gate gives sensitivity, noise; give exactly one of sensitivity, noise",
      "sound.json5:15:63: templates.standard.stages[1].gate gives noise; give all of noise, threshold or none",
      "sound.json5:15:75: templates.standard.stages[1].gate gives sensitivity; give all of sensitivity, specificity or none",
    ],
    chinese: [
      "sound.json5:15:63: templates.standard.stages[1].gate 给出了 sensitivity, noise；sensitivity, noise 必须且只能给出一个",
      "sound.json5:15:63: templates.standard.stages[1].gate 给出了 noise；noise, threshold 必须同时给出或都不给出",
      "sound.json5:15:75: templates.standard.stages[1].gate 给出了 sensitivity；sensitivity, specificity 必须同时给出或都不给出",
    ]),
  BadScenario(
    "too many attempts",
    ["rework: { p: 0.5,": "rework: { attempts: 99, p: 0.5,"],
    english: [
      "sound.json5:15:31: templates.standard.stages[1].rework.attempts is 99; it must be between 1 and 20"
    ],
    chinese: ["sound.json5:15:31: templates.standard.stages[1].rework.attempts 为 99；必须在 1 与 20 之间"]),
  BadScenario(
    "money below nothing",
    ["centre: 1000": "centre: -1000"],
    english: [
      "sound.json5:17:26: templates.standard.funding.centre is -1000; it must be at least 0"
    ],
    chinese: ["sound.json5:17:26: templates.standard.funding.centre 为 -1000；必须不小于 0"]),
  BadScenario(
    "a team that owns nothing",
    ["company: { team: 0.8": "company: { team: 0"],
    english: [
      "sound.json5:19:24: templates.standard.company.team is 0; it must be greater than 0 and at most 1"
    ],
    chinese: ["sound.json5:19:24: templates.standard.company.team 为 0；必须大于 0 且不大于 1"]),
  BadScenario(
    "founders of more than the company",
    ["team: 0.8, pool: 0.1": "team: 0.8, pool: 0.3"],
    english: [
      "sound.json5:19:35: templates.standard.company.pool is 0.3; with the team's 0.8 that is 1.1 of the company; it must be at most 0.2"
    ],
    chinese: [
      "sound.json5:19:35: templates.standard.company.pool 为 0.3；与团队的 0.8 合计为公司的 1.1；不得超过 0.2"
    ]),
  BadScenario(
    "a form of financing that nobody knows",
    ["financing: { share": #"financing: { form: "evre", share"#],
    english: [
      #"sound.json5:18:26: templates.standard.financing.form is "evre"; did you mean 'ever'?"#
    ],
    chinese: [#"sound.json5:18:26: templates.standard.financing.form 为 "evre"；是否想写“ever”？"#]),
  BadScenario(
    "fields of the other form",
    [
      "financing: { share: 0.5, wait: 12,":
        #"financing: { form: "intensity", perYear: 1, share: 0.5,"#
    ],
    english: [
      "sound.json5:18:51: templates.standard.financing.share is 0.5; it means nothing with the form 'intensity'; leave it out, or use 'ever'"
    ],
    chinese: [
      "sound.json5:18:51: templates.standard.financing.share 为 0.5；与 form“intensity”同用没有意义；请删去，或改用“ever”"
    ]),
  BadScenario(
    "finance after a stage that is none",
    [#"after: "pilot""#: #"after: "piolt""#],
    english: [
      #"sound.json5:18:81: templates.standard.financing.after is "piolt"; did you mean 'pilot'?"#
    ],
    chinese: [#"sound.json5:18:81: templates.standard.financing.after 为 "piolt"；是否想写“pilot”？"#]),
  BadScenario(
    "a round that closes and dies too often",
    ["death: 0.3": "death: 0.5"],
    english: [
      "sound.json5:20:73: templates.standard.growth.rounds[0].death is 0.5; it must be between 0 and 0.4"
    ],
    chinese: ["sound.json5:20:73: templates.standard.growth.rounds[0].death 为 0.5；必须在 0 与 0.4 之间"]),
  BadScenario(
    "ways out that do not sum to 1",
    ["writeOff: 0.8": "writeOff: 0.7"],
    english: [
      "sound.json5:21:23: templates.standard.growth.exit is a record; its chances must sum to 1, but sum to 0.9"
    ],
    chinese: ["sound.json5:21:23: templates.standard.growth.exit 是一个记录；各概率合计必须为 1，现为 0.9"]),
  BadScenario(
    "a buy-back at less than its cost",
    ["writeOff: 0.8": "buyBack: 0.8, buyBackPays: { interestPerYear: -0.05 }"],
    english: [
      "sound.json5:21:96: templates.standard.growth.exit.buyBackPays.interestPerYear is -0.05; it must be at least 0"
    ],
    chinese: [
      "sound.json5:21:96: templates.standard.growth.exit.buyBackPays.interestPerYear 为 -0.05；必须不小于 0"
    ]),
  BadScenario(
    "a buy-back by a rule that nobody knows",
    ["writeOff: 0.8": #"buyBack: 0.8, buyBackPays: { form: "market" }"#],
    english: [
      #"sound.json5:21:85: templates.standard.growth.exit.buyBackPays.form is "market"; it must be one of principal, share"#
    ],
    chinese: [
      #"sound.json5:21:85: templates.standard.growth.exit.buyBackPays.form 为 "market"；必须是以下之一：principal, share"#
    ]),
  BadScenario(
    "interest on a share of the price",
    [
      "writeOff: 0.8":
        #"buyBack: 0.8, buyBackPays: { form: "share", interestPerYear: 0.05 }"#
    ],
    english: [
      "sound.json5:21:94: templates.standard.growth.exit.buyBackPays.interestPerYear is 0.05; it means nothing with the form 'share'; leave it out, or use 'principal'"
    ],
    chinese: [
      "sound.json5:21:94: templates.standard.growth.exit.buyBackPays.interestPerYear 为 0.05；与 form“share”同用没有意义；请删去，或改用“principal”"
    ]),
  BadScenario(
    "interest on a buy-back that never comes",
    ["writeOff: 0.8": "writeOff: 0.8, buyBackPays: { interestPerYear: 0.05 }"],
    english: [
      "sound.json5:21:97: templates.standard.growth.exit.buyBackPays.interestPerYear is 0.05; no company is bought back, so no interest is paid; give buyBack a chance, or leave it out"
    ],
    chinese: [
      "sound.json5:21:97: templates.standard.growth.exit.buyBackPays.interestPerYear 为 0.05；没有公司被回购，因此不产生利息；请给出 buyBack 的概率，或删去此项"
    ]),
  BadScenario(
    "more rounds than a run can follow",
    [
      #"rounds: [{ name: "A", interval: 18, chance: 0.6, death: 0.3, dilution: 0.2 }]"#:
        thirteenRounds
    ],
    english: [
      "sound.json5:20:25: templates.standard.growth.rounds is a list of 13 items; it must have 0 to 12 items"
    ],
    chinese: [
      "sound.json5:20:25: templates.standard.growth.rounds 是含 13 项的列表；必须有 0 至 12 项"
    ]),
]

private let thirteenRounds =
  "rounds: ["
  + String(
    repeating: #"{ name: "A", interval: 18, chance: 0.6, death: 0.3, dilution: 0.2 }, "#, count: 13)
  + "]"
