/// Faults of what stands in the place of a number, a date or a choice.
let badMarks: [BadScenario] = [
  BadScenario(
    "a law without a best guess",
    ["share: 0.5, wait": "share: { uncertain: { min: 0.3, max: 0.7 } }, wait"],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share.best is missing"#
    ],
    chinese: [
      #"sound.json5:18:27: 缺少 templates.standard.financing.share.best"#
    ]),
  BadScenario(
    "choices without the one of today",
    ["share: 0.5, wait": "share: { decide: [0.3, 0.5] }, wait"],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share.now is missing"#
    ],
    chinese: [
      #"sound.json5:18:27: 缺少 templates.standard.financing.share.now"#
    ]),
  BadScenario(
    "a mark with a word misspelt",
    ["share: 0.5, wait": "share: { uncertian: { min: 0.3, max: 0.7 }, best: 0.5 }, wait"],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share.uncertain is missing"#,
      #"sound.json5:18:29: templates.standard.financing.share.uncertian is not a known field; did you mean 'uncertain'?"#,
    ],
    chinese: [
      #"sound.json5:18:27: 缺少 templates.standard.financing.share.uncertain"#,
      #"sound.json5:18:29: templates.standard.financing.share.uncertian 不是已知字段；是否想写“uncertain”？"#,
    ]),
  BadScenario(
    "a number with a source misspelt",
    ["share: 0.5, wait": #"share: { best: 0.5, sorce: "S0", note: "n" }, wait"#],
    english: [
      #"sound.json5:18:40: templates.standard.financing.share.sorce is not a known field; did you mean 'source'?"#
    ],
    chinese: [
      #"sound.json5:18:40: templates.standard.financing.share.sorce 不是已知字段；是否想写“source”？"#
    ]),
  BadScenario(
    "a mark that says nothing of its number",
    ["share: 0.5, wait": "share: { best: 0.5 }, wait"],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share gives none of the fields; give at least one of title, source, note, owner"#
    ],
    chinese: [
      #"sound.json5:18:27: templates.standard.financing.share 未给出任何一个字段；title, source, note, owner 至少给出一个"#
    ]),
  BadScenario(
    "a best guess that its law never gives",
    ["share: 0.5, wait": "share: { uncertain: { min: 0.3, max: 0.7 }, best: 0.8 }, wait"],
    english: [
      #"sound.json5:18:70: templates.standard.financing.share.best is 0.8; its law never gives that; it must be between 0.3 and 0.7"#
    ],
    chinese: [
      #"sound.json5:18:70: templates.standard.financing.share.best 为 0.8；其分布取不到此值；必须在 0.3 与 0.7 之间"#
    ]),
  BadScenario(
    "a best guess that the field does not take",
    ["share: 0.5, wait": #"share: { best: 1.5, source: "S0" }, wait"#],
    english: [
      #"sound.json5:18:35: templates.standard.financing.share is 1.5; it must be between 0 and 1"#
    ],
    chinese: [
      #"sound.json5:18:35: templates.standard.financing.share 为 1.5；必须在 0 与 1 之间"#
    ]),
  BadScenario(
    "a law that leaves the field's range",
    ["share: 0.5, wait": "share: { uncertain: { min: 0.3, max: 1.2 }, best: 0.5 }, wait"],
    english: [
      #"sound.json5:18:40: templates.standard.financing.share.uncertain is a record; its law gives numbers that are between 0.3 and 1.2, but here they must be between 0 and 1"#
    ],
    chinese: [
      #"sound.json5:18:40: templates.standard.financing.share.uncertain 是一个记录；其分布的取值在 0.3 与 1.2 之间，而此处必须在 0 与 1 之间"#
    ]),
  BadScenario(
    "a law upside down",
    ["share: 0.5, wait": "share: { uncertain: { min: 0.7, max: 0.3 }, best: 0.5 }, wait"],
    english: [
      #"sound.json5:18:57: templates.standard.financing.share.uncertain.max is 0.3; it must be greater than 0.7"#
    ],
    chinese: [
      #"sound.json5:18:57: templates.standard.financing.share.uncertain.max 为 0.3；必须大于 0.7"#
    ]),
  BadScenario(
    "a law for a whole number",
    ["copies: 10": "copies: { uncertain: { min: 5, max: 15 }, best: 10 }"],
    english: [
      #"sound.json5:25:84: portfolio[0].copies.uncertain is a record; only whole numbers belong here, so list them, or use the law 'discrete'"#
    ],
    chinese: [
      #"sound.json5:25:84: portfolio[0].copies.uncertain 是一个记录；此处只能是整数，请列出取值，或使用 discrete 分布"#
    ]),
  BadScenario(
    "today's choice outside the list",
    ["share: 0.5, wait": "share: { decide: [0.3, 0.4], now: 0.5 }, wait"],
    english: [
      #"sound.json5:18:54: templates.standard.financing.share.now is 0.5; it must be one of 0.3, 0.4"#
    ],
    chinese: [
      #"sound.json5:18:54: templates.standard.financing.share.now 为 0.5；必须是以下之一：0.3, 0.4"#
    ]),
  BadScenario(
    "a choice that the field does not know",
    [
      #"instrument: "grant-to-equity", cap"#:
        #"convention: { decide: ["alongside", "alongsid"], now: "alongside" }, instrument: "grant-to-equity", cap"#
    ],
    english: [
      #"sound.json5:33:38: policies.convert.convention.decide is "alongsid"; did you mean 'alongside'?"#
    ],
    chinese: [
      #"sound.json5:33:38: policies.convert.convention.decide 为 "alongsid"；是否想写“alongside”？"#
    ]),
  BadScenario(
    "nothing to choose from",
    ["share: 0.5, wait": "share: { decide: [], now: 0.5 }, wait"],
    english: [
      #"sound.json5:18:37: templates.standard.financing.share.decide is a list of 0 items; it must have at least 1 item"#
    ],
    chinese: [
      #"sound.json5:18:37: templates.standard.financing.share.decide 是含 0 项的列表；必须有至少 1 项"#
    ]),
  BadScenario(
    "steps that go down",
    ["share: 0.5, wait": "share: { decide: { from: 0.6, to: 0.3, step: 0.1 }, now: 0.5 }, wait"],
    english: [
      #"sound.json5:18:54: templates.standard.financing.share.decide.to is 0.3; it must not be less than 'from'"#
    ],
    chinese: [
      #"sound.json5:18:54: templates.standard.financing.share.decide.to 为 0.3；不得小于 from"#
    ]),
  BadScenario(
    "steps of nothing",
    ["share: 0.5, wait": "share: { decide: { from: 0.3, to: 0.6, step: 0 }, now: 0.5 }, wait"],
    english: [
      #"sound.json5:18:65: templates.standard.financing.share.decide.step is 0; it must be greater than 0"#
    ],
    chinese: [
      #"sound.json5:18:65: templates.standard.financing.share.decide.step 为 0；必须大于 0"#
    ]),
  BadScenario(
    "steps past counting",
    ["share: 0.5, wait": "share: { decide: { from: 0, to: 1, step: 1e-9 }, now: 0.5 }, wait"],
    english: [
      #"sound.json5:18:61: templates.standard.financing.share.decide.step is 1e-9; at most 10000 values can be told apart"#
    ],
    chinese: [
      #"sound.json5:18:61: templates.standard.financing.share.decide.step 为 1e-9；取值最多 10000 个"#
    ]),
  BadScenario(
    "both unknown and to be decided",
    [
      "share: 0.5, wait":
        "share: { uncertain: { min: 0.3, max: 0.7 }, best: 0.5, decide: [0.5] }, wait"
    ],
    english: [
      #"sound.json5:18:75: templates.standard.financing.share.decide is not a known field; the fields here are uncertain, best, title, source, note, owner"#
    ],
    chinese: [
      #"sound.json5:18:75: templates.standard.financing.share.decide 不是已知字段；此处的字段有：uncertain, best, title, source, note, owner"#
    ]),
  BadScenario(
    "a parameter of another name",
    [
      "share: 0.5, wait": #"share: { of: "apetite" }, wait"#,
      "unit: 10000,": "unit: 10000, parameters: { appetite: 0.5 },",
    ],
    english: [
      #"sound.json5:18:33: templates.standard.financing.share.of is "apetite"; did you mean 'appetite'?"#
    ],
    chinese: [
      #"sound.json5:18:33: templates.standard.financing.share.of 为 "apetite"；是否想写“appetite”？"#
    ]),
  BadScenario(
    "parameters that refer to each other",
    ["unit: 10000,": #"unit: 10000, parameters: { a: { of: "b" }, b: { of: "a" } },"#],
    english: [
      #"sound.json5:2:109: parameters.a.of is "b"; the parameters refer to each other: b → a → b"#,
      #"sound.json5:2:125: parameters.b.of is "a"; the parameters refer to each other: a → b → a"#,
    ],
    chinese: [
      #"sound.json5:2:109: parameters.a.of 为 "b"；参数循环引用：b → a → b"#,
      #"sound.json5:2:125: parameters.b.of 为 "a"；参数循环引用：a → b → a"#,
    ]),
  BadScenario(
    "a multiple that the field does not take",
    [
      "share: 0.5, wait": #"share: { of: "a", times: 3 }, wait"#,
      "unit: 10000,":
        "unit: 10000, parameters: { a: { uncertain: { min: 0.3, max: 0.6 }, best: 0.4 } },",
    ],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share is 1.2; it must be between 0 and 1"#,
      #"sound.json5:18:27: templates.standard.financing.share is a record; its law gives numbers that are between 0.9 and 1.8, but here they must be between 0 and 1"#,
    ],
    chinese: [
      #"sound.json5:18:27: templates.standard.financing.share 为 1.2；必须在 0 与 1 之间"#,
      #"sound.json5:18:27: templates.standard.financing.share 是一个记录；其分布的取值在 0.9 与 1.8 之间，而此处必须在 0 与 1 之间"#,
    ]),
  BadScenario(
    "a word multiplied",
    [
      "share: 0.5, wait": #"share: { of: "a", times: 2 }, wait"#,
      "unit: 10000,": #"unit: 10000, parameters: { a: "cold" },"#,
    ],
    english: [
      #"sound.json5:18:33: templates.standard.financing.share.of is "a"; only a number can be multiplied, and must stay finite"#
    ],
    chinese: [
      #"sound.json5:18:33: templates.standard.financing.share.of 为 "a"；只有数才能乘以倍数，且结果须为有限的数"#
    ]),
  BadScenario(
    "a parameter that is a list",
    ["unit: 10000,": "unit: 10000, parameters: { a: [1, 2] },"],
    english: [
      "sound.json5:2:103: parameters.a is a list of 2 items; it must be a number or true or false or a text in quotes"
    ],
    chinese: ["sound.json5:2:103: parameters.a 是含 2 项的列表；应为数或 true 或 false或带引号的文本"]),
  BadScenario(
    "a rest where nothing sums to 1",
    ["share: 0.5, wait": "share: { rest: true }, wait"],
    english: [
      #"sound.json5:18:27: templates.standard.financing.share is a record; only in a list whose numbers sum to 1 is there a rest, such as the shares of a disbursement"#
    ],
    chinese: [
      #"sound.json5:18:27: templates.standard.financing.share 是一个记录；只有合计为 1 的列表才有余数，如拨付比例"#
    ]),
  BadScenario(
    "a rest of nothing",
    ["shares: [0.6, 0.4]": "shares: [1.2, { rest: true }]"],
    english: [
      #"sound.json5:32:85: policies.grant.disbursement.shares[1] is a record; the others sum to 1.2, so nothing is left of 1"#
    ],
    chinese: [
      #"sound.json5:32:85: policies.grant.disbursement.shares[1] 是一个记录；其余各项合计为 1.2，已超过 1"#
    ]),
  BadScenario(
    "two rests",
    ["shares: [0.6, 0.4]": "shares: [{ rest: true }, { rest: true }]"],
    english: [
      #"sound.json5:32:80: policies.grant.disbursement.shares[0] is a record; all others in the list must be numbers"#,
      #"sound.json5:32:96: policies.grant.disbursement.shares[1] is a record; all others in the list must be numbers"#,
    ],
    chinese: [
      #"sound.json5:32:80: policies.grant.disbursement.shares[0] 是一个记录；列表中其余各项都必须是数"#,
      #"sound.json5:32:96: policies.grant.disbursement.shares[1] 是一个记录；列表中其余各项都必须是数"#,
    ]),
  BadScenario(
    "a mark in the place of a word that selects other words",
    [
      #"grant: { instrument: "grant""#:
        #"grant: { instrument: { decide: ["grant", "equity"], now: "grant" }"#
    ],
    english: [
      #"sound.json5:32:26: policies.grant.instrument is a record; it must be a text in quotes"#
    ],
    chinese: [
      #"sound.json5:32:26: policies.grant.instrument 是一个记录；应为带引号的文本"#
    ]),
  BadScenario(
    "a mark within a mark",
    [
      "share: 0.5, wait":
        #"share: { uncertain: { min: { best: 0.3, source: "S0" }, max: 0.7 }, best: 0.5 }, wait"#
    ],
    english: [
      #"sound.json5:18:47: templates.standard.financing.share.uncertain.min is a record; it must be a number"#
    ],
    chinese: [
      #"sound.json5:18:47: templates.standard.financing.share.uncertain.min 是一个记录；应为数"#
    ]),
  BadScenario(
    "a setting of no word of the mark",
    ["share: 0.5, wait": "share: { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }, wait"],
    settings: ["templates.standard.financing.share.bst=0.4"],
    english: [
      "--set templates.standard.financing.share.bst=0.4: templates.standard.financing.share.bst is not a known field; did you mean 'best'?"
    ],
    chinese: [
      "--set templates.standard.financing.share.bst=0.4: templates.standard.financing.share.bst 不是已知字段；是否想写“best”？"
    ]),
]
