/// Faults of the fund and policies.
let badPolicies: [BadScenario] = [
  BadScenario(
    "two budgets",
    ["commitment: 20000": "commitment: 20000, yearly: [1]"],
    english: [
      "sound.json5:29:40: fund.budget gives commitment, yearly; give exactly one of commitment, yearly"
    ],
    chinese: ["sound.json5:29:40: fund.budget 给出了 commitment, yearly；commitment, yearly 必须且只能给出一个"]),
  BadScenario(
    "a budget that is no word",
    ["budget: { commitment: 20000 }": #"budget: "unlimted""#],
    english: [#"sound.json5:29:19: fund.budget is "unlimted"; did you mean 'unlimited'?"#],
    chinese: [#"sound.json5:29:19: fund.budget 为 "unlimted"；是否想写“unlimited”？"#]),
  BadScenario(
    "a queue ranked by nothing known, and a head that does what none can",
    [
      "commitment: 20000 },":
        "commitment: 20000 }, queue: { rank: \"signals\", head: \"isPast\" },"
    ],
    english: [
      #"sound.json5:29:57: fund.queue.rank is "signals"; did you mean 'signal'?"#,
      #"sound.json5:29:74: fund.queue.head is "isPast"; it must be one of waits, isPassed"#,
    ],
    chinese: [
      #"sound.json5:29:57: fund.queue.rank 为 "signals"；是否想写“signal”？"#,
      #"sound.json5:29:74: fund.queue.head 为 "isPast"；必须是以下之一：waits, isPassed"#,
    ]),
  BadScenario(
    "a queue told twice",
    ["commitment: 20000 },": "commitment: 20000 }, queue: {}, order: \"priority\","],
    english: [
      "sound.json5:29:53: fund gives queue, order; give at most one of queue, order"
    ],
    chinese: ["sound.json5:29:53: fund 给出了 queue, order；queue, order 最多给出一个"]),
  BadScenario(
    "a negative patience and a negative budget",
    ["commitment: 20000 },": "commitment: -1 }, queuePatience: -3,"],
    english: [
      "sound.json5:29:33: fund.budget.commitment is -1; it must be at least 0",
      "sound.json5:29:54: fund.queuePatience is -3; it must be at least 0",
    ],
    chinese: [
      "sound.json5:29:33: fund.budget.commitment 为 -1；必须不小于 0",
      "sound.json5:29:54: fund.queuePatience 为 -3；必须不小于 0",
    ]),
  BadScenario(
    "a fund that ends before it begins",
    [#"end: "2034-01""#: #"end: "2023-01""#],
    english: [#"sound.json5:29:47: fund.end is "2023-01"; it must be after the start"#],
    chinese: [#"sound.json5:29:47: fund.end 为 "2023-01"；必须晚于起始时间"#]),
  BadScenario(
    "a discount of everything",
    [#"end: "2034-01""#: "discountRate: -1"],
    english: ["sound.json5:29:56: fund.discountRate is -1; it must be greater than -1"],
    chinese: ["sound.json5:29:56: fund.discountRate 为 -1；必须大于 -1"]),
  BadScenario(
    "a baseline that is none",
    [#"baseline: "grant""#: #"baseline: "grants""#],
    english: [#"sound.json5:30:13: baseline is "grants"; did you mean 'grant'?"#],
    chinese: [#"sound.json5:30:13: baseline 为 "grants"；是否想写“grant”？"#]),
  BadScenario(
    "no policies",
    [
      "    grant: { instrument: \"grant\", disbursement: { form: \"milestones\", shares: [0.6, 0.4] } },\n    convert: { instrument: \"grant-to-equity\", cap: 9000, holding: { form: \"sell\", fraction: 0.5, atRound: 1 } },\n":
        "", "baseline: \"grant\",\n": "",
    ],
    english: ["sound.json5:30:15: policies is a record; it must have at least 1 item"],
    chinese: ["sound.json5:30:15: policies 是一个记录；必须有至少 1 项"]),
  BadScenario(
    "an instrument that nobody knows",
    [#"instrument: "grant","#: #"instrument: "grants","#],
    english: [#"sound.json5:32:26: policies.grant.instrument is "grants"; did you mean 'grant'?"#],
    chinese: [#"sound.json5:32:26: policies.grant.instrument 为 "grants"；是否想写“grant”？"#]),
  BadScenario(
    "equity without a price",
    [#"instrument: "grant","#: #"instrument: "equity","#],
    english: ["sound.json5:32:12: policies.grant.preMoney is missing"],
    chinese: ["sound.json5:32:12: 缺少 policies.grant.preMoney"]),
  BadScenario(
    "terms of another instrument",
    [#"instrument: "grant","#: #"instrument: "grant", cap: 5,"#],
    english: [
      "sound.json5:32:35: policies.grant.cap is 5; it means nothing with the instrument 'grant'; leave it out, or use 'grant-to-equity', 'convertible-debt'"
    ],
    chinese: [
      "sound.json5:32:35: policies.grant.cap 为 5；与 instrument“grant”同用没有意义；请删去，或改用“grant-to-equity”“convertible-debt”"
    ]),
  BadScenario(
    "a race that keeps everybody",
    [
      #"instrument: "grant","#:
        #"instrument: "grant", selection: { form: "race", teams: 3, keep: 3 },"#
    ],
    english: ["sound.json5:32:78: policies.grant.selection.keep is 3; it must be between 1 and 2"],
    chinese: ["sound.json5:32:78: policies.grant.selection.keep 为 3；必须在 1 与 2 之间"]),
  BadScenario(
    "reviewers whom nobody asks",
    [
      #"instrument: "grant","#:
        #"instrument: "grant", gate: { sensitivity: 1, specificity: 1 }, selection: { form: "market", within: 6, gates: "every" },"#
    ],
    english: [
      #"sound.json5:32:12: policies.grant is a record; an investor judges every gate, so no reviewer is asked; leave out 'gate', or let the investor judge the last gate only (selection.gates: "last")"#
    ],
    chinese: [
      #"sound.json5:32:12: policies.grant 是一个记录；各关均以投代评，无需评审；请删去 gate，或仅末关以投代评（selection.gates: "last"）"#
    ]),
  BadScenario(
    "tranches that do not sum to 1",
    ["[0.6, 0.4]": "[0.6, 0.3]"],
    english: [
      "sound.json5:32:79: policies.grant.disbursement.shares is a list of 2 items; it must sum to 1, but sums to 0.9"
    ],
    chinese: ["sound.json5:32:79: policies.grant.disbursement.shares 是含 2 项的列表；合计必须为 1，现为 0.9"]),
  BadScenario(
    "tranches for another number of stages",
    ["[0.6, 0.4]": "[0.4, 0.35, 0.25]"],
    english: [
      "sound.json5:32:79: policies.grant.disbursement.shares is a list of 3 items; the template 'standard' has 2 stages, and each has a tranche"
    ],
    chinese: [
      "sound.json5:32:79: policies.grant.disbursement.shares 是含 3 项的列表；模板“standard”有 2 个阶段，每阶段一笔"
    ]),
  BadScenario(
    "a lump sum by budget lines",
    ["shares: [0.6, 0.4]": "shares: [0.6, 0.4], lineFriction: 0.1"],
    english: [
      "sound.json5:32:105: policies.grant.disbursement.lineFriction is 0.1; a lump sum has no budget lines; add lumpSum: false"
    ],
    chinese: [
      "sound.json5:32:105: policies.grant.disbursement.lineFriction 为 0.1；包干制没有科目；请加上 lumpSum: false"
    ]),
  BadScenario(
    "an agreed share and a cap",
    ["cap: 9000": "cap: 9000, agreedShare: 0.1"],
    english: [
      "sound.json5:33:47: policies.convert gives agreedShare, cap; give at most one of agreedShare, cap"
    ],
    chinese: ["sound.json5:33:47: policies.convert 给出了 agreedShare, cap；agreedShare, cap 最多给出一个"]),
  BadScenario(
    "a floor above the company",
    ["cap: 9000": "teamFloor: 1.5"],
    english: ["sound.json5:33:58: policies.convert.teamFloor is 1.5; it must be between 0 and 1"],
    chinese: ["sound.json5:33:58: policies.convert.teamFloor 为 1.5；必须在 0 与 1 之间"]),
  BadScenario(
    "a sale of nothing",
    ["fraction: 0.5": "fraction: 0"],
    english: [
      "sound.json5:33:93: policies.convert.holding.fraction is 0; it must be greater than 0 and at most 1"
    ],
    chinese: ["sound.json5:33:93: policies.convert.holding.fraction 为 0；必须大于 0 且不大于 1"]),
  BadScenario(
    "an instrument that nobody knows, with tranches that are no list",
    [
      #"instrument: "grant","#:
        #"instrument: "grants","#,
      "shares: [0.6, 0.4]":
        "shares: 5",
    ],
    english: [
      #"sound.json5:32:26: policies.grant.instrument is "grants"; did you mean 'grant'?"#
    ],
    chinese: [
      #"sound.json5:32:26: policies.grant.instrument 为 "grants"；是否想写“grant”？"#
    ]),
]
